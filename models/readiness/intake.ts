import type { FlowSolution } from '../analysis/flow';
import type { Step, StepInput } from './steps';

/** One way in which cases come in: an input from outside of one of the first own steps after the start. */
export type Intake = {
  readonly step: Step;
  readonly input: StepInput;
  /** Expected arrivals at the step per case, straight from the start. */
  readonly arrivals: number;
};

/** The external inputs of the first own steps; steps of foreign parties before them are passed through. */
export function readIntake(steps: readonly Step[], own: readonly Step[], flow: FlowSolution): readonly Intake[] {
  const foreign = new Set(steps.filter((step) => !step.own).map((step) => step.id));
  const isForeign = (id: string) => foreign.has(id);
  return own.flatMap((step): readonly Intake[] => {
    const external = step.inputs.filter((input) => input.source === 'external');
    if (external.length === 0) return [];
    const arrivals = flow.arrivalsFromStart(step.id, isForeign);
    return arrivals > 0 ? external.map((input) => ({ step, input, arrivals })) : [];
  });
}
