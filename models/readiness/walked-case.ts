import { exclusiveChances, inclusiveChances } from '../analysis/branching';
import { randomStream } from '../analysis/random';
import type { CaseEvent, SampledCase } from '../analysis/sample-case';
import { type FlowNode, isActivity, type ProcessModel, type SequenceFlow } from '../process/process';
import type { WorkMode } from '../process/vocabulary';
import type { Assessment, Finding, FindingPlace, RuleId } from './assessment';
import { isCounted } from './findings';
import { readSteps, type Side, type Step, type StepInput } from './steps';

/** A finding that one execution of a step meets. */
export type Met = { readonly rule: RuleId; readonly severity: 0 | 1 | 2 | 3 };

type Placed = { readonly finding: Finding; readonly place: FindingPlace };

/** What one execution of a step works with: one of its inputs, drawn by share, and what comes of it. */
export type Execution = {
  readonly own: boolean;
  readonly input: Pick<StepInput, 'share' | 'side' | 'transfer'>;
  readonly output: Side;
  readonly workMode: WorkMode;
  /** Whether a person handles the case here; null where the work mode is unknown. */
  readonly touch: boolean | null;
  /** Working time and waiting time of this execution; null where the step states none. */
  readonly minutes: number | null;
  readonly waitDays: number | null;
  /** Breaks and analogue handovers, as often as they occur in this execution. */
  readonly met: readonly Met[];
};

/** A branch a choice took. `chance`: how often it is taken at all; `assumed` where the file does not say so. */
export type Taken = { readonly flow: SequenceFlow; readonly target: FlowNode | null; readonly chance: number; readonly assumed: boolean };

export type WalkedEvent = {
  readonly event: CaseEvent;
  readonly node: FlowNode | null;
  readonly execution: Execution | null;
  readonly taken: readonly Taken[];
  /** The token only passes: nothing is decided, awaited or done. */
  readonly passes: boolean;
};

/** Sums over the own steps of a case up to some event. Times are null while no executed step stated one. */
export type Tally = {
  readonly steps: number;
  readonly touches: number;
  readonly unknownTouches: number;
  readonly breaks: number;
  readonly analogHandovers: number;
  readonly minutes: number | null;
  readonly waitDays: number | null;
  /** Executions of own steps that state no working time, and no waiting time. */
  readonly withoutMinutes: number;
  readonly withoutWait: number;
};

export const NO_TALLY: Tally = {
  steps: 0,
  touches: 0,
  unknownTouches: 0,
  breaks: 0,
  analogHandovers: 0,
  minutes: null,
  waitDays: null,
  withoutMinutes: 0,
  withoutWait: 0,
};

/** A played case with what its steps work with, and the sums after each event. */
export type WalkedCase = { readonly played: SampledCase; readonly events: readonly WalkedEvent[]; readonly tallies: readonly Tally[] };

/**
 * Fills a played case with media, work and findings, drawn with its seed. Averaged over many cases the sums are the expectations of the
 * assessment, which must be of the same model.
 */
