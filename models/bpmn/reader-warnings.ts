import type { Remark } from '../process/process';
import { noteUnresolved, type Unresolved } from './content-remarks';
import { type ModdleWarning, text } from './moddle';
import { noteAll, noteEach, type RepairLog } from './repair/repair-log';

type Entry = { element: string | null; params: Remark['params'] };

/** Turns what bpmn-moddle warned about into remarks that say what is lost and what is not. Returns how many elements are lost. */
export function explainWarnings(warnings: readonly ModdleWarning[], log: RepairLog): number {
  const lost: Entry[] = [];
  const unread: Entry[] = [];
  const unresolved: Unresolved[] = [];
  const shapes: (string | null)[] = [];
  for (const warning of warnings) {
    if (warning.message.startsWith('unresolved reference')) {
      const property = (warning.property ?? '').replace(/^.*:/, '');
      if (property === 'bpmnElement') shapes.push(null);
      else {
        const element = text(warning.element, 'id') || null;
        unresolved.push({ element, type: warning.element?.$type ?? '', property, wanted: warning.value });
      }
    } else if (!warning.message.startsWith('unknown attribute')) {
      const name = /unrecognized element <([^>]*)>|unknown type <([^>]*)>/.exec(warning.message);
      const line = Number(/line: (\d+)/.exec(warning.message)?.[1] ?? 0) + 1;
      if (name) lost.push({ element: null, params: { name: name[1] ?? name[2] ?? '–', line } });
      else unread.push({ element: null, params: { line } });
    }
  }
  noteUnresolved(unresolved, log);
  noteEach(log, 'element-lost', false, lost);
  noteEach(log, 'content-unreadable', false, unread);
  noteAll(log, 'shape-without-element', true, shapes);
  return lost.length + unread.length;
}
