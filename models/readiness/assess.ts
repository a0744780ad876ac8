import type { FlowSolution } from '../analysis/flow';
import { solveFlow } from '../analysis/solve-flow';
import type { ProcessModel, Remark } from '../process/process';
import type { Assessment, Failure, Finding } from './assessment';
import { scoreAutomation } from './automation';
import { findBarriers } from './caps';
import { scoreChecklists } from './checklist';
import { scoreContinuity } from './continuity';
import { readFigures, readManualSteps } from './figures';
import { collectFindings, isCounted, isOpenSuggestion, runRules } from './findings';
import { readHandovers } from './handovers';
import { ENTWURF_1 } from './profiles/entwurf-1';
import type { Profile } from './profiles/profile';
import { openQuestions } from './questions';
import { RULES } from './rules/register';
import { cappedBy, mean, scoreIndex } from './score';
import { readSteps } from './steps';

/**
 * Everything the model says about one process: findings, figures, score and what is still unknown. `lead` names the pool to follow;
 * without it the rule of `leadOf` decides. Pure; a part that throws becomes a failure entry and the rest goes on.
 */
export function assess(model: ProcessModel, profile: Profile = ENTWURF_1, lead?: string): Assessment {
  const failures: Failure[] = [];
  const flow = attempt(
    'flow',
    () => solveFlow(model, lead),
    () => unsolved(model),
  );
  const {
    steps,
    own,
    remarks: stepRemarks,
  } = attempt(
    'steps',
    () => readSteps(model, flow),
    () => ({ steps: [], own: [], remarks: [] }),
  );
  const sheet = model.scopes.find((scope) => scope.id === flow.lead)?.sheet ?? null;
  const handovers = attempt(
    'handovers',
    () => readHandovers(model, flow, steps, own, sheet?.systems ?? []),
    () => [],
  );
  const { hits, failures: broken } = runRules(RULES, { handovers });
  failures.push(...broken);
  const { findings: found, remarks: findingRemarks } = collectFindings(hits, own, profile);
  const continuity = scoreContinuity(own, found, profile);
  const { figures, remarks: figureRemarks } = readFigures(flow, own, found, continuity);
  const checklists = scoreChecklists(sheet, profile);
  const dimensions = [continuity.dimension, scoreAutomation(own, profile), ...checklists.dimensions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const barriers = attempt(
    'caps',
    () => findBarriers(steps, own, flow, sheet),
    () => [],
  );
  const score = scoreIndex(dimensions, barriers, found, profile);

  const findings = found.map(({ origin: _origin, breaks: _breaks, ...finding }, at): Finding => {
    const each = found[at];
    const d2 = each && isCounted(each) ? continuity.without(each) : (continuity.dimension.point ?? 0);
    return { ...finding, gain: { d2: d2 - (continuity.dimension.point ?? 0), index: gainOfIndex(d2) } };
  });
  const remarks = [...model.remarks, ...flow.remarks, ...stepRemarks, ...findingRemarks, ...figureRemarks, ...checklists.remarks];
  const open = found.filter(isOpenSuggestion).length;
  if (open > 0) remarks.push(remark('suggestions-open', { count: open }));
  if (score.index === null) remarks.push(remark('too-little-known', { known: score.known }));

  return {
    model: {
      name: model.name,
      nodes: flow.nodes.length,
      flows: flow.flows.length,
      pools: model.participants.length,
      lead: flow.lead,
      leadName: nameOfLead(model, flow),
    },
    ownSteps: own.map((step) => step.id),
    flow: figures,
    findings,
    manualSteps: readManualSteps(own, found),
    score,
    questions: openQuestions(own, found, dimensions, profile),
    remarks,
    failures,
    profile: profile.id,
    modelEdition: profile.modelEdition,
  };

  /** Only D2 changes when a finding is resolved, so the index is summed anew and capped with the same barriers. */
  function gainOfIndex(d2: number): number | null {
    if (score.index === null) return null;
    const changed = dimensions.filter((each) => each.applicable).map((each) => (each.id === 'D2' ? { ...each, point: d2 } : each));
    const index = mean(changed, (each) => each.point);
    return index === null ? null : cappedBy(index, barriers, profile) - score.index;
  }

  function attempt<T>(what: string, compute: () => T, otherwise: () => T): T {
    try {
      return compute();
    } catch (error) {
      failures.push({ what, message: error instanceof Error ? error.message : String(error) });
      return otherwise();
    }
  }
}

function remark(code: string, params: Remark['params']): Remark {
  return { code, element: null, kept: true, params };
}

function nameOfLead(model: ProcessModel, flow: FlowSolution): string {
  const process = model.scopes.find((scope) => scope.id === flow.lead)?.name;
  const pool = model.participants.find((participant) => participant.id === flow.leadPool)?.name;
  return process || pool || model.name;
}

/** What is said when even the flow could not be solved: nothing runs. */
function unsolved(model: ProcessModel): FlowSolution {
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
    share: () => 0,
    estimate: () => nothing,
    total: () => nothing,
    shareVisiting: () => 0,
    predecessors: () => new Map(),
    arrivalsFromStart: () => 0,
  };
}
