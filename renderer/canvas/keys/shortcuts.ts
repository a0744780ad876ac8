import type { canvas } from '#models/text/canvas';

type Words = (typeof canvas)['de'];

/**
 * The keys of the diagram, as the help screen lists them. Carrier letters need a selected step; everything that is spelled with Ctrl
 * stands in the table of commands. `key` is a word of `text/canvas` (`keyNames`) or the key itself.
 */
export type Shortcut = {
  readonly action: keyof Words['keys'];
  readonly key: { readonly name: keyof Words['keyNames'] } | { readonly text: string };
  readonly on: 'steps' | 'selection' | 'diagram';
};

export const CANVAS_SHORTCUTS: readonly Shortcut[] = [
  { action: 'carrier', key: { name: 'letter' }, on: 'steps' },
  { action: 'carrierOutput', key: { name: 'shiftLetter' }, on: 'steps' },
  { action: 'carrierSecond', key: { name: 'plusLetter' }, on: 'steps' },
  { action: 'workMode', key: { text: 'M' }, on: 'steps' },
  { action: 'openInspector', key: { name: 'enter' }, on: 'selection' },
  { action: 'rename', key: { text: 'F2' }, on: 'selection' },
  { action: 'changeType', key: { name: 'menu' }, on: 'selection' },
  { action: 'nudge', key: { name: 'shiftArrows' }, on: 'selection' },
  { action: 'remove', key: { name: 'remove' }, on: 'selection' },
  { action: 'deselect', key: { name: 'escape' }, on: 'selection' },
  { action: 'followFlow', key: { name: 'arrows' }, on: 'diagram' },
  { action: 'firstElement', key: { name: 'home' }, on: 'diagram' },
  { action: 'addElement', key: { name: 'insert' }, on: 'diagram' },
  { action: 'scroll', key: { name: 'controlArrows' }, on: 'diagram' },
  { action: 'hand', key: { text: 'H' }, on: 'diagram' },
  { action: 'lasso', key: { text: 'L' }, on: 'diagram' },
  { action: 'connect', key: { text: 'C' }, on: 'diagram' },
];
