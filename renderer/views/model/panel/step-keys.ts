import type { KeyboardEvent } from 'react';
import type { MarksChange } from '#models/process/change';
import type { FlowNode } from '#models/process/process';
import { type Carrier, WORK_MODES, type WorkMode } from '#models/process/vocabulary';
import { carrierOfKey } from '#models/capture/by-key';
import { canvas } from '../../../state/canvas-link';
import { marksOf } from '../inspector/common';
import { withCarrier, withInput } from '../inspector/shares';

/** The keys of the diagram on rows of steps: a letter sets the input, with Shift the output; M moves on to the next work mode. */
export function markByKey(nodes: readonly FlowNode[], event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'm') {
    canvas()?.changeAll([{ kind: 'step', elements: nodes.map((node) => node.id), patch: { workMode: nextMode(nodes) } }]);
    return true;
  }
  const carrier = carrierOfKey(event.key);
  if (!carrier) return false;
  const isLetter = event.key.toLowerCase() !== event.key.toUpperCase();
  canvas()?.changeAll(nodes.map((node) => carrierChange(node, carrier, isLetter && event.shiftKey)));
  return true;
}

function carrierChange(node: FlowNode, carrier: Carrier, output: boolean): MarksChange {
  const { inputs, outputs } = marksOf(node);
  const elements = [node.id];
  if (output) return { kind: 'step', elements, patch: { outputs: [{ carrier, system: outputs[0]?.system ?? null }, ...outputs.slice(1)] } };
  return { kind: 'step', elements, patch: { inputs: inputs.length > 0 ? withInput(inputs, 0, { carrier }) : withCarrier([], carrier) } };
}

function nextMode(nodes: readonly FlowNode[]): WorkMode {
  const [first] = nodes;
  const current = first ? marksOf(first).workMode : null;
  const at = current === null ? -1 : WORK_MODES.indexOf(current);
  return WORK_MODES[(at + 1) % WORK_MODES.length] ?? 'unknown';
}
