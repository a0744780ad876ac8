import { type BpmnTree, split } from './bpmn-tree';
import { noteAll, noteEach, type RepairLog } from './repair/repair-log';
import type { Remark } from '../process/process';

type Log = Pick<RepairLog, 'remarks'>;

/** What a reader of a file should know although nothing is wrong with it; both ways of reading say it with these words. */
export type Content = {
  readonly comments: number;
  /** Entries of other tools by the prefix they use. */
  readonly foreign: ReadonlyMap<string, number>;
  /** Ids of sub-processes in which nothing stands. */
  readonly empty: readonly string[];
  /** Number of steps, and whether any of them says what it receives or produces. */
  readonly steps: number;
  readonly marked: boolean;
};

export function noteForeign({ comments, foreign }: Pick<Content, 'comments' | 'foreign'>, log: Log): void {
  noteAll(log, 'comments-lost', false, new Array<null>(comments).fill(null));
  if (foreign.size === 0) return;
  const sorted = [...foreign].sort(([, a], [, b]) => b - a);
  const names = sorted.slice(0, 5).map(([name, times]) => `${name} (${times})`);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  log.remarks.push({ code: 'foreign-kept', element: null, kept: true, params: { names: names.join(', '), count } });
}

export function noteSteps({ empty, steps, marked }: Pick<Content, 'empty' | 'steps' | 'marked'>, log: Log): void {
  noteAll(log, 'subprocess-empty', true, empty);
  if (steps > 0 && !marked) log.remarks.push({ code: 'no-carrier-known', element: null, kept: true, params: { count: steps } });
}

/** An id that is referred to and that nobody has: at the end of a flow, or elsewhere. */
export type Unresolved = {
  readonly element: string | null;
  readonly type: string;
  readonly property: string;
  readonly wanted: string | undefined;
};

export function noteUnresolved(unresolved: readonly Unresolved[], log: Log): void {
  const flows: { element: string | null; params: Remark['params'] }[] = [];
  const references: (string | null)[] = [];
  for (const { element, type, property, wanted } of unresolved) {
    if (/(Sequence|Message)Flow$/i.test(type) && (property === 'sourceRef' || property === 'targetRef'))
      flows.push({
        element,
        params: { id: element ?? '–', missing: wanted ?? '–', end: property === 'sourceRef' ? 'source' : 'target' },
      });
    else references.push(element);
  }
  noteEach(log, 'dangling-flow', false, flows);
  noteAll(log, 'reference-lost', false, references);
}

/** Entries of other tools by the prefix they use: outermost foreign elements, and foreign attributes of known elements. */
export function foreignEntries(tree: BpmnTree): Map<string, number> {
  const entries = new Map<string, number>();
  const add = (name: string) => entries.set(name, (entries.get(name) ?? 0) + 1);
  for (const node of tree.nodes) {
    if (node.parent?.opaque) continue;
    const [own] = split(node.xml.name);
    if (node.opaque) add(own || node.local);
    else
      for (const { name } of node.xml.attributes) {
        const [prefix] = split(name);
        if (prefix !== '' && !/^(xmlns|xml|xsi|bioc|color|bruchlos)$/.test(prefix) && prefix !== own) add(prefix);
      }
  }
  return entries;
}
