import type { CommandId } from '#models/contract/commands';
import { acceleratorOf, commandOfKey } from '#models/contract/keys';
import { focusedField, runCommand } from './run-command';
import { useSettings } from './settings';
import { goBack } from './view';

/** What the browser itself does well inside a text field, and bpmn-js inside the diagram. */
const LEFT_TO_FIELDS: ReadonlySet<CommandId> = new Set<CommandId>(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);

/** The keys of the command table, as the user changed them, wherever the focus is. The shell's menus only show them. */
export function startKeys(): void {
  window.addEventListener('keydown', onKey);
  // A label that is being typed on the diagram keeps its keys to itself.
  window.addEventListener('keydown', (event) => isOnLabel(event) && onKey(event), { capture: true });
}

const isOnLabel = ({ target }: KeyboardEvent) => target instanceof Element && target.closest('.djs-direct-editing-content') !== null;

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.altKey && event.key === 'ArrowLeft') {
    goBack();
    event.preventDefault();
    return;
  }
  // Where tabs are, people expect this one, whatever else they chose.
  if (event.ctrlKey && event.key === 'Tab') {
    runCommand(event.shiftKey ? 'previousTab' : 'nextTab');
    event.preventDefault();
    return;
  }
  const key = acceleratorOf(event);
  const id = key && commandOfKey(key, useSettings.getState().keys);
  if (!id || (LEFT_TO_FIELDS.has(id) && focusedField())) return;
  event.preventDefault();
  runCommand(id);
}
