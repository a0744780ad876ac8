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

/** The marks of a flow, in the coordinates of the diagram: a suspected break, how likely the branch is, what a message comes on. */
export function flowSvg(look: FlowLook, waypoints: readonly Point[], nameAt: Bounds | null, language: Language): string {
  const middle = longestSegment(waypoints);
  if (!middle) return '';
  const drawn: string[] = [];
  if (look.suggestion && look.suggestion.severity > 0) {
    const x = middle.upright ? middle.x + 5 : middle.x - BADGE / 2;
    const y = middle.upright ? middle.y - BADGE / 2 : middle.y + 5;
    drawn.push(severity('m-suggestion', x, y, BADGE, look.suggestion.severity as Severity, 'suggested'));
  }
  if (look.branch?.probability !== null && look.branch) {
    const text = formatPercent(look.branch.probability, language);
    const first = waypoints[0];
    if (nameAt) drawn.push(label(text, nameAt.x + nameAt.width + 3, nameAt.y + nameAt.height - 3, { size: 10.5, name: 'm-branch' }));
    else if (first) drawn.push(label(text, first.x + 6, first.y - 6, { size: 10.5, name: 'm-branch' }));
  }
  if (look.message) {
    const { carrier } = look.message;
    drawn.push(chip('m-chip', middle.x - CHIP / 2, middle.y - CHIP / 2, CHIP, CARRIER_CLASS[carrier], CARRIER_LETTER[carrier]));
    if (!nameAt)
      drawn.push(label(words[language].carrier[carrier], middle.x + CHIP / 2 + 4, middle.y + 4, { size: 11, name: 'm-carrier' }));
  }
  return drawn.length === 0 ? '' : `<g class="near">${drawn.join('')}</g>`;
}
