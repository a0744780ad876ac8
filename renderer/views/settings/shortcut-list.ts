import { COMMANDS, type CommandId, isCommandId, MENUS } from '#models/contract/commands';
import { acceleratorOf, type ChangedKeys, keyOf, type Pressed, SECOND_KEYS } from '#models/contract/keys';
import { CARRIER_LETTER, CARRIERS } from '#models/process/vocabulary';
import { canvas } from '#models/text/canvas';
import type { Language } from '#models/text/language';
import { marks } from '#models/text/marks';
import { menu } from '#models/text/menu';
import { settings } from '#models/text/settings';
import { CANVAS_SHORTCUTS, type Shortcut as CanvasShortcut } from '../../canvas/keys/shortcuts';
import { fuzzy } from '../../parts/fuzzy';
import { keyText } from '../../parts/key-text';
import { LIST_SHORTCUTS } from '../../state/list-shortcuts';

export type Shortcut = {
  readonly id: string;
  /** As people read it; null where a command has no key. */
  readonly keys: string | null;
  readonly text: string;
  /** The presses it stands for, as `strokeOf` spells them. */
  readonly strokes: readonly string[];
  /** Only the keys of commands can be changed. */
  readonly command: CommandId | null;
};

/** Where a key works. */
export const AREAS = ['everywhere', 'canvas', 'steps', 'table', 'findings', 'library', 'walk'] as const;
export type Area = (typeof AREAS)[number];

export type ShortcutGroup = {
  readonly id: string;
  readonly area: Area;
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
};

const FRAME = [
  { id: 'regions', key: 'F6' },
  { id: 'regionsBack', key: 'Shift+F6' },
  { id: 'menu', key: 'F10' },
  { id: 'inspector', key: 'F4' },
  { id: 'nextQuestion', key: 'F8' },
  { id: 'back', key: 'Alt+←', stroke: 'Alt+ArrowLeft' },
  { id: 'cancel', key: 'Escape' },
] as const;

/** Every command with its key, every key of the window, the diagram, the lists, and the letters of the carriers. */
export function shortcutGroups(language: Language, platform: string, changed: ChangedKeys): readonly ShortcutGroup[] {
  return [
    ...commandGroups(language, platform, changed),
    frameGroup(language, platform),
    ...canvasGroups(language),
    carrierGroup(language),
    ...listGroups(language),
  ];
}

/** Commands in the order of the menus; what stands in no menu follows. */
function commandGroups(language: Language, platform: string, changed: ChangedKeys): readonly ShortcutGroup[] {
  const shortcut = (id: CommandId): Shortcut => {
    const key = keyOf(id, changed);
    const second = SECOND_KEYS[id];
    return {
      id,
      command: id,
      keys: keyText(key, language, platform),
      text: menu[language].commands[id],
      strokes: [key, second].filter((each) => each != null),
    };
  };
  const placed = new Set(MENUS.flatMap(({ items }) => items));
  const others = Object.keys(COMMANDS)
    .filter(isCommandId)
    .filter((id) => !placed.has(id));
  const groups = MENUS.map(({ id, items }) => ({
    id,
    area: 'everywhere' as const,
    title: menu[language].menus[id],
    shortcuts: items.flatMap((item) => (item ? [shortcut(item)] : [])),
  }));
  const rest = {
    id: 'others',
    area: 'everywhere' as const,
    title: settings[language].shortcuts.group.others,
    shortcuts: others.map(shortcut),
  };
  return others.length > 0 ? [...groups, rest] : groups;
}

