import type { Called, Resolve } from '../analysis/compile';
import type { FlowSolution } from '../analysis/flow';
import { solveFlow } from '../analysis/solve-flow';
import type { ProcessModel, Remark } from '../process/process';
import type { Assessment, CriterionTrace, Failure, Finding } from './assessment';
import { scoreAutomation } from './automation';
import { type CalledRuns, readCalledRuns } from './called-runs';
import { findBarriers } from './caps';
import { scoreChecklists } from './checklist';
import { scoreContinuity } from './continuity';
import { COMPUTED_CRITERIA } from './criteria/register';
import type { ProcessFacts } from './facts';
import { readFigures, readManualSteps } from './figures';
import { collectFindings, type Found, isCounted, isOpenSuggestion, runRules } from './findings';
import { readHandovers } from './handovers';
import { readIntake } from './intake';
import { readLoops } from './loops';
import { readMetrics } from './metrics';
import { NO_METRICS, unknownAutomation, unknownChecklists, unknownContinuity, unknownFigures, unknownScore, unsolved } from './nothing';
import { findPatterns } from './find-patterns';
import { PATTERNS } from './patterns/register';
import { ENTWURF_1 } from './profiles/entwurf-1';
import type { Profile } from './profiles/profile';
import { openQuestions } from './questions';
import { RULES } from './rules/register';
import { cappedBy, mean, scoreIndex } from './score';
import { noGraph, readStepGraph } from './step-graph';
import { readSteps } from './steps';

/**
 * Everything the model says about one process: findings, figures, score and what is still unknown. `lead` names the pool to follow;
 * without it the rule of `leadOf` decides. `resolve` finds the process a call activity calls; without it each counts as one step.
 * Pure; a part that throws becomes a failure entry and the rest goes on.
 */
export function assess(model: ProcessModel, profile: Profile = ENTWURF_1, lead?: string, resolve?: Resolve): Assessment {
  return assessFlow(model, profile, () => solveFlow(model, lead, resolve), resolve);
}

/**
 * The same on a flow that is solved elsewhere, such as one that was simulated for longer. `around` are the processes that run around it
 * and call it.
 */
export function assessFlow(
  model: ProcessModel,
  profile: Profile,
  solve: () => FlowSolution,
  resolve?: Resolve,
  around: readonly string[] = [],
): Assessment {
  const failures: Failure[] = [];
  const flow = attempt('flow', solve, () => unsolved(model));
  const runs: CalledRuns = attempt(
    'calls',
    () => (resolve ? readCalledRuns(model, flow, resolve, around, rateCalled) : new Map()),
    () => new Map(),
  );
  const {
    steps,
    own,
    remarks: stepRemarks,
  } = attempt(
    'steps',
    () => readSteps(model, flow, runs),
    () => ({ steps: [], own: [], remarks: [] }),
  );
  const sheet = model.scopes.find((scope) => scope.id === flow.lead)?.sheet ?? null;
  const systems = sheet?.systems ?? [];
  const graph = attempt(
    'graph',
    () => readStepGraph(model, flow, steps),
    () => noGraph(steps),
  );
  const handovers = attempt(
    'handovers',
    () => readHandovers(model, own, systems, graph),
    () => [],
  );
  const intake = attempt(
    'intake',
    () => readIntake(steps, own, flow),
    () => [],
  );
  const facts: ProcessFacts = {
    model,
    flow,
    sheet,
    systems,
    steps,
    own,
    handovers,
    intake,
    graph,
    loops: once(() => readLoops(model, flow)),
  };
  const { patterns, failures: failedPatterns, remarks: patternRemarks } = findPatterns(PATTERNS, facts);
  failures.push(...failedPatterns);
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
    () => readFigures(model, flow, own, found, continuity, runs),
    () => ({ figures: unknownFigures(flow), remarks: [] }),
  );
  const checklists = attempt(
    'criteria',
    () => scoreChecklists(sheet, computeCriteria(facts), profile),
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
    () => findBarriers(facts),
    () => [],
  );
  const score = attempt(
    'score',
    () => scoreIndex(dimensions, barriers, found, profile),
    () => unknownScore(dimensions),
  );
  const findings = found.map((each): Finding => {
    const { origin: _origin, breaks: _breaks, weights: _weights, ...finding } = each;
    const none = { d2: 0, index: score.index === null ? null : 0 };
    const gain = attempt(
      'gain',
      () => (isCounted(each) ? gainOf(each) : none),
      () => none,
    );
    return { ...finding, gain };
  });
  const remarks = [
    ...model.remarks,
    ...flow.remarks,
    ...stepRemarks,
    ...findingRemarks,
    ...patternRemarks,
    ...figureRemarks,
    ...checklists.remarks,
  ];
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
    metrics: attempt(
      'metrics',
      () => readMetrics(facts, found, figures, profile),
      () => NO_METRICS,
    ),
    findings,
    patterns,
    workUnknown: own.filter((step) => step.workMode === 'unknown').map((step) => step.id),
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
    computedWith: {
      id: profile.id,
      edition: profile.edition,
      source: profile.source,
      asOf: profile.asOf,
      modelEdition: profile.modelEdition,
    },
  };

  function rateCalled({ model: called, process }: Called, within: Resolve, running: readonly string[]): Assessment {
    return assessFlow(called, profile, () => solveFlow(called, process, within), within, running);
  }

  /** What the marks say to each criterion that follows from them; one that throws says nothing. */
  function computeCriteria(of: ProcessFacts): ReadonlyMap<string, CriterionTrace> {
    return new Map(
      COMPUTED_CRITERIA.map(({ id, compute }) => [
        id,
        attempt(
          id,
          () => compute(of, profile),
          (): CriterionTrace => ({ formula: 'none', value: 'unknown', known: 0, parts: [] }),
        ),
      ]),
    );
  }

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

/** Computed when first asked for, then kept. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

function remark(code: string, params: Remark['params']): Remark {
  return { code, element: null, kept: true, params };
}

function nameOfLead(model: ProcessModel, flow: FlowSolution): string {
  const process = model.scopes.find((scope) => scope.id === flow.lead)?.name;
  const pool = model.participants.find((participant) => participant.id === flow.leadPool)?.name;
  return process || pool || model.name;
}
