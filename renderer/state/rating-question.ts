import type { Called, Resolve } from '#models/analysis/compile';
import type { FlowSolution } from '#models/analysis/flow';
import { sameStructure } from '#models/analysis/same-structure';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { assess, assessFlow } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { Profile } from '#models/readiness/profiles/profile';

/** Processes that calls lead to, by their ids. Ids nobody has are not in it; `several` where more than one document has it. */
export type CalledProcesses = ReadonlyMap<string, Called | 'several'>;

/** Everything a rating rests on, as it may cross to a worker. */
export type Question = {
  readonly model: ProcessModel;
  /** What to rate by; without one the profile of the app. */
  readonly profile?: Profile;
  /** Id of the process or pool to follow; without one the rule of the analysis decides. */
  readonly lead?: string;
  /** Without it every call counts as one step, and nothing is said about it. */
  readonly called?: CalledProcesses;
};

export function answerTo({ model, profile, lead, called }: Question): Assessment {
  return assess(model, profile, lead, called && resolveIn(called));
}

/** Finds the process a call activity calls among those at hand. */
export function resolveIn(called: CalledProcesses): Resolve {
  return ({ calledElement }) => (calledElement === null ? null : (called.get(calledElement) ?? null));
}

/** What a simulated share is worth knowing, as the width of its 95 % interval; and how long it may take, in milliseconds. */
const CLOSE = 0.005;
const LONGEST_MS = 2000;

/** Answers a question; where the flow is simulated, again and again with narrower intervals, until they are close or time is up. */
export function* answersTo(
  question: Question,
  now: () => number,
): Generator<{ readonly assessment: Assessment; readonly final: boolean }, void> {
  const { model, profile = ENTWURF_1, lead, called } = question;
  const start = now();
  const flows: FlowSolution[] = [];
  const resolve = called && resolveIn(called);
  const solve = () => {
    const flow = flows.pop()?.refine?.() ?? solveFlow(model, lead, resolve);
    flows.push(flow);
    return flow;
  };
  for (;;) {
    const assessment = assessFlow(model, profile, solve, resolve);
    const [flow] = flows;
    const final = !flow?.refine || now() - start > LONGEST_MS || widthOf(flow, assessment) < CLOSE;
    yield { assessment, final };
    if (final) return;
  }
}

/** The widest interval of a share. Shares that stay open because marks are unknown do not close by playing on. */
function widthOf(flow: FlowSolution, { flow: { untouchedShare, digitalShare, endToEndShare } }: Assessment): number {
  const completion = flow.estimate(() => 1);
  const shares = [untouchedShare, digitalShare, endToEndShare].filter(({ value }) => value !== null);
  return Math.max(...[completion, ...shares].map(({ low, high }) => high - low));
}

/** How far parallel ways can spread a case: a rest that no structure reduces has at most exponentially many states in it. */
const NARROW = 6;

/** Whether a rating takes about as long as the one before it: the same structure, or one that cannot have grown many states. */
export function takesAsLong(before: Question, now: Question): boolean {
  if (before.lead === now.lead && before.called === now.called && sameStructure(before.model, now.model)) return true;
  let spread = 0;
  for (const { kind, outgoing } of now.model.nodes) {
    if (kind !== 'exclusiveGateway' && kind !== 'eventBasedGateway') spread += Math.max(0, outgoing.length - 1);
  }
  return spread <= NARROW && now.called === undefined && now.model.nodes.length <= 2 * before.model.nodes.length;
}
