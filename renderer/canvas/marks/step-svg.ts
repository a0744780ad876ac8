import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import { handoverSign, legalSign, TOKEN_MARKS } from '#models/glyphs/legend';
import type { CarrierClass, WorkMode } from '#models/process/vocabulary';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { CHIP, chipPositions, MOST_CHIPS } from './layout';
import type { Chip, Severity, StepLook } from './step-look';
import { chip, glyph, label, placed, severity } from './svg';

export type StepBox = {
  readonly width: number;
  readonly height: number;
  /** Heights at which flows meet the left and the right edge. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The step before is so close that a percentage beside a chip would lie on its neighbour's. */
  readonly crowded: boolean;
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
    look.missing.inputs ? unknownSide('in', box) : side(look.inputs, 'in', box, language),
    look.missing.outputs ? unknownSide('out', box) : side(look.outputs, 'out', box, language),
    badges(look),
    look.law
      ? placed(
          `m-legal m-${look.law}`,
          box.width - 24,
          -14,
          20,
          20,
          `<g class="m-inner">${legalSign(look.law === 'barrier', TOKEN_MARKS)}</g>`,
        )
      : '',
    look.ai ? glyph('m-ai', box.width - (look.outputs.length > 0 || look.missing.outputs ? 27 : 20), 6, 14, 'spark', TOKEN_MARKS.ai) : '',
    look.workMode
      ? work(look.workMode, box.height)
      : look.missing.workMode
        ? `<g class="m-unknown">${work('unknown', box.height)}</g>`
        : '',
    look.minutes !== null && box.width >= 60
      ? label(minutes(look.minutes, language), box.width - 13, box.height - 8, { size: 9.5, anchor: 'end', name: 'm-time' })
      : '',
  ].join('');
}

function work(mode: WorkMode, height: number): string {
  return glyph(`m-work work-${mode}`, 13, height - 21, 15, WORK_MODE_GLYPH[mode], TOKEN_MARKS.work[mode]);
}

/** A dashed question mark where a carrier should stand. */
function unknownSide(way: 'in' | 'out', box: StepBox): string {
  const [y = 0] = chipPositions(1, box.height, way === 'in' ? box.left : box.right);
  return `<g class="m-unknown">${chip('m-chip', way === 'in' ? -CHIP / 2 : box.width - CHIP / 2, y, CHIP, 'X', '?')}</g>`;
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
    // Where it is crowded, the first percentage goes above its chip and the second below.
    const shareAt = box.crowded ? (index === 0 ? y - 2 : y + CHIP + 8) : y + 13;
    const shareEnd = box.crowded ? -8 : x - 3;
    const share =
      one.share === null ? '' : label(formatPercent(one.share, language), shareEnd, shareAt, { size: 9.5, anchor: 'end', name: 'm-share' });
    return chip('m-chip', x, y, CHIP, one.class, one.letter) + share;
  });
  const rest = chips.length - shown.length;
  const last = positions.at(-1) ?? 0;
  // Outside the step, below the last chip: inside, the work mode and the time have their place.
  const [at, anchor] = way === 'in' ? ([-3, 'end'] as const) : ([box.width + 3, 'start'] as const);
  if (rest > 0) drawn.push(label(`+${rest}`, at, last + CHIP + (box.crowded ? 19 : 9), { size: 10, weight: 700, anchor, name: 'm-rest' }));
  return drawn.join('');
}

/** The break badge astride the upper left corner, the analogue handover behind it. */
function badges(look: StepLook): string {
  const width = look.breaks > 1 ? 58 : 40;
  const broken = look.worst === null ? '' : placed('m-break', -7, -15, 20, 20, breakBadge(look.worst, look.breaks, width));
  return broken + (look.analogueHandover ? handover('m-handover', look.worst === null ? -7 : width - 3, -15, 20) : '');
}

function breakBadge(worst: Severity, breaks: number, width: number): string {
  const colour = `var(--sev-${worst})`;
  return (
    `<g class="m-inner"><rect width="${width}" height="20" rx="10" fill="var(--bg-panel)" stroke="${colour}" stroke-width="1.2"/>` +
    glyph('m-chain', 5, 3, 14, 'brokenChain', colour) +
    severity('m-severity', 21, 2, 16, worst) +
    (breaks > 1 ? label(`+${breaks - 1}`, 40, 14, { size: 10, weight: 700 }) : '') +
    '</g>'
  );
}

function handover(name: string, x: number, y: number, size: number): string {
  return placed(name, x, y, 20, size, `<g class="m-inner">${handoverSign(TOKEN_MARKS)}</g>`);
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

const UNKNOWN: readonly Chip[] = [{ carrier: 'unknown', class: 'X', letter: '?', share: null }];

function mid(look: StepLook, box: StepBox): string {
  const sign =
    look.worst !== null ? severity('m-break', -10, -18, 34, look.worst) : look.analogueHandover ? handover('m-handover', -10, -18, 34) : '';
  const asked = `${look.missing.inputs ? edge(UNKNOWN, 0, box.height) : ''}${look.missing.outputs ? edge(UNKNOWN, box.width, box.height) : ''}`;
  return `${edge(look.inputs, 0, box.height)}${edge(look.outputs, box.width, box.height)}${asked && `<g class="m-unknown">${asked}</g>`}${sign}`;
}

function edge(chips: readonly Chip[], x: number, height: number): string {
  const shown = chips.slice(0, MOST_CHIPS);
  const [top, bottom] = [height * 0.25, height * 0.8];
  const piece = (bottom - top) / Math.max(1, shown.length);
  return shown
    .map((one, index) => {
      const from = top + index * piece;
      return `<path class="m-edge" d="M${x} ${round(from)}V${round(from + piece - (shown.length > 1 ? 3 : 0))}" fill="none" stroke="${BAR_COLOUR[one.class]}" stroke-width="9"${BAR_DASH[one.class]}/>`;
    })
    .join('');
}

function far(look: StepLook): string {
  if (look.worst !== null)
    return placed('m-dot', -8, -8, 20, 20, `<circle class="m-inner" cx="10" cy="10" r="10" fill="var(--sev-${look.worst})"/>`);
  if (look.analogueHandover)
    return placed('m-dot', -8, -8, 20, 20, '<rect class="m-inner" x="1" y="1" width="18" height="18" rx="3" fill="var(--media-a)"/>');
  return '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
