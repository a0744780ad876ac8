import type { Remark } from '../process/process';
import { type ModdleWarning, text } from './moddle';
import { noteAll, noteEach, type RepairLog } from './repair/repair-log';

type Entry = { element: string | null; params: Remark['params'] };

/** Turns what bpmn-moddle warned about into remarks that say what is lost and what is not. Returns how many elements are lost. */
export function explainWarnings(warnings: readonly ModdleWarning[], log: RepairLog): number {
  const flows: Entry[] = [];
  const lost: Entry[] = [];
  const unread: Entry[] = [];
  const references: (string | null)[] = [];
  const shapes: (string | null)[] = [];
  for (const warning of warnings) {
    const id = text(warning.element, 'id') || null;
    if (warning.message.startsWith('unresolved reference')) {
      const property = (warning.property ?? '').replace(/^.*:/, '');
      const type = warning.element?.$type ?? '';
      if (/:(Sequence|Message)Flow$/.test(type) && (property === 'sourceRef' || property === 'targetRef'))
        flows.push({
          element: id,
          params: { id: id ?? '–', missing: warning.value ?? '–', end: property === 'sourceRef' ? 'source' : 'target' },
        });
      else if (property === 'bpmnElement') shapes.push(null);
      else references.push(id);
    } else if (!warning.message.startsWith('unknown attribute')) {
      const name = /unrecognized element <([^>]*)>|unknown type <([^>]*)>/.exec(warning.message);
      const line = Number(/line: (\d+)/.exec(warning.message)?.[1] ?? 0) + 1;
      if (name) lost.push({ element: null, params: { name: name[1] ?? name[2] ?? '–', line } });
      else unread.push({ element: null, params: { line } });
    }
  }
  noteEach(log, 'dangling-flow', false, flows);
  noteEach(log, 'element-lost', false, lost);
  noteEach(log, 'content-unreadable', false, unread);
  noteAll(log, 'reference-lost', false, references);
  noteAll(log, 'shape-without-element', true, shapes);
  return lost.length + unread.length;
}
