import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
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
    side(look.inputs, 'in', box, language),
    side(look.outputs, 'out', box, language),
    badges(look),
    look.legalBarrier ? legal(box.width - 24, -14) : '',
    look.workMode ? glyph('m-work', 13, box.height - 21, 15, WORK_MODE_GLYPH[look.workMode], WORK_COLOUR[look.workMode]) : '',
    look.minutes !== null && box.width >= 60
      ? label(minutes(look.minutes, language), box.width - 13, box.height - 8, { size: 9.5, anchor: 'end', name: 'm-time' })
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
    // Where it is crowded, the first percentage goes above its chip and the second below.
    const shareAt = box.crowded ? (index === 0 ? y - 2 : y + CHIP + 8) : y + 13;
    const shareEnd = box.crowded ? -8 : x - 3;
    const share =
      one.share === null ? '' : label(formatPercent(one.share, language), shareEnd, shareAt, { size: 9.5, anchor: 'end', name: 'm-share' });
    return chip('m-chip', x, y, CHIP, one.class, one.letter) + share;
  });
  const rest = chips.length - shown.length;
  const last = positions.at(-1) ?? 0;
  const [at, anchor] = way === 'in' ? ([x + CHIP + 3, 'start'] as const) : ([x - 3, 'end'] as const);
  if (rest > 0) drawn.push(label(`+${rest}`, at, last + 13.5, { size: 10, weight: 700, anchor, name: 'm-rest' }));
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
  const frame =
    '<rect x=".6" y=".6" width="18.8" height="18.8" rx="3" fill="var(--media-a-soft)" stroke="var(--media-a)" stroke-width="1.3"/>';
  return placed(
    name,
    x,
    y,
    20,
    size,
    `<g class="m-inner">${frame}${glyph('m-sheets', 2.7, 2.7, 14.5, 'analogHandover', 'var(--media-a)')}</g>`,
  );
}

function legal(x: number, y: number): string {
  const ring =
    '<rect x=".6" y=".6" width="18.8" height="18.8" rx="9.4" fill="var(--legal-soft)" stroke="var(--legal)" stroke-width="1.2"/>';
  return placed(
    'm-legal',
    x,
    y,
    20,
    20,
    `<g class="m-inner">${ring}${glyph('m-paragraph', 3.5, 3.5, 13, 'paragraph', 'var(--legal)')}</g>`,
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
  const sign =
    look.worst !== null ? severity('m-break', -10, -18, 34, look.worst) : look.analogueHandover ? handover('m-handover', -10, -18, 34) : '';
  return `${edge(look.inputs, 0, box.height)}${edge(look.outputs, box.width, box.height)}${sign}`;
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
