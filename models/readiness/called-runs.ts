import type { Called, Resolve } from '../analysis/compile';
import type { FlowSolution, Range } from '../analysis/flow';
import { leadOf } from '../analysis/lead';
import type { ProcessModel } from '../process/process';
import type { Assessment, StepChances } from './assessment';

/** Low and high end of the share of one execution of a call that survives, of those that come to an end. */
type Ends = { readonly low: number; readonly high: number };

/** What one execution of a call meets in the process it leads to. Resolved calls count by this alone, as sub-processes do by their content. */
export type CalledRun = {
  readonly untouched: Ends;
  readonly digital: Ends;
  readonly endToEnd: Ends;
  readonly touches: Range;
  readonly breaks: number | null;
  readonly handovers: number | null;
  readonly minutes: number | null;
  readonly waitDays: number | null;
  /** Of the steps inside, by their ids in the called process. */
  readonly chances: ReadonlyMap<string, StepChances>;
};

export type CalledRuns = ReadonlyMap<string, CalledRun>;

/** How the process behind a call is rated, with what its own calls may lead to. */
export type RateCalled = (called: Called, resolve: Resolve, around: readonly string[]) => Assessment;

/**
 * The processes that the calls of a flow lead to, rated, by the id of the call. A call back into a process that is running, one of `around`,
 * is not among them: it counts as one step, as in the flow.
 */
export function readCalledRuns(
  model: ProcessModel,
  flow: FlowSolution,
  resolve: Resolve,
  around: readonly string[],
  rate: RateCalled,
): CalledRuns {
  const runs = new Map<string, CalledRun>();
  const here = [...around, keyOf({ model, process: flow.lead })];
  const inLead = new Set(flow.nodes);
  const within: Resolve = (call) => {
    const called = resolve(call);
    return called !== null && called !== 'several' && here.includes(keyOf(called)) ? null : called;
  };
  for (const node of model.nodes) {
    if (node.kind !== 'callActivity' || !inLead.has(node.id)) continue;
    const called = within(node);
    if (called !== null && called !== 'several') runs.set(node.id, runOf(rate(called, within, here), flow.visits.get(node.id) === 0));
  }
  return runs;
}

/** As the flow tells running processes apart. */
function keyOf({ model, process }: Called): string {
  return `${model.name}\n${process ?? leadOf(model).process}`;
}

const NONE: Range = { value: 0, low: 0, high: 0 };

function runOf({ flow }: Assessment, isIdle: boolean): CalledRun {
  const ends = ({ low, high }: Range): Ends =>
    flow.completion > 0 ? { low: Math.min(1, low / flow.completion), high: Math.min(1, high / flow.completion) } : { low: 1, high: 1 };
  return {
    untouched: ends(flow.untouchedShare),
    digital: ends(flow.digitalShare),
    endToEnd: ends(flow.endToEndShare),
    // Without end and never made is nothing.
    touches: isIdle ? NONE : flow.expectedTouches,
    breaks: flow.expectedBreaks,
    handovers: flow.expectedAnalogHandovers,
    minutes: flow.minutes,
    waitDays: flow.waitDays,
    chances: flow.chances,
  };
}