export function walkCase(model: ProcessModel, assessment: Assessment, played: SampledCase): WalkedCase {
  const random = randomStream(played.seed ^ 0x5eed);
  const { visits } = assessment.flow;
  const order = [...visits.keys()];
  const steps = new Map(readSteps(model, { nodes: order, order, visits }).steps.map((step) => [step.id, step]));
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
  const findings = new Map<string, Placed[]>();
  for (const finding of assessment.findings) {
    if (!isCounted(finding)) continue;
    for (const place of finding.places) findings.set(place.element, [...(findings.get(place.element) ?? []), { finding, place }]);
  }
  const events = played.events.map((event): WalkedEvent => {
    const node = nodes.get(event.node) ?? null;
    const step = event.kind === 'runs' ? steps.get(event.node) : undefined;
    const taken = node ? takenBy(node, event) : [];
    return { event, node, execution: step ? execute(step) : null, taken, passes: node !== null && onlyPasses(node, event, taken) };
  });
  let tally = NO_TALLY;
  const tallies = events.map(({ execution }) => {
    tally = execution?.own ? add(tally, execution) : tally;
    return tally;
  });
  return { played, events, tallies };

  function execute(step: Step): Execution {
    const input = drawInput(step);
    const marks = step.node.marks;
    return {
      own: step.own,
      input,
      output: step.output,
      workMode: step.workMode,
      touch: step.workMode === 'unknown' ? null : step.workMode !== 'fullyAutomated' || random() < step.exceptionRate,
      minutes: marks?.minutes ?? null,
      waitDays: marks?.waitDays ?? null,
      met: (findings.get(step.id) ?? []).flatMap((placed) => meet(placed, step, input)),
    };
  }

  function drawInput(step: Step): StepInput {
    let draw = random();
    for (const input of step.inputs) {
      draw -= input.share;
      if (draw < 0) return input;
    }
    const last = step.inputs.at(-1);
    if (!last) throw new Error(`Step ${step.id} has no input, not even an assumed one.`);
    return last;
  }

  /** As often as the finding occurs in an execution with this input, so that all executions together have what is expected. */
  function meet({ finding: { rule, severity }, place: { expected, inputs } }: Placed, step: Step, chosen: StepInput): readonly Met[] {
    if (inputs.length > 0 && !inputs.includes(chosen.index)) return [];
    const share = inputs.length === 0 ? 1 : step.inputs.reduce((sum, { index, share }) => sum + (inputs.includes(index) ? share : 0), 0);
    const rate = expected === null || !step.visits || share === 0 ? 1 : expected / (step.visits * share);
    // What is 1 but for the last digit happens every time.
    const whole = Math.floor(rate + 1e-9);
    const times = whole + (random() < rate - whole ? 1 : 0);
    return Array.from({ length: times }, () => ({ rule, severity }));
  }

  function takenBy(node: FlowNode, event: CaseEvent): readonly Taken[] {
    if (node.outgoing.length < 2 || node.kind === 'parallelGateway') return [];
    const inclusive = node.kind === 'inclusiveGateway' || node.kind === 'complexGateway';
    const exclusive = node.kind.endsWith('Gateway') || node.defaultFlow !== null || node.outgoing.some((id) => flows.get(id)?.conditional);
    if (!inclusive && !exclusive) return [];
    const stated = node.outgoing.map((id) => flows.get(id)?.branch?.probability ?? null);
    const standby = node.outgoing.indexOf(node.defaultFlow ?? '');
    const chances = inclusive ? ofInclusive(stated, standby < 0 ? null : standby) : exclusiveChances(stated).chances;
    return event.produced.flatMap(({ flow }) => {
      const at = flow === null ? -1 : node.outgoing.indexOf(flow);
      const found = flow === null ? undefined : flows.get(flow);
      return at < 0 || !found
        ? []
        : [{ flow: found, target: nodes.get(found.target ?? '') ?? null, chance: chances[at] ?? 0, assumed: stated[at] === null }];
    });
  }
}

/** The chance of the default branch: that no other is taken. */
function ofInclusive(stated: readonly (number | null)[], standby: number | null): readonly number[] {
  const { free, chances } = inclusiveChances(stated, standby);
  const none = chances.reduce((product, chance) => product * (1 - chance), 1);
  return stated.map((_, at) => (at === standby ? none : (chances[free.indexOf(at)] ?? 0)));
}

function onlyPasses(node: FlowNode, { consumed, kind }: CaseEvent, taken: readonly Taken[]): boolean {
  return (
    kind === 'runs' &&
    !isActivity(node.kind) &&
    node.kind.endsWith('Gateway') &&
    taken.length === 0 &&
    node.outgoing.length < 2 &&
    consumed.length < 2
  );
}

function add(tally: Tally, { touch, met, minutes, waitDays }: Execution): Tally {
  const handovers = met.filter(({ rule }) => rule === 'AN-01').length;
  return {
    steps: tally.steps + 1,
    touches: tally.touches + (touch ? 1 : 0),
    unknownTouches: tally.unknownTouches + (touch === null ? 1 : 0),
    breaks: tally.breaks + met.length - handovers,
    analogHandovers: tally.analogHandovers + handovers,
    minutes: minutes === null ? tally.minutes : (tally.minutes ?? 0) + minutes,
    waitDays: waitDays === null ? tally.waitDays : (tally.waitDays ?? 0) + waitDays,
    withoutMinutes: tally.withoutMinutes + (minutes === null ? 1 : 0),
    withoutWait: tally.withoutWait + (waitDays === null ? 1 : 0),
  };
}
