import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#models/contract/commands';
import { LIST_SHORTCUTS } from '../../../renderer/state/list-shortcuts';
import { matching, pressedFor, shortcutGroups, strokeOf } from '../../../renderer/views/settings/shortcut-list';
import { filesUnder, read } from '../../house/sources';

const ALL = shortcutGroups('de', 'linux', {});
const ids = (groups: typeof ALL) => groups.flatMap((group) => group.shortcuts.map((shortcut) => shortcut.id));
const found = (text: string) => ids(matching(ALL, text));
const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}, code = '') =>
  strokeOf({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, key, code, ...held }) ?? '';

describe('the list of keys', () => {
  it('names every command once, with its key where it has one', () => {
    const listed = ALL.flatMap((group) => group.shortcuts).filter(({ command }) => command !== null);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    for (const { command, keys } of listed) expect(keys === null, command ?? '').toBe(command !== null && COMMANDS[command].key === null);
  });

  it('names every letter that lists of rows answer', () => {
    const used = filesUnder('renderer/views', /\.tsx$/)
      .map(read)
      .filter((text) => text.includes('useRowKeys('))
      .flatMap((text) => [...text.matchAll(/\bkeys: \{([^}]*\([^}]*)\}/g)].flatMap(([, body = '']) => [...body.matchAll(/(\w): \(/g)]))
      .map(([, letter = '']) => letter.toUpperCase());
    expect(used.length).toBeGreaterThan(0);
    const listed = LIST_SHORTCUTS.flatMap(({ strokes }) => strokes);
    expect(used.filter((letter) => !listed.includes(letter))).toEqual([]);
  });

  it('has no group without a key and the same groups in English', () => {
    expect(ALL.every((group) => group.shortcuts.length > 0)).toBe(true);
    expect(shortcutGroups('en', 'linux', {}).map((group) => group.id)).toEqual(ALL.map((group) => group.id));
  });

  it('is searched by word and by key, however the key is written', () => {
    expect(found('vollbild')).toEqual(['fullScreen']);
    expect(found('Strg+S')).toContain('save');
    expect(found('strg s')).toContain('save');
    expect(found('Papier')).toEqual(['paper']);
    expect(found('gibt es nicht')).toEqual([]);
    expect(matching(ALL, '  ')).toBe(ALL);
  });

  it('is searched by pressing the key', () => {
    expect(ids(pressedFor(ALL, press('s', { ctrlKey: true })))).toEqual(['save']);
    expect(ids(pressedFor(ALL, press('p')))).toEqual(['carrier', 'paper']);
    expect(ids(pressedFor(ALL, press('P', { shiftKey: true })))).toEqual(['carrierOutput']);
    expect(ids(pressedFor(ALL, press('?', { shiftKey: true })))).toContain('unknown');
    expect(ids(pressedFor(ALL, press('ArrowLeft', { altKey: true })))).toEqual(['back']);
    expect(ids(pressedFor(ALL, press('Z', { ctrlKey: true, shiftKey: true })))).toEqual(['redo']);
    expect(press('Shift', { shiftKey: true })).toBe('');
  });

  it('shows the keys the user chose', () => {
    const own = shortcutGroups('de', 'linux', { find: 'F3', save: null });
    const keys = (id: string) => own.flatMap((group) => group.shortcuts).find((shortcut) => shortcut.id === id)?.keys;
    expect([keys('find'), keys('save')]).toEqual(['F3', null]);
    expect(ids(pressedFor(own, 'F3'))).toEqual(['find']);
  });
});
