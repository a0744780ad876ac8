import { createModdle } from '../bpmn/moddle';
import { readModel } from '../bpmn/read-model';
import type { ProcessModel } from '../process/process';
import { assess } from '../readiness/assess';
import type { Profile } from '../readiness/profiles/profile';
import { compareDrawings } from './compare-drawing';
import { compareMarks, readMarks } from './compare-marks';
import { detailsOf, documentationOf, foreignOf, furtherMarks, marksAsWritten, type SameId, surroundings } from './contents';
import {
  type Change,
  type Comparison,
  type Difference,
  type Family,
  type Group,
  GROUPS,
  type SideFigures,
  type Sign,
  type Title,
} from './difference';
import { type Entry, readEntries } from './entries';
import { matchEntries } from './match';

type Entries = ReadonlyMap<string, Entry>;

/**
 * What is different between two states of a process, element by element, and what that does to its figures. Both texts come from
 * `open-bpmn` or the canvas. Rejects where one of them is no BPMN document.
 */
export async function compareProcesses(beforeXml: string, afterXml: string, profile?: Profile): Promise<Comparison> {
  const [before, after] = [await read(beforeXml), await read(afterXml)];
  const match = matchEntries(before.entries, after.entries);
  const same: SameId = (id) => match.beforeOf.get(id) ?? (after.entries.has(id) ? `+${id}` : null);
  const own: SameId = (id) => (before.entries.has(id) ? id : null);
  const drawing = compareDrawings(before.entries, after.entries, match.beforeOf);
  const found: Difference[] = [];

  for (const [id, now] of after.entries) {
    const was = before.entries.get(match.beforeOf.get(id) ?? '');
    if (!was) {
      if (isTold(now)) found.push(difference('added', groupOf(now), null, now, []));
      continue;
    }
    const structure = [...compareStructure(was, now), ...compareContents(was, now)];
    if (structure.length > 0) found.push(difference('changed', groupOf(now), was, now, structure));
    const marks = [...compareMarks(before.marks.get(was.id), after.marks.get(id)), ...compareEntries(was, now)];
    if (marks.length > 0) found.push(difference('changed', 'marks', was, now, marks));
    const places = drawing.changesOf(id);
    // What went to another lane or has other ends stands elsewhere anyway.
    const explained = new Set(structure.flatMap(({ what }) => EXPLAINS[what] ?? []));
    const drawn = places.filter(({ what }) => !explained.has(what));
    if (drawn.length > 0) found.push(difference('moved', 'drawing', was, now, drawn));
  }
  const kept = new Set(match.beforeOf.values());
  for (const [id, was] of before.entries) if (!kept.has(id) && isTold(was)) found.push(difference('removed', groupOf(was), was, null, []));
  found.push(...compareDocuments());

  return {
    differences: inReadingOrder(found),
    matchedBy: match.by,
    shift: drawing.shift,
    figures: { before: figuresOf(before.model, profile), after: figuresOf(after.model, profile) },
  };

  function difference(sign: Sign, group: Group, was: Entry | null, now: Entry | null, changes: readonly Change[]): Difference {
    const it = now ?? was;
    if (!it) throw new Error('A difference is about an element of at least one document.');
    const entries = now ? after.entries : before.entries;
    const isFlow = it.source !== null || it.target !== null;
    return {
      key: `${group} ${sign} ${it.id}`,
      group,
      sign,
      family: it.family,
      type: it.type,
      name: now?.name || was?.name || '',
      ends: isFlow ? { source: titleOf(entries, it.source), target: titleOf(entries, it.target) } : null,
      before: was?.id ?? null,
      after: now?.id ?? null,
      changes,
    };
  }

  function compareStructure(was: Entry, now: Entry): readonly Change[] {
    const changes: Change[] = [];
    if (was.name !== now.name) changes.push({ what: 'name', from: was.name, to: now.name });
    if (was.type !== now.type) changes.push({ what: 'type', from: was.type, to: now.type });
    for (const what of ['place', 'source', 'target', 'host'] as const) {
      const [from, to] = [was[what], now[what]];
      if (from === (to === null ? null : same(to))) continue;
      changes.push({ what, from: titleOf(before.entries, from), to: titleOf(after.entries, to) });
    }
    return changes;
  }

  function compareContents(was: Entry, now: Entry): readonly Change[] {
    const [ours, theirs] = [detailsOf(was.element, own), detailsOf(now.element, same)];
    return [...new Set([...ours.keys(), ...theirs.keys()])]
      .filter((property) => ours.get(property) !== theirs.get(property))
      .map((property) => ({ what: 'detail', property }));
  }

  /** Marks that enter no figure, values this edition does not know, documentation, and entries of other tools. */
  function compareEntries(was: Entry, now: Entry): readonly Change[] {
    const changes: Change[] = [];
    const [ours, theirs] = [furtherMarks(was.element), furtherMarks(now.element)];
    for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
      const [from, to] = [ours.get(path)?.value ?? null, theirs.get(path)?.value ?? null];
      const it = theirs.get(path) ?? ours.get(path);
      if (it && from !== to) changes.push({ what: 'raw', attribute: it.name, of: it.of, from, to });
    }
    const known = changes.length > 0 || compareMarks(before.marks.get(was.id), after.marks.get(now.id)).length > 0;
    if (!known && marksAsWritten(was.element, own) !== marksAsWritten(now.element, same)) changes.push({ what: 'unread' });
    if (documentationOf(was.element) !== documentationOf(now.element)) changes.push({ what: 'documentation' });
    if (foreignOf(was.element, own) !== foreignOf(now.element, same)) changes.push({ what: 'foreign' });
    return changes;
  }

  /** What belongs to no element a person could point at. */
  function compareDocuments(): readonly Difference[] {
    const about = { family: 'document', type: 'Definitions', name: '', ends: null, before: null, after: null } as const;
    const { x, y } = drawing.shift;
    const other = surroundings(before.definitions, own) !== surroundings(after.definitions, same);
    return [
      ...(other ? [{ ...about, key: 'document', group: 'marks', sign: 'changed', changes: [{ what: 'foreign' }] } as const] : []),
      ...(x || y ? [{ ...about, key: 'shift', group: 'drawing', sign: 'moved', changes: [{ what: 'shifted' }] } as const] : []),
    ];
  }

  function inReadingOrder(differences: readonly Difference[]): readonly Difference[] {
    const place = ({ before: was, after: now }: Difference) => {
      const entries = now ? after.entries : before.entries;
      const it = entries.get(now ?? was ?? '');
      return (it?.drawn?.box ?? entries.get(it?.source ?? '')?.drawn?.box ?? { x: Number.NEGATIVE_INFINITY }).x;
    };
    const ordered = differences.map((each) => [each, place(each)] as const);
    // Infinities of both sides would make NaN of a difference.
    ordered.sort(([one, x], [other, y]) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) || (x === y ? 0 : x < y ? -1 : 1));
    return ordered.map(([each]) => each);
  }
}

