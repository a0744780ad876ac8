import { COMMANDS, MENUS } from '#models/contract/commands';
import { CARRIER_LETTER, CARRIERS } from '#models/process/vocabulary';
import { canvas } from '#models/text/canvas';
import type { Language } from '#models/text/language';
import { marks } from '#models/text/marks';
import { menu } from '#models/text/menu';
import { settings } from '#models/text/settings';
import { CANVAS_SHORTCUTS } from '../../canvas/keys/shortcuts';
import { keyText } from '../../parts/key-text';

export type Shortcut = { readonly id: string; readonly keys: string; readonly text: string };
export type ShortcutGroup = { readonly id: string; readonly title: string; readonly shortcuts: readonly Shortcut[] };

const FRAME = [
  { id: 'regions', key: 'F6' },
  { id: 'regionsBack', key: 'Shift+F6' },
  { id: 'menu', key: 'F10' },
  { id: 'inspector', key: 'F4' },
  { id: 'nextQuestion', key: 'F8' },
  { id: 'back', key: 'Alt+←' },
  { id: 'cancel', key: 'Escape' },
] as const;

/** Every key of the app: the menus' in their order, the frame's, the diagram's, and the letters of the carriers. */
export function shortcutGroups(language: Language, platform: string): readonly ShortcutGroup[] {
  const groups = [...menuGroups(language, platform), frameGroup(language, platform), ...canvasGroups(language), carrierGroup(language)];
  return groups.filter((group) => group.shortcuts.length > 0);
}

function menuGroups(language: Language, platform: string): readonly ShortcutGroup[] {
  return MENUS.map(({ id, items }) => ({
    id,
    title: menu[language].menus[id],
    shortcuts: items.flatMap((item) => {
      const keys = item && keyText(COMMANDS[item].key, language, platform, ' ');
      return item && keys ? [{ id: item, keys, text: menu[language].commands[item] }] : [];
    }),
  }));
}

function frameGroup(language: Language, platform: string): ShortcutGroup {
  const words = settings[language].shortcuts;
  const shortcuts = FRAME.map(({ id, key }) => ({ id, keys: keyText(key, language, platform, ' ') ?? key, text: words.frame[id] }));
  return { id: 'frame', title: words.group.frame, shortcuts };
}

function canvasGroups(language: Language): readonly ShortcutGroup[] {
  const words = canvas[language];
  return (['steps', 'selection', 'diagram'] as const).map((on) => ({
    id: on,
    title: settings[language].shortcuts.group[on],
    shortcuts: CANVAS_SHORTCUTS.filter((each) => each.on === on).map(({ action, key }) => ({
      id: action,
      keys: 'name' in key ? words.keyNames[key.name] : key.text,
      text: words.keys[action],
    })),
  }));
}

function carrierGroup(language: Language): ShortcutGroup {
  const shortcuts = CARRIERS.map((carrier) => ({ id: carrier, keys: CARRIER_LETTER[carrier], text: marks[language].carrier[carrier] }));
  return { id: 'carriers', title: settings[language].shortcuts.group.carriers, shortcuts };
}

/** Only what contains the text, in the words or in the key. Groups without a match go. */
export function matching(groups: readonly ShortcutGroup[], text: string): readonly ShortcutGroup[] {
  // "Strg+S" is found as it stands in the menus, too.
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/(?<=.)\+(?=.)/g, ' ');
  if (wanted === '') return groups;
  return groups
    .map((group) => ({
      ...group,
      shortcuts: group.shortcuts.filter((each) => each.text.toLowerCase().includes(wanted) || each.keys.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.shortcuts.length > 0);
}
