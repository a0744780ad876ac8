import type { Score } from './assessment';

export type Situation = 'endToEnd' | 'quick' | 'facade' | 'foundations';

/** Which quarter of the map of continuity against enablers the process lies in; both halves begin at 50. */
export function situation({ continuity, enabler }: Score): Situation | null {
  if (continuity === null || enabler === null) return null;
  if (continuity >= 50) return enabler >= 50 ? 'endToEnd' : 'facade';
  return enabler >= 50 ? 'quick' : 'foundations';
}