async function read(xml: string) {
  const { rootElement: definitions } = await createModdle().fromXML(xml);
  const model = readModel(definitions);
  return { definitions, model, entries: readEntries(definitions), marks: readMarks(model) };
}

/** What a change of content does to the drawing by itself. */
const EXPLAINS: Readonly<Partial<Record<Change['what'], readonly Change['what'][]>>> = {
  place: ['moved'],
  source: ['rerouted', 'label'],
  target: ['rerouted', 'label'],
};

const FLOWS: ReadonlySet<Family> = new Set<Family>(['flow', 'message', 'link']);

function groupOf({ family }: Entry): Group {
  return FLOWS.has(family) ? 'flows' : 'steps';
}

/** Processes come and go with their pools, which say so. */
function isTold({ family }: Entry): boolean {
  return family !== 'process';
}

/** A process in a pool goes by the name of the pool. */
function titleOf(entries: Entries, id: string | null): Title {
  const entry = entries.get(id ?? '');
  if (!entry) return { name: '', type: '' };
  const pool = entry.family === 'process' ? poolOf(entries, entry) : null;
  return { name: pool?.name || entry.name, type: entry.type };
}

function poolOf(entries: Entries, process: Entry): Entry | null {
  return [...entries.values()].find((each) => each.family === 'pool' && each.element.processRef === process.element) ?? null;
}

function figuresOf(model: ProcessModel, profile: Profile | undefined): SideFigures {
  const { score, flow, ownSteps } = assess(model, profile);
  const { index, low, high, band } = score;
  return { index, low, high, band, breaks: flow.expectedBreaks, steps: ownSteps.length, minutes: flow.minutes };
}
