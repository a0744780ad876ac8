import type { MarksChange, StepPatch } from '#models/process/change';
import type { FlowNode } from '#models/process/process';
import { canvas } from '../../../state/canvas-link';

/** New marks for all the steps as one change. */
export function stepsChange(nodes: readonly FlowNode[], patch: StepPatch): MarksChange {
  return { kind: 'step', elements: nodes.map((node) => node.id), patch };
}

/** Writes new marks onto all the steps: one undo step, however many there are. */
export function changeSteps(nodes: readonly FlowNode[], patch: StepPatch): void {
  canvas()?.change(stepsChange(nodes, patch));
}
