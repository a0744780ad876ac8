import { COMMANDS, type CommandId, isCommandId, MENUS } from '#models/contract/commands';
import { type ChangedKeys, keyOf } from '#models/contract/keys';
import { EXAMPLES } from '#models/examples/examples';
import type { GlyphName } from '#models/glyphs/glyphs';
import { isActivity, type ProcessModel } from '#models/process/process';
import { library } from '#models/text/library';
import { menu } from '#models/text/menu';
import type { palette } from '#models/text/palette';
import type { Language } from '#models/text/language';
import type { DocumentRow } from '../../db/database';
import { ranked } from '../../parts/fuzzy';
import { keyText } from '../../parts/key-text';
import { showInDiagram } from '../../state/destinations';
import { openExample, openStored } from '../../state/document-actions';
import { nameOf } from '../../state/lookup';
import { commandEnabled, runCommand } from '../../state/run-command';

export type PaletteGroup = keyof (typeof palette)['de']['group'];

export type PaletteEntry = {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly icon: GlyphName;
  readonly text: string;
  /** Said after the text, searched too: the menu of a command, the lane of a step, the file of a document. */
  readonly detail: string;
  readonly keys: string | null;
  readonly run: () => void;
};

export type PaletteSource = {
  readonly language: Language;
  readonly platform: string;
  readonly keys: ChangedKeys;
  readonly model: ProcessModel | null;
  readonly open: readonly DocumentRow[];
  readonly recent: readonly DocumentRow[];
};

/** Everything that can be gone to or done now, in the order it is shown without a search. */
export function paletteEntries(source: PaletteSource): readonly PaletteEntry[] {
  return [...documents(source), ...commands(source), ...steps(source), ...examples(source)];
}

/** These are elsewhere in the list under their own names, or are the list itself. */
const LEFT_OUT: ReadonlySet<CommandId> = new Set<CommandId>(['commandPalette', 'exampleParkingPermit', 'exampleInvoiceApproval']);

function commands({ language, platform, keys }: PaletteSource): readonly PaletteEntry[] {
  const words = menu[language];
  return Object.keys(COMMANDS).flatMap((id): PaletteEntry[] => {
    if (!isCommandId(id) || LEFT_OUT.has(id) || !commandEnabled(id)) return [];
    const of = MENUS.find(({ items }) => items.includes(id))?.id;
    const detail = of ? words.menus[of] : '';
    return [
      {
        id: `command-${id}`,
        group: 'commands',
        icon: 'chevronRight',
        text: words.commands[id],
        detail,
        keys: keyText(keyOf(id, keys), language, platform),
        run: () => runCommand(id),
      },
    ];
  });
}

function documents({ open, recent, language }: PaletteSource): readonly PaletteEntry[] {
  const isOpen = new Set(open.map(({ id }) => id));
  const entry =
    (group: PaletteGroup) =>
    ({ id, title, fileName, origin }: DocumentRow): PaletteEntry => ({
      id: `document-${id}`,
      group,
      icon: 'library',
      text: title,
      detail: fileName ?? library[language].origin[origin],
      keys: null,
      run: () => void openStored(id),
    });
  return [...open.map(entry('open')), ...recent.filter(({ id }) => !isOpen.has(id)).map(entry('recent'))];
}

function steps({ model, language }: PaletteSource): readonly PaletteEntry[] {
  if (!model) return [];
  const lanes = new Map(model.lanes.map(({ id, name }) => [id, name]));
  return model.nodes
    .filter(({ kind, name }) => isActivity(kind) || name !== '')
    .map(({ id, lane }) => ({
      id: `step-${id}`,
      group: 'steps',
      icon: 'target',
      text: nameOf(model, id, language),
      detail: (lane && lanes.get(lane)) || '',
      keys: null,
      run: () => showInDiagram([id]),
    }));
}

function examples({ language }: PaletteSource): readonly PaletteEntry[] {
  return EXAMPLES.map(({ id, title, typical }) => ({
    id: `example-${id}`,
    group: 'examples',
    icon: 'model',
    text: title[language],
    detail: typical[language],
    keys: null,
    run: () => void openExample(id),
  }));
}

export type FoundEntry = { readonly entry: PaletteEntry; readonly marked: readonly number[] };
export type FoundGroup = { readonly group: PaletteGroup; readonly found: readonly FoundEntry[] };

/** So many of one kind; nobody reads on, and one more letter brings the rest. */
const EACH = { unsearched: 6, searched: 12 } as const;

/** What answers the search, grouped; the group with the best answer first. Without a search all commands and a few of the rest. */
export function findEntries(entries: readonly PaletteEntry[], search: string): readonly FoundGroup[] {
  const words = search.trim().replace(/(?<=\S)\+(?=\S)/g, ' ');
  const found = ranked(words, entries, ({ text, detail, keys }) => `${text} ${detail} ${keys?.replaceAll('+', ' ') ?? ''}`);
  const groups = new Map<PaletteGroup, FoundEntry[]>();
  for (const { of, match } of found) {
    const group = groups.get(of.group) ?? [];
    const most = words === '' ? (of.group === 'commands' ? Number.POSITIVE_INFINITY : EACH.unsearched) : EACH.searched;
    if (group.length < most) group.push({ entry: of, marked: match.marked.filter((at) => at < of.text.length) });
    groups.set(of.group, group);
  }
  return [...groups].map(([group, list]) => ({ group, found: list }));
}
