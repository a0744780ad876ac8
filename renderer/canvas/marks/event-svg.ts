import type { InterruptMark, TriggerMark } from '#models/process/marks';
import { CARRIER_CLASS, CARRIER_LETTER } from '#models/process/vocabulary';
import type { Language } from '#models/text/language';
import { formatPercent } from '#models/text/numbers';
import type { Bounds } from '../dialect';
import { chip, label } from './svg';

const CHIP = 16;

/** What starts here comes on, and how many of the cases: above the event, as its name stands below. */
export function triggerSvg({ share, carrier }: TriggerMark, { width }: Bounds, language: Language): string {
  const sign = carrier ? chip('m-chip', -CHIP / 2, -CHIP / 2, CHIP, CARRIER_CLASS[carrier], CARRIER_LETTER[carrier]) : '';
  const text = share === null ? '' : formatPercent(share, language);
  const at = carrier ? CHIP / 2 + 4 : width / 2;
  const said = text && label(text, at, -5, { size: 10.5, anchor: carrier ? 'start' : 'middle', name: 'm-trigger' });
  return sign || said ? `<g class="near">${sign}${said}</g>` : '';
}

/** How likely an attached event happens: at its left, where neither its name nor the flow out of it stands. */
export function interruptSvg({ probability }: InterruptMark, { height }: Bounds, language: Language): string {
  if (probability === null) return '';
  const text = label(formatPercent(probability, language), -3, height - 4, { size: 10.5, anchor: 'end', name: 'm-interrupt' });
  return `<g class="near">${text}</g>`;
}
