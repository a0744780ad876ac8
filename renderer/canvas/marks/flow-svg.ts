import type { BranchMark, MessageMark } from '#models/process/marks';
import { CARRIER_CLASS, CARRIER_LETTER } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';
import { marks as words } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import type { Bounds, Point } from '../dialect';
import { CHIP, longestSegment } from './layout';
import type { Severity } from './step-look';
import { chip, label, severity } from './svg';

const BADGE = 22;

export type FlowLook = {
  readonly branch: BranchMark | null;
  readonly message: MessageMark | null;
  readonly suggestion: Finding | null;
};

/** The name of a flow and where the file puts it. */
export type FlowName = { readonly text: string; readonly at: Bounds };

/** The marks of a flow, in the coordinates of the diagram: a suspected break, how likely the branch is, what a message comes on. */
export function flowSvg(look: FlowLook, waypoints: readonly Point[], name: FlowName | null, language: Language): string {
  const middle = longestSegment(waypoints);
  if (!middle) return '';
  const drawn: string[] = [];
  if (look.suggestion && look.suggestion.severity > 0) {
    const x = middle.upright ? middle.x + 5 : middle.x - BADGE / 2;
    const y = middle.upright ? middle.y - BADGE / 2 : middle.y + 5;
    drawn.push(severity('m-suggestion', x, y, BADGE, look.suggestion.severity as Severity, 'suggested'));
  }
  if (look.branch && look.branch.probability !== null) {
    drawn.push(branchLabel(formatPercent(look.branch.probability, language), waypoints, name));
  }
  if (look.message) {
    const { carrier } = look.message;
    drawn.push(chip('m-chip', middle.x - CHIP / 2, middle.y - CHIP / 2, CHIP, CARRIER_CLASS[carrier], CARRIER_LETTER[carrier]));
    if (!name) drawn.push(label(words[language].carrier[carrier], middle.x + CHIP / 2 + 4, middle.y + 4, { size: 11, name: 'm-carrier' }));
  }
  return drawn.length === 0 ? '' : `<g class="near">${drawn.join('')}</g>`;
}

let pen: CanvasRenderingContext2D | null = null;

/** How likely a branch is: behind its name if that takes one line, above it if it takes more, else where the flow leaves. */
function branchLabel(text: string, waypoints: readonly Point[], name: FlowName | null): string {
  const look = { size: 10.5, name: 'm-branch' };
  if (!name) return besideStart(text, waypoints, look);
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen) pen.font = '11px system-ui, sans-serif';
  const width = pen?.measureText(name.text).width ?? 0;
  const middle = name.at.x + name.at.width / 2;
  if (name.text.includes('\n') || width > Math.max(90, name.at.width))
    return label(text, middle, name.at.y - 3, { ...look, anchor: 'middle' });
  return label(text, middle + width / 2 + 4, name.at.y + 10, look);
}

/** Outside of what the flow leaves, whatever way it goes: above a level line, at the right of an upright one. */
function besideStart(text: string, [start, next]: readonly Point[], look: { size: number; name: string }): string {
  if (!start) return '';
  const [dx, dy] = next ? [next.x - start.x, next.y - start.y] : [1, 0];
  if (Math.abs(dx) >= Math.abs(dy))
    return dx < 0 ? label(text, start.x - 6, start.y - 6, { ...look, anchor: 'end' }) : label(text, start.x + 6, start.y - 6, look);
  return label(text, start.x + 6, dy > 0 ? start.y + 15 : start.y - 7, look);
}
