import type { FlowSolution } from '../analysis/flow';
import { solveFlow } from '../analysis/solve-flow';
import type { ProcessModel, Remark } from '../process/process';
import type { Assessment, Failure, Finding } from './assessment';
import { scoreAutomation } from './automation';
import { findBarriers } from './caps';
import { scoreChecklists } from './checklist';
import { scoreContinuity } from './continuity';
import { readFigures, readManualSteps } from './figures';
import { collectFindings, type Found, isCounted, isOpenSuggestion, runRules } from './findings';
import { readHandovers } from './handovers';
import { unknownAutomation, unknownChecklists, unknownContinuity, unknownFigures, unknownScore, unsolved } from './nothing';
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
  const { findings: found, remarks: findingRemarks } = attempt(
    'findings',
    () => collectFindings(hits, own, profile),
    () => ({ findings: [], remarks: [] }),
  );
  const continuity = attempt(
    'continuity',
    () => scoreContinuity(own, found, profile),
    () => unknownContinuity(own.length, profile),
  );
  const { figures, remarks: figureRemarks } = attempt(
    'figures',
    () => readFigures(flow, own, found, continuity),
    () => ({ figures: unknownFigures(flow), remarks: [] }),
  );
  const checklists = attempt(
    'criteria',
    () => scoreChecklists(sheet, profile),
    () => ({ dimensions: unknownChecklists(profile), remarks: [] }),
  );
  const automation = attempt(
    'automation',
    () => scoreAutomation(own, profile),
    () => unknownAutomation(profile),
  );
  const dimensions = [continuity.dimension, automation, ...checklists.dimensions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const barriers = attempt(
    'caps',
    () => findBarriers(steps, own, flow, sheet),
    () => [],
  );
  const score = attempt(
    'score',
    () => scoreIndex(dimensions, barriers, found, profile),
    () => unknownScore(dimensions),
  );
  const findings = found.map((each): Finding => {
    const { origin: _origin, breaks: _breaks, ...finding } = each;
    const none = { d2: 0, index: score.index === null ? null : 0 };
    const gain = attempt(
      'gain',
      () => (isCounted(each) ? gainOf(each) : none),
      () => none,
    );
    return { ...finding, gain };
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
    manualSteps: attempt(
      'manual-steps',
      () => readManualSteps(own, found),
      () => [],
    ),
    score,
    questions: attempt(
      'questions',
      () => openQuestions(own, found, dimensions, profile),
      () => [],
    ),
    remarks,
    failures,
    profile: profile.id,
    modelEdition: profile.modelEdition,
  };

  /** Only D2 changes when a finding is resolved, so the index is summed anew and capped with the same barriers. */
  function gainOf(finding: Found): Finding['gain'] {
    const { point } = continuity.dimension;
    if (point === null) return { d2: 0, index: score.index === null ? null : 0 };
    const resolved = continuity.without(finding);
    if (score.index === null) return { d2: resolved - point, index: null };
    const changed = dimensions.filter((each) => each.applicable).map((each) => (each.id === 'D2' ? { ...each, point: resolved } : each));
    const index = mean(changed, (each) => each.point);
    return { d2: resolved - point, index: index === null ? null : cappedBy(index, barriers, profile) - score.index };
  }

  function attempt<T>(what: string, compute: () => T, otherwise: () => T): T {
    try {
      return compute();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!failures.some((failure) => failure.what === what && failure.message === message)) failures.push({ what, message });
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
