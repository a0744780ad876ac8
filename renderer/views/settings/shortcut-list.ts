import { COMMANDS, MENUS } from '#models/contract/commands';
import type { Language } from '#models/text/language';
import { menu } from '#models/text/menu';
import { settings } from '#models/text/settings';
import { keyText } from '../../parts/key-text';

export type Shortcut = { readonly id: string; readonly keys: string; readonly text: string };
export type ShortcutGroup = { readonly id: string; readonly title: string; readonly shortcuts: readonly Shortcut[] };

const FRAME = [
  { id: 'regions', key: 'F6' },
  { id: 'regionsBack', key: 'Shift+F6' },
  { id: 'menu', key: 'F10' },
  { id: 'back', key: 'Alt+←' },
  { id: 'cancel', key: 'Escape' },
] as const;

/** Every key of the app in the order of the menus, then the frame's own. */
export function shortcutGroups(language: Language, platform: string): readonly ShortcutGroup[] {
  const fromMenus = MENUS.map(({ id, items }) => ({
    id,
    title: menu[language].menus[id],
    shortcuts: items.flatMap((item) => {
      const keys = item && keyText(COMMANDS[item].key, language, platform);
      return item && keys ? [{ id: item, keys, text: menu[language].commands[item] }] : [];
    }),
  }));
  const words = settings[language].shortcuts;
  const frame = {
    id: 'frame',
    title: words.group.frame,
    shortcuts: FRAME.map(({ id, key }) => ({ id, keys: keyText(key, language, platform) ?? key, text: words.frame[id] })),
  };
  return [...fromMenus, frame].filter((group) => group.shortcuts.length > 0);
}

/** Only what contains the text, in the words or in the key. Groups without a match go. */
export function matching(groups: readonly ShortcutGroup[], text: string): readonly ShortcutGroup[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return groups;
  return groups
    .map((group) => ({
      ...group,
      shortcuts: group.shortcuts.filter((each) => each.text.toLowerCase().includes(wanted) || each.keys.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.shortcuts.length > 0);
}
