import { canvas as words } from '#models/text/canvas';
import type { MarksView } from './marks/MarksView';

type Entry = { shortcut?: string } & Record<string, unknown>;
type Entries = Record<string, Entry>;
type Palette = { registerProvider(priority: number, provider: { getPaletteEntries(): (entries: Entries) => Entries }): void };

const AFTER_THE_OTHERS = 300;
/** Found under "more elements", so that the palette fits beside the smallest canvas. */
const IN_THE_MENU = ['create.intermediate-event', 'create.data-store'];

/** Trims the palette and makes its tooltips name the keys that really work. */
export class PaletteSelection {
  static $inject = ['palette', 'marksView'];

  constructor(palette: Palette, marksView: MarksView) {
    palette.registerProvider(AFTER_THE_OTHERS, {
      getPaletteEntries: () => (entries) => {
        const kept = Object.fromEntries(Object.entries(entries).filter(([id]) => !IN_THE_MENU.includes(id)));
        // S is the letter of the scan.
        const space = kept['space-tool'];
        if (space) delete space.shortcut;
        const more = kept.create;
        if (more) more.shortcut = words[marksView.language].keyNames.insert;
        return kept;
      },
    });
  }
}
