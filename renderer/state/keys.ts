import { COMMANDS, type CommandId } from '#models/contract/commands';
import { focusedField, runCommand } from './run-command';
import { goBack } from './view';

/** What the browser itself does well inside a text field, and bpmn-js inside the diagram. */
const LEFT_TO_FIELDS: ReadonlySet<CommandId> = new Set<CommandId>(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);

type Stroke = { readonly command: boolean; readonly shift: boolean; readonly key: string };

function stroke(accelerator: string): Stroke {
  const parts = accelerator.split('+');
  const key = (parts.at(-1) ?? '').toLowerCase();
  return { command: parts.includes('CmdOrCtrl'), shift: parts.includes('Shift'), key: key === 'plus' ? '+' : key };
}

const STROKES = Object.entries(COMMANDS).flatMap(([id, { key }]) => (key ? [{ id: id as CommandId, ...stroke(key) }] : []));

function commandOf(event: KeyboardEvent): CommandId | null {
  if (event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  // "+" needs Shift on some keyboards and none on others; "=" is the same key without it.
  const key = event.key === '=' ? '+' : event.key.toLowerCase();
  const found = STROKES.find((one) => one.command === command && one.key === key && (one.shift === event.shiftKey || key === '+'));
  if (found) return found.id;
  return command && event.shiftKey && key === 'z' ? 'redo' : null;
}

/** The keys of the command table, wherever the focus is. The shell's menus only show them. */
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
  const id = commandOf(event);
  if (!id || (LEFT_TO_FIELDS.has(id) && focusedField())) return;
  event.preventDefault();
  runCommand(id);
}
