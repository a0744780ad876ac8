import type { FlowSolution } from '../analysis/flow';
import type { SheetMarks, SystemMark } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { Handover } from './handovers';
import type { Intake } from './intake';
import type { Loop } from './loops';
import type { Step } from './steps';
import type { StepGraph } from './step-graph';

/** What criteria, barriers and patterns look at: read once per process and shared by all of them. */
export type ProcessFacts = {
  readonly model: ProcessModel;
  readonly flow: FlowSolution;
  readonly sheet: SheetMarks | null;
  readonly systems: readonly SystemMark[];
  /** Every step of the lead, and those of the authority itself, in reading order. */
  readonly steps: readonly Step[];
  readonly own: readonly Step[];
  readonly handovers: readonly Handover[];
  readonly intake: readonly Intake[];
  readonly graph: StepGraph;
  /** The ways back, looked for when first asked. */
  readonly loops: () => readonly Loop[];
};
