import { describe, expect, it } from 'vitest';
import { COMMANDS, isCommandId } from '#models/contract/commands';
import {
  acceleratorOf,
  commandOfKey,
  FIXED_KEYS,
  keyOf,
  rivalOf,
  SECOND_KEYS,
  takenBy,
  withKey,
  withoutChange,
} from '#models/contract/keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') =>
  acceleratorOf({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, key, code, ...held });

describe('keys of commands', () => {
  it.each([
    [press('s', { ctrlKey: true }), 'CmdOrCtrl+S'],
    [press('S', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+S'],
    [press('s', { metaKey: true }), 'CmdOrCtrl+S'],
    [press('+', { ctrlKey: true }), 'CmdOrCtrl+Plus'],
    [press('+', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Plus'],
    [press('=', { ctrlKey: true }, 'Equal'), 'CmdOrCtrl+Plus'],
    [press('!', { ctrlKey: true, shiftKey: true }, 'Digit1'), 'CmdOrCtrl+Shift+1'],
    [press('F3'), 'F3'],
    [press('F3', { shiftKey: true }), 'Shift+F3'],
    [press('F25'), null],
    [press('PageDown', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+PageDown'],
    [press('PageDown'), null],
    [press('p'), null],
    [press('ö', { ctrlKey: true }), 'CmdOrCtrl+Ö'],
    [press('@', { ctrlKey: true, altKey: true }), null],
    [press('ArrowLeft', { ctrlKey: true }), null],
    [press('Control', { ctrlKey: true }), null],
    [press(' ', { ctrlKey: true }), null],
  ])('%s', (pressed, wanted) => expect(pressed).toBe(wanted));

  const all = Object.entries(COMMANDS).flatMap(([id, { key }]) => (key && isCommandId(id) ? [{ id, key: key as string }] : []));

  it('are each there once in the table, and none is one of the window', () => {
    const keys = [...all.map(({ key }) => key), ...Object.values(SECOND_KEYS)];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => (FIXED_KEYS as readonly string[]).includes(key))).toEqual([]);
  });

  it('are spelled in the table as a press of them is', () => {
    for (const { id, key } of all) {
      const parts = key.split('+');
      const last = parts.at(-1) ?? '';
      const again = press(last === 'Plus' ? '+' : last.length > 1 ? last : last.toLowerCase(), {
        ctrlKey: parts.includes('CmdOrCtrl'),
        shiftKey: parts.includes('Shift'),
      });
      expect(again, id).toBe(key);
      expect(commandOfKey(key, {}), id).toBe(id);
    }
  });
});

describe('changed keys', () => {
  it('say whose they were, and take the key away from it', () => {
    expect(takenBy('CmdOrCtrl+S', 'find', {})).toBe('save');
    expect(takenBy('CmdOrCtrl+F', 'find', {})).toBeNull();
    expect(takenBy('F6', 'find', {})).toBe('fixed');
    expect(takenBy('F3', 'find', {})).toBeNull();
    const changed = withKey({}, 'find', 'CmdOrCtrl+S');
    expect(changed).toEqual({ find: 'CmdOrCtrl+S', save: null });
    expect([commandOfKey('CmdOrCtrl+S', changed), commandOfKey('CmdOrCtrl+F', changed)]).toEqual(['find', null]);
  });

  it('are forgotten when the key of the table comes back', () => {
    const changed = withKey(withKey({}, 'find', 'CmdOrCtrl+S'), 'save', 'CmdOrCtrl+S');
    expect(changed).toEqual({ find: null });
    expect(withoutChange(changed, 'find')).toEqual({});
  });

  it('win over a key the table gives to another command later', () => {
    const changed = { find: 'CmdOrCtrl+S' };
    expect(commandOfKey('CmdOrCtrl+S', changed)).toBe('find');
    expect([rivalOf('save', changed), rivalOf('find', changed)]).toEqual(['find', null]);
  });

  it('may be none, and may name commands that no longer exist', () => {
    expect(keyOf('save', { save: null, gone: 'F3' })).toBeNull();
    expect(commandOfKey('F3', { gone: 'F3' })).toBeNull();
  });
});
