import type { WorkMode } from '../process/vocabulary';
import { WORK_MODE_GLYPH } from './carrier-glyph';
import { GLYPHS, type GlyphName } from './glyphs';
import { carrierChip, LIGHT_PALETTE, severityShape, type ShapePalette, TOKEN_PALETTE } from './shapes';

/** The groups of marks that can be shown and hidden on a diagram. */
export const LAYERS = ['media', 'work', 'law', 'times', 'ai', 'unknown'] as const;
export type Layer = (typeof LAYERS)[number];

/** Colours of the marks that are no shapes, beside those of the shapes. */
export type MarkPalette = {
  readonly shapes: ShapePalette;
  readonly handoverSoft: string;
  readonly work: Readonly<Record<WorkMode, string>>;
  readonly legal: string;
  readonly legalSoft: string;
  readonly paper: string;
  readonly ai: string;
  readonly text: string;
};

/** For everything printed or exported. */
export const LIGHT_MARKS: MarkPalette = {
  shapes: LIGHT_PALETTE,
  handoverSoft: LIGHT_PALETTE.analogueSoft,
  work: { manualNoIt: '#8A4B0F', itSupported: '#43505E', partlyAutomated: '#1A5AA8', fullyAutomated: '#0B6B63', unknown: '#566170' },
  legal: '#7A2E6B',
  legalSoft: '#F8EBF5',
  paper: '#FFFFFF',
  ai: '#0F6785',
  text: '#43505E',
};

/** For the window, in either theme. */
export const TOKEN_MARKS: MarkPalette = {
  shapes: TOKEN_PALETTE,
  handoverSoft: 'var(--media-a-soft)',
  work: {
    manualNoIt: 'var(--work-manual)',
    itSupported: 'var(--work-it)',
    partlyAutomated: 'var(--work-part)',
    fullyAutomated: 'var(--work-full)',
    unknown: 'var(--work-unknown)',
  },
  legal: 'var(--legal)',
  legalSoft: 'var(--legal-soft)',
  paper: 'var(--shape)',
  ai: 'var(--ai)',
  text: 'var(--text-2)',
};

/** A glyph of the 16-unit grid with its colour written out, as drawings that leave the app need it. Plain paths become one. */
export function inkedGlyph(name: GlyphName, colour: string): string {
  let lines = '';
  const others = GLYPHS[name].paths.replace(/<path d="([^"]+)"\/>/g, (_, data: string) => {
    lines += data;
    return '';
  });
  const paths = `${lines ? `<path d="${lines}"/>` : ''}${others.replaceAll('currentColor', colour)}`;
  return `<g class="m-glyph" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
}

/** The analogue handover on the 20-unit grid: two sheets in a frame. */
export function handoverSign(palette: MarkPalette): string {
  const colour = palette.shapes.analogue;
  const frame = `<rect x=".6" y=".6" width="18.8" height="18.8" rx="3" fill="${palette.handoverSoft}" stroke="${colour}" stroke-width="1.3"/>`;
  return `${frame}<g class="m-sheets" transform="translate(2.7 2.7) scale(.90625)">${inkedGlyph('analogHandover', colour)}</g>`;
}

/** The § on the 20-unit grid: filled where only a change of law helps, else an open ring. */
export function legalSign(barrier: boolean, palette: MarkPalette): string {
  const fill = barrier ? palette.legalSoft : palette.paper;
  const ring = `<rect x=".6" y=".6" width="18.8" height="18.8" rx="9.4" fill="${fill}" stroke="${palette.legal}" stroke-width="${barrier ? 1.6 : 0.8}"/>`;
  return `${ring}<g class="m-paragraph" transform="translate(3.5 3.5) scale(.8125)">${inkedGlyph('paragraph', palette.legal)}</g>`;
}

/** What a legend can explain, in the order in which it does. `shown` is found in a drawing, in its classes, where the mark occurs. */
export const LEGEND = {
  structured: { layer: 'media', shown: 'chip-s' },
  unstructured: { layer: 'media', shown: 'chip-u' },
  analogue: { layer: 'media', shown: 'chip-a' },
  none: { layer: 'media', shown: 'chip-n' },
  unknown: { layer: 'media', shown: 'chip-x' },
  severity3: { layer: 'media', shown: 'severity-3 severity-counted' },
  severity2: { layer: 'media', shown: 'severity-2 severity-counted' },
  severity1: { layer: 'media', shown: 'severity-1 severity-counted' },
  handover: { layer: 'media', shown: 'm-handover' },
  suggested: { layer: 'media', shown: 'severity-suggested' },
  manualNoIt: { layer: 'work', shown: 'work-manualNoIt' },
  itSupported: { layer: 'work', shown: 'work-itSupported' },
  partlyAutomated: { layer: 'work', shown: 'work-partlyAutomated' },
  fullyAutomated: { layer: 'work', shown: 'work-fullyAutomated' },
  workUnknown: { layer: 'work', shown: 'work-unknown' },
  barrier: { layer: 'law', shown: 'm-barrier' },
  law: { layer: 'law', shown: 'm-provision' },
  ai: { layer: 'ai', shown: 'm-ai' },
} as const satisfies Readonly<Record<string, { readonly layer: Layer; readonly shown: string }>>;
export type LegendId = keyof typeof LEGEND;
export const LEGEND_IDS = Object.keys(LEGEND) as LegendId[];

/** The marks that occur in a drawing made by the canvas. */
export function legendOf(svg: string): readonly LegendId[] {
  return LEGEND_IDS.filter((id) => new RegExp(`class="(?:[^"]* )?${LEGEND[id].shown}[" ]`).test(svg));
}

const glyphOnGrid = (name: GlyphName, colour: string) => `<g transform="translate(1 1) scale(1.125)">${inkedGlyph(name, colour)}</g>`;

/** The sign of an entry, on the 20-unit grid. */
export function legendSign(id: LegendId, palette: MarkPalette = LIGHT_MARKS): string {
  switch (id) {
    case 'structured':
      return carrierChip('S', 'F', palette.shapes);
    case 'unstructured':
      return carrierChip('U', 'D', palette.shapes);
    case 'analogue':
      return carrierChip('A', 'P', palette.shapes);
    case 'none':
      return carrierChip('N', '–', palette.shapes);
    case 'unknown':
      return carrierChip('X', '?', palette.shapes);
    case 'severity3':
      return severityShape(3, '3', 'counted', palette.shapes);
    case 'severity2':
      return severityShape(2, '2', 'counted', palette.shapes);
    case 'severity1':
      return severityShape(1, '1', 'counted', palette.shapes);
    case 'suggested':
      return severityShape(2, '2', 'suggested', palette.shapes);
    case 'handover':
      return handoverSign(palette);
    case 'manualNoIt':
    case 'itSupported':
    case 'partlyAutomated':
    case 'fullyAutomated':
      return glyphOnGrid(WORK_MODE_GLYPH[id], palette.work[id]);
    case 'workUnknown':
      return glyphOnGrid('unknown', palette.work.unknown);
    case 'barrier':
    case 'law':
      return legalSign(id === 'barrier', palette);
    case 'ai':
      return glyphOnGrid('spark', palette.ai);
  }
}
