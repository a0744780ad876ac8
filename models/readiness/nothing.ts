import type { FlowSolution, Range } from '../analysis/flow';
import type { ProcessModel } from '../process/process';
import type { DimensionId, DimensionScore, FlowFigures, Score, Trace } from './assessment';
import { CHECKLISTS } from './checklist';
import type { Continuity } from './continuity';
import type { Metrics } from './metrics';
import type { Profile } from './profiles/profile';

/** What is said where a part of the computation failed: the widest range, and nothing that would look like a result. */

const OPEN_SHARE: Range = { value: null, low: 0, high: 1 };

/** What is said when even the flow could not be solved: nothing runs. */
export function unsolved(model: ProcessModel): FlowSolution {
  const nodes = model.nodes.map((node) => node.id);
  const nothing = { value: 0, low: 0, high: 0 };
  return {
    lead: model.scopes[0]?.id ?? '',
    leadPool: null,
    nodes,
    order: nodes,
    flows: model.flows.map((flow) => flow.id),
    visits: new Map(nodes.map((id) => [id, 0])),
    flowVisits: new Map(),
    completion: 0,
    stuck: 0,
    method: 'convention',
    remarks: [],
    flaws: [],
    share: () => 0,
    estimate: () => nothing,
    total: () => nothing,
    shareVisiting: () => 0,
    distribution: () => [0],
    sensitivity: () => ({ nodes: new Map(), flows: new Map() }),
    bestSets: (_survival, _fixable, most) => Array.from({ length: most + 1 }, () => ({ nodes: [], share: 0, proven: true })),
    attribution: () => new Map(),
    refine: null,
    predecessors: () => new Map(),
    arrivalsFromStart: () => 0,
  };
}

export function unknownDimension(id: DimensionId, weight: number, trace: Trace): DimensionScore {
  return { id, weight, applicable: true, value: null, point: null, low: 0, high: 100, known: 0, trace };
}

export function unknownContinuity(steps: number, profile: Profile): Continuity {
  const trace: Trace = { kind: 'continuity', coverage: 0, weightedBreaks: 0, brokenShare: 0, steps: [] };
  return {
    dimension: unknownDimension('D2', profile.dimensions.D2.weight, trace),
    coverage: null,
    weightedBreaks: null,
    brokenShare: null,
    handovers: null,
    inputs: Array.from({ length: steps }, () => []),
    brokenExecutions: Array.from({ length: steps }, () => ({ counted: 0, unknown: 1, suspected: 1 })),
    without: () => 0,
  };
}

export function unknownAutomation(profile: Profile): DimensionScore {
  return unknownDimension('D3', profile.dimensions.D3.weight, { kind: 'automation', attained: 0, attainable: 0, steps: [] });
}

export function unknownChecklists(profile: Profile): readonly DimensionScore[] {
  return CHECKLISTS.map((id) => unknownDimension(id, profile.dimensions[id].weight, { kind: 'checklist', criteria: [] }));
}

export function unknownFigures(flow: FlowSolution): FlowFigures {
  return {
    completion: flow.completion,
    stuck: flow.stuck,
    method: flow.method,
    untouchedShare: OPEN_SHARE,
    digitalShare: OPEN_SHARE,
    endToEndShare: OPEN_SHARE,
    expectedTouches: { value: null, low: 0, high: Number.POSITIVE_INFINITY },
    expectedBreaks: null,
    expectedAnalogHandovers: null,
    weightedBreaks: null,
    digitalCoverage: null,
    brokenShare: null,
    handovers: null,
    minutes: null,
    waitDays: null,
    visits: flow.visits,
    chances: new Map(),
  };
}

/** No figure beside the index can be said. */
export const NO_METRICS: Metrics = {
  executedSteps: null,
  breaksPerTenSteps: null,
  loopRate: null,
  manualShare: null,
  noItShare: null,
  automationRate: null,
  manualMinutesShare: null,
  avoidability: null,
  restDays: null,
  transportDays: null,
  leadDays: null,
  flowEfficiency: null,
  transferMinutes: null,
  transferShare: null,
  casesPerYear: null,
  breaksPerYear: null,
  minutesPerYear: null,
  transferMinutesPerYear: null,
  fullTime: null,
  transferFullTime: null,
  costPerYear: null,
  yearlyMinutes: null,
  hourlyRate: null,
};

export function unknownScore(dimensions: readonly DimensionScore[]): Score {
  return {
    index: null,
    low: 0,
    high: 100,
    uncapped: null,
    known: 0,
    confidence: null,
    band: null,
    continuity: null,
    enabler: null,
    dimensions,
    caps: [],
  };
}
