import type { settings } from '#models/text/settings';

type Words = (typeof settings)['de']['shortcuts'];

/** A key of the lists, as the help screen shows it. `strokes` are the presses it stands for, in the spelling of the command table. */
export type ListShortcut = {
  readonly action: keyof Words['list'];
  readonly on: 'table' | 'findings' | 'library' | 'walk';
  /** A word of `text/settings` (`keyNames`), or the key itself. */
  readonly key: { readonly name: keyof Words['keyNames'] } | { readonly text: string };
  readonly strokes: readonly string[];
};

/** Keys of rows in tables and lists. Rows themselves are served by `parts/row-keys`; a test compares what is listed with what is used. */
export const LIST_SHORTCUTS: readonly ListShortcut[] = [
  { action: 'row', on: 'table', key: { name: 'upDown' }, strokes: ['ArrowUp', 'ArrowDown'] },
  { action: 'ends', on: 'table', key: { name: 'homeEnd' }, strokes: ['Home', 'End'] },
  { action: 'tenRows', on: 'table', key: { name: 'pages' }, strokes: ['PageUp', 'PageDown'] },
  { action: 'showStep', on: 'table', key: { name: 'enter' }, strokes: ['Enter'] },
  { action: 'confirm', on: 'findings', key: { text: 'J' }, strokes: ['J'] },
  { action: 'dismiss', on: 'findings', key: { text: 'N' }, strokes: ['N'] },
  { action: 'tick', on: 'findings', key: { name: 'space' }, strokes: ['Space'] },
  { action: 'showFinding', on: 'findings', key: { name: 'enter' }, strokes: ['Enter'] },
  { action: 'playWalk', on: 'walk', key: { name: 'space' }, strokes: ['Space'] },
  { action: 'stepWalk', on: 'walk', key: { text: '← →' }, strokes: ['ArrowLeft', 'ArrowRight'] },
  { action: 'endWalk', on: 'walk', key: { text: 'Esc' }, strokes: ['Escape'] },
  { action: 'openRow', on: 'library', key: { name: 'enter' }, strokes: ['Enter'] },
];
