import type { WalkedCase } from '#models/readiness/walked-case';
import type { Language } from '#models/text/language';
import { formatNumber } from '#models/text/numbers';
import { walk } from '#models/text/walk';
import { useAssessment } from '../../../state/assessment';
import { nameOf } from '../../../state/lookup';

/** How the case came to its end. */
export function endText({ played, events }: WalkedCase, language: Language): string {
  const words = walk[language];
  if (played.end === 'completed') return words.completed;
  if (played.end === 'unending') return words.unending(formatNumber(events.length, 0, language));
  const { model } = useAssessment.getState();
  const places = [...new Set(played.left.flatMap(({ to }) => (to !== null && model ? nameOf(model, to, language) : [])))];
  return places.length > 0 ? words.stuck(places.join(', ')) : words.stuckSomewhere;
}
