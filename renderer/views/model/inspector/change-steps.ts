import type { StepPatch } from '#models/process/change';
import type { FlowNode } from '#models/process/process';
import { canvas } from '../../../state/canvas-link';

/** Writes new marks onto all the steps: one undo step, however many there are. */
export function changeSteps(nodes: readonly FlowNode[], patch: StepPatch): void {
  canvas()?.change({ kind: 'step', elements: nodes.map((node) => node.id), patch });
}
