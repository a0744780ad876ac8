import { COMMANDS, type CommandId, isCommandId } from './commands';

/** Keys the user chose, by command; null takes a command's key away. What is not listed has the key of the command table. */
export type ChangedKeys = Readonly<Record<string, string | null>>;

/** What of a key press says which key it was; a `KeyboardEvent` is one. */
export type Pressed = {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly key: string;
  readonly code: string;
};

/** Habits of other programs that keep working beside the key of the table. */
export const SECOND_KEYS: Readonly<Partial<Record<CommandId, string>>> = { redo: 'CmdOrCtrl+Shift+Z' };

/** Keys of the window and of the diagram that no command can have: the way out must work on every machine alike. */
export const FIXED_KEYS = ['F2', 'F4', 'F6', 'Shift+F6', 'F8', 'F10', 'Shift+F10'] as const;

export function keyOf(command: CommandId, changed: ChangedKeys): string | null {
  const own = changed[command];
  return own === undefined ? COMMANDS[command].key : own;
}

const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/;

const PAGE_KEY = /^Page(Up|Down)$/;

/**
 * A key press in the spelling of the command table, such as "CmdOrCtrl+Shift+S"; null for what no command can have: plain letters
 * are carriers, and Alt belongs to the menus and, as AltGr, to signs such as "@".
 */
export function acceleratorOf({ ctrlKey, metaKey, altKey, shiftKey, key, code }: Pressed): string | null {
  if (altKey) return null;
  const command = ctrlKey || metaKey ? 'CmdOrCtrl+' : '';
  const shift = shiftKey ? 'Shift+' : '';
  if (FUNCTION_KEY.test(key)) return `${command}${shift}${key}`;
  if (command && PAGE_KEY.test(key)) return `${command}${shift}${key}`;
  if (!command || key.length !== 1 || key === ' ') return null;
  // "+" needs Shift on some keyboards and none on others; "=" is the same key without it.
  if (key === '+' || key === '=') return `${command}Plus`;
  // With Shift a digit key reports the sign above it.
  const digit = shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  return `${command}${shift}${digit ?? key.toUpperCase()}`;
}

/** The command a key leads to; null where it leads to none. What the user chose comes before the table. */
export function commandOfKey(key: string, changed: ChangedKeys): CommandId | null {
  const ids = Object.keys(COMMANDS).filter(isCommandId);
  return (
    ids.find((id) => changed[id] === key) ??
    ids.find((id) => keyOf(id, changed) === key) ??
    ids.find((id) => SECOND_KEYS[id] === key) ??
    null
  );
}

/** The command that answers instead of this one, because both have the same key; null as a rule. */
export function rivalOf(command: CommandId, changed: ChangedKeys): CommandId | null {
  const key = keyOf(command, changed);
  const other = key === null ? null : commandOfKey(key, changed);
  return other === command ? null : other;
}

/** What a key is taken by already, apart from the command itself; null where it is free. */
export function takenBy(key: string, command: CommandId, changed: ChangedKeys): CommandId | 'fixed' | null {
  if ((FIXED_KEYS as readonly string[]).includes(key)) return 'fixed';
  const other = commandOfKey(key, changed);
  return other === command ? null : other;
}

/** Gives a command another key and takes it from whatever had it. The key of the table is not remembered as a change. */
export function withKey(changed: ChangedKeys, command: CommandId, key: string | null): ChangedKeys {
  const next = new Map(Object.entries(changed));
  const other = key === null ? null : commandOfKey(key, changed);
  if (other && other !== command && keyOf(other, changed) === key) next.set(other, null);
  if (key === COMMANDS[command].key) next.delete(command);
  else next.set(command, key);
  return Object.fromEntries(next);
}

/** Gives a command its key of the table back, and so takes it from the command that got it meanwhile. */
export function withoutChange(changed: ChangedKeys, command: CommandId): ChangedKeys {
  return withKey(changed, command, COMMANDS[command].key);
}
