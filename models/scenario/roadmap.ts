import type { Effort, MeasureId } from '../catalogues/measure';
import type { Candidate, Scenario } from './scenario';

export const EFFORT_UNITS: Readonly<Record<Effort, number>> = { S: 1, M: 2, L: 4, XL: 8 };

/** Now: much benefit, little effort. Project: much, but more effort. Along: little of both. Later: the rest. */
export type Urgency = 'now' | 'project' | 'along' | 'later';

export type Milestone = {
  readonly candidate: Candidate;
  /** 0 to 1: half of it from the index, three tenths from hours saved, two tenths where citizens or businesses notice. */
  readonly benefit: number;
  /** 100 × benefit ÷ √effort. */
  readonly priority: number;
  readonly urgency: Urgency;
};

const POINTS = 20;
const HOURS = 500;
const MUCH = 0.4;

/** The measures in the order to begin them: what others build on first, then by priority. */
export function roadmapOf({ today, candidates, rate }: Scenario, chosen: readonly MeasureId[]): readonly Milestone[] {
  const cases = today.sheet?.casesPerYear ?? 0;
  const facing = today.sheet?.processType === 'G2C' || today.sheet?.processType === 'G2B' ? 1 : 0;
  const minutes = today.assessment.flow.minutes;
  const open = candidates
    .filter(({ measure }) => chosen.includes(measure.id))
    .map((candidate): Milestone => {
      const after = rate([{ id: candidate.measure.id }]).flow.minutes;
      const hours = minutes === null || after === null ? 0 : Math.max(0, ((minutes - after) * cases) / 60);
      const benefit = 0.5 * Math.min(1, Math.max(0, candidate.gain.points) / POINTS) + 0.3 * Math.min(1, hours / HOURS) + 0.2 * facing;
      const units = EFFORT_UNITS[candidate.measure.effort];
      const small = units <= 2;
      const urgency = benefit >= MUCH ? (small ? 'now' : 'project') : small ? 'along' : 'later';
      return { candidate, benefit, priority: (100 * benefit) / Math.sqrt(units), urgency };
    })
    .sort((a, b) => b.priority - a.priority || (a.candidate.measure.id < b.candidate.measure.id ? -1 : 1));
  const order: Milestone[] = [];
  const waiting = new Set(open);
  while (waiting.size > 0) {
    const ids = new Set([...waiting].map(({ candidate }) => candidate.measure.id));
    const ready = [...waiting].find(({ candidate }) => !candidate.requires.some((id) => ids.has(id)));
    if (!ready) throw new Error(`Measures require each other in a circle: ${[...ids].join(', ')}`);
    order.push(ready);
    waiting.delete(ready);
  }
  return order;
}
