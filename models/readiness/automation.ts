import type { DimensionScore } from './assessment';
import type { Profile } from './profiles/profile';
import type { Step } from './steps';
import { reaches } from './score';

/** Automation of handling (D3): how far the executed steps are automated, measured against what the law lets be automated. */
export function scoreAutomation(steps: readonly Step[], profile: Profile): DimensionScore {
  const endless = steps.some((step) => step.visits === null);
  let attained = 0;
  let attainable = 0;
  let open = 0;
  let openAttainable = 0;
  let executions = 0;
  const traced = steps.map((step) => {
    const visits = step.visits ?? 0;
    const alpha = step.workMode === 'unknown' ? null : profile.automation[step.workMode];
    const alphaMax = profile.attainable[step.node.marks?.decision ?? 'unknown'];
    executions += visits;
    if (alpha === null) {
      open += visits;
      openAttainable += visits * alphaMax;
    } else {
      attained += visits * alpha;
      attainable += visits * alphaMax;
    }
    return { element: step.id, visits, alpha, alphaMax };
  });
  const settled = !endless && executions > 0;
  const point = settled && attainable > 0 ? percent(attained, attainable) : null;
  const known = settled ? (executions - open) / executions : 0;
  return {
    id: 'D3',
    weight: profile.dimensions.D3.weight,
    applicable: steps.some((step) => step.visits === null || step.visits > 0),
    value: reaches(known, profile.enoughForDimension) ? point : null,
    point,
    low: settled ? percent(attained, attainable + openAttainable) : 0,
    high: settled ? percent(attained + open, attainable + openAttainable) : 100,
    known,
    trace: { kind: 'automation', attained, attainable, steps: traced },
  };
}

function percent(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
}
