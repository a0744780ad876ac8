import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#models/contract/commands';
import { matching, shortcutGroups } from '../../../renderer/views/settings/shortcut-list';

const ALL = shortcutGroups('de', 'linux');
const found = (text: string) => matching(ALL, text).flatMap((group) => group.shortcuts.map((shortcut) => shortcut.id));

describe('the list of keys', () => {
  it('names every key of the command table once', () => {
    const listed = ALL.flatMap((group) => group.shortcuts.map((shortcut) => shortcut.id)).filter((id) => Object.hasOwn(COMMANDS, id));
    const keyed = Object.entries(COMMANDS).flatMap(([id, { key }]) => (key ? [id] : []));
    expect(listed.toSorted()).toEqual(keyed.toSorted());
  });

  it('has no group without a key and the same groups in English', () => {
    expect(ALL.every((group) => group.shortcuts.length > 0)).toBe(true);
    expect(shortcutGroups('en', 'linux').map((group) => group.id)).toEqual(ALL.map((group) => group.id));
  });

  it('is searched by word and by key, however the key is written', () => {
    expect(found('vollbild')).toEqual(['fullScreen']);
    expect(found('Strg+S')).toContain('save');
    expect(found('strg s')).toContain('save');
    expect(found('Papier')).toEqual(['paper']);
    expect(found('gibt es nicht')).toEqual([]);
    expect(matching(ALL, '  ')).toBe(ALL);
  });
});
