import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import type { CarrierClass, WorkMode } from '#models/process/vocabulary';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { CHIP, chipPositions, MOST_CHIPS } from './layout';
import type { Chip, StepLook } from './step-look';
import { chip, glyph, label, placed, severity } from './svg';

export type StepBox = {
  readonly width: number;
  readonly height: number;
  /** Heights at which flows meet the left and the right edge. */
  readonly left: readonly number[];
  readonly right: readonly number[];
};

const WORK_COLOUR: Readonly<Record<WorkMode, string>> = {
  manualNoIt: 'var(--work-manual)',
  itSupported: 'var(--work-it)',
  partlyAutomated: 'var(--work-part)',
  fullyAutomated: 'var(--work-full)',
  unknown: 'var(--work-unknown)',
};

/**
 * The marks of one step for all zoom levels: `near` with letters, `mid` with a large severity and bars along the edges, `far` with a
 * dot. The style sheet shows one of them, so zooming draws nothing anew.
 */
export function stepSvg(look: StepLook, box: StepBox, language: Language): string {
  return `<g class="near">${near(look, box, language)}</g><g class="mid">${mid(look, box)}</g><g class="far">${far(look)}</g>`;
}

function near(look: StepLook, box: StepBox, language: Language): string {
  return [
    `<g class="layer-media">${side(look.inputs, 'in', box, language)}${side(look.outputs, 'out', box, language)}${badges(look)}</g>`,
    look.legalBarrier ? placed('m-legal', box.width - 24, -14, 20, legal()) : '',
    look.workMode
      ? `<g class="layer-work">${placed('m-work', 13, box.height - 21, 15, glyph(WORK_MODE_GLYPH[look.workMode], 15, WORK_COLOUR[look.workMode]))}</g>`
      : '',
    look.minutes !== null && box.width >= 60
      ? `<g class="layer-times">${label(minutes(look.minutes, language), box.width - 13, box.height - 8, { size: 9.5, anchor: 'end', name: 'm-time' })}</g>`
      : '',
  ].join('');
}

/** Whole minutes without decimals, others with one. */
function minutes(value: number, language: Language): string {
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 1, language)} min`;
}

function side(chips: readonly Chip[], way: 'in' | 'out', box: StepBox, language: Language): string {
  const shown = chips.slice(0, MOST_CHIPS);
  const x = way === 'in' ? -CHIP / 2 : box.width - CHIP / 2;
  const positions = chipPositions(shown.length, box.height, way === 'in' ? box.left : box.right);
  const drawn = shown.map((one, index) => {
    const y = positions[index] ?? 0;
    const share =
      one.share === null ? '' : label(formatPercent(one.share, language), x - 3, y + 13.5, { size: 10, anchor: 'end', name: 'm-share' });
    return placed('m-chip', x, y, CHIP, chip(one.class, one.letter, CHIP)) + share;
  });
  const rest = chips.length - shown.length;
  const last = positions.at(-1) ?? 0;
  if (rest > 0)
    drawn.push(
      label(`+${rest}`, way === 'in' ? x + CHIP + 3 : x - 3, last + 13.5, {
        size: 10,
        weight: 700,
        anchor: way === 'in' ? 'start' : 'end',
      }),
    );
  return drawn.join('');
}

/** The break badge astride the upper left corner, the analogue handover behind it. */
function badges(look: StepLook): string {
  const width = look.breaks > 1 ? 58 : 40;
  const broken =
    look.worst === null
      ? ''
      : placed(
          'm-break',
          -7,
          -15,
          20,
          `<rect width="${width}" height="20" rx="10" fill="var(--bg-panel)" stroke="var(--sev-${look.worst})" stroke-width="1.2"/>` +
            `<g transform="translate(5 3)">${glyph('brokenChain', 14, `var(--sev-${look.worst})`)}</g>` +
            `<g transform="translate(21 2)">${severity(look.worst, 16)}</g>` +
            (look.breaks > 1 ? label(`+${look.breaks - 1}`, 40, 14, { size: 10, weight: 700 }) : ''),
        );
  const handover = look.analogueHandover
    ? placed(
        'm-handover',
        look.worst === null ? -7 : width - 3,
        -15,
        20,
        `<rect x=".6" y=".6" width="18.8" height="18.8" rx="3" fill="var(--media-a-soft)" stroke="var(--media-a)" stroke-width="1.3"/>` +
          `<g transform="translate(2.7 2.7)">${glyph('analogHandover', 14.5, 'var(--media-a)')}</g>`,
      )
    : '';
  return broken + handover;
}

function legal(): string {
  return (
    '<rect x=".6" y=".6" width="18.8" height="18.8" rx="9.4" fill="var(--legal-soft)" stroke="var(--legal)" stroke-width="1.2"/>' +
    `<g transform="translate(3.5 3.5)">${glyph('paragraph', 13, 'var(--legal)')}</g>`
  );
}

/** Line patterns of the edge bars, so that greyscale tells the classes apart. */
const BAR_DASH: Readonly<Record<CarrierClass, string>> = {
  A: ' stroke-dasharray="7 4"',
  U: ' stroke-dasharray="14 3"',
  S: '',
  N: ' stroke-dasharray="1 5"',
  X: ' stroke-dasharray="2 4"',
};
const BAR_COLOUR: Readonly<Record<CarrierClass, string>> = {
  A: 'var(--media-a)',
  U: 'var(--media-u)',
  S: 'var(--media-s)',
  N: 'var(--media-x)',
  X: 'var(--media-x)',
};

function mid(look: StepLook, box: StepBox): string {
  const bars = `${edge(look.inputs, 0, box.height)}${edge(look.outputs, box.width, box.height)}`;
  const sign =
    look.worst !== null
      ? placed('m-break', -10, -18, 34, severity(look.worst, 34))
      : look.analogueHandover
        ? placed('m-handover', -10, -18, 34, handoverSign())
        : '';
  return `<g class="layer-media">${bars}${sign}</g>`;
}

function handoverSign(): string {
  return `<rect x="1" y="1" width="32" height="32" rx="5" fill="var(--media-a-soft)" stroke="var(--media-a)" stroke-width="2"/><g transform="translate(5 5)">${glyph('analogHandover', 24, 'var(--media-a)')}</g>`;
}

function edge(chips: readonly Chip[], x: number, height: number): string {
  const shown = chips.slice(0, MOST_CHIPS);
  const [top, bottom] = [height * 0.25, height * 0.8];
  const piece = (bottom - top) / Math.max(1, shown.length);
  return shown
    .map((one, index) => {
      const from = top + index * piece;
      return `<path d="M${x} ${round(from)}V${round(from + piece - (shown.length > 1 ? 3 : 0))}" fill="none" stroke="${BAR_COLOUR[one.class]}" stroke-width="9"${BAR_DASH[one.class]}/>`;
    })
    .join('');
}

function far(look: StepLook): string {
  if (look.worst !== null) return placed('m-dot', -8, -8, 20, `<circle cx="10" cy="10" r="10" fill="var(--sev-${look.worst})"/>`);
  if (look.analogueHandover) return placed('m-dot', -8, -8, 20, '<rect x="1" y="1" width="18" height="18" rx="3" fill="var(--media-a)"/>');
  return '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