function frameGroup(language: Language, platform: string): ShortcutGroup {
  const words = settings[language].shortcuts;
  const shortcuts = FRAME.map(({ id, key, ...more }) => ({
    id,
    command: null,
    keys: keyText(key, language, platform),
    text: words.frame[id],
    strokes: ['stroke' in more ? more.stroke : key],
  }));
  return { id: 'frame', area: 'everywhere', title: words.group.frame, shortcuts };
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const LETTERS = CARRIERS.map((carrier) => CARRIER_LETTER[carrier]);

/** The presses behind the names of the diagram's keys. */
const CANVAS_STROKES: Readonly<Record<Extract<CanvasShortcut['key'], { name: string }>['name'], readonly string[]>> = {
  arrows: ARROWS,
  shiftArrows: ARROWS.map((arrow) => `Shift+${arrow}`),
  controlArrows: ARROWS.map((arrow) => `CmdOrCtrl+${arrow}`),
  letter: LETTERS,
  shiftLetter: LETTERS.map((letter) => `Shift+${letter}`),
  plusLetter: ['+'],
  enter: ['Enter'],
  home: ['Home'],
  insert: ['Insert'],
  menu: ['Shift+F10'],
  escape: ['Escape'],
  remove: ['Delete'],
};

function canvasGroups(language: Language): readonly ShortcutGroup[] {
  const words = canvas[language];
  return (['diagram', 'selection', 'steps'] as const).map((on) => ({
    id: on,
    area: on === 'steps' ? 'steps' : 'canvas',
    title: settings[language].shortcuts.group[on],
    shortcuts: CANVAS_SHORTCUTS.filter((each) => each.on === on).map(({ action, key }) => ({
      id: action,
      command: null,
      keys: 'name' in key ? words.keyNames[key.name] : key.text,
      text: words.keys[action],
      strokes: 'name' in key ? CANVAS_STROKES[key.name] : [key.text],
    })),
  }));
}

function carrierGroup(language: Language): ShortcutGroup {
  const shortcuts = CARRIERS.map((carrier) => ({
    id: carrier,
    command: null,
    keys: CARRIER_LETTER[carrier],
    text: marks[language].carrier[carrier],
    strokes: [CARRIER_LETTER[carrier]],
  }));
  return { id: 'carriers', area: 'steps', title: settings[language].shortcuts.group.carriers, shortcuts };
}

function listGroups(language: Language): readonly ShortcutGroup[] {
  const words = settings[language].shortcuts;
  return (['table', 'findings', 'library', 'walk'] as const).map((on) => ({
    id: on,
    area: on,
    title: words.group[on],
    shortcuts: LIST_SHORTCUTS.filter((each) => each.on === on).map(({ action, key, strokes }) => ({
      id: action,
      command: null,
      keys: 'name' in key ? words.keyNames[key.name] : key.text,
      text: words.list[action],
      strokes,
    })),
  }));
}

/** What was pressed, in the spelling of `strokes`; null for a key that only changes others. */
export function strokeOf(event: Pressed): string | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'CapsLock'].includes(key)) return null;
  const accelerator = acceleratorOf(event);
  if (accelerator) return accelerator;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  // A sign such as "?" may need Shift; for letters and named keys it makes another press.
  const shift = shiftKey && (name.length > 1 || name !== name.toLowerCase()) ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'CmdOrCtrl+' : ''}${altKey ? 'Alt+' : ''}${shift}${name}`;
}

const keep = (groups: readonly ShortcutGroup[], wanted: (shortcut: Shortcut, group: ShortcutGroup) => boolean) =>
  groups
    .map((group) => ({ ...group, shortcuts: group.shortcuts.filter((each) => wanted(each, group)) }))
    .filter(({ shortcuts }) => shortcuts.length > 0);

/** Only what contains every word searched for, in its words, its key or the name of its group. Groups without a match go. */
export function matching(groups: readonly ShortcutGroup[], text: string): readonly ShortcutGroup[] {
  // "Strg+S" is found whether it is written with a plus or without.
  const apart = (keys: string) => keys.replace(/(?<=\S)\+(?=\S)/g, ' ');
  const wanted = apart(text.trim());
  if (wanted === '') return groups;
  return keep(groups, (each, { title }) => {
    const score = fuzzy(wanted, `${each.text} ${apart(each.keys ?? '')} ${title}`)?.score;
    // Letters scattered over a line say nothing here, where everything can be read.
    return score !== undefined && score / wanted.split(/\s+/).length > 45;
  });
}

/** Only what this key press does, wherever it does it. */
export function pressedFor(groups: readonly ShortcutGroup[], stroke: string): readonly ShortcutGroup[] {
  return keep(groups, ({ strokes }) => strokes.includes(stroke));
}
