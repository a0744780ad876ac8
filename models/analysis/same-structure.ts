import type { FlowNode, ProcessModel, SequenceFlow } from '../process/process';
import { runKindOf } from './chances';

/** Two models with the same flow: everything equal that a tape is built from, whatever their marks and probabilities say. */
export function sameStructure(one: ProcessModel, other: ProcessModel): boolean {
  if (one === other) return true;
  return (
    one.name === other.name &&
    alike(one.nodes, other.nodes, sameNode) &&
    alike(one.flows, other.flows, sameFlow) &&
    alike(one.scopes, other.scopes, (a, b) => a.id === b.id) &&
    alike(one.participants, other.participants, (a, b) => a.id === b.id && a.process === b.process) &&
    alike(one.messages, other.messages, (a, b) => a.source === b.source && a.target === b.target)
  );
}

function alike<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    const a = one[at] as T;
    const b = other[at] as T;
    if (a !== b && !same(a, b)) return false;
  }
  return true;
}

function sameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.scope === b.scope &&
    a.event === b.event &&
    a.defaultFlow === b.defaultFlow &&
    a.attachedTo === b.attachedTo &&
    a.interrupting === b.interrupting &&
    a.loop === b.loop &&
    a.triggeredByEvent === b.triggeredByEvent &&
    a.forCompensation === b.forCompensation &&
    a.calledElement === b.calledElement &&
    a.link === b.link &&
    (a.event !== 'link' || a.name === b.name) &&
    runKindOf(a) === runKindOf(b) &&
    a.incoming.length === b.incoming.length
  );
}

function sameFlow(a: SequenceFlow, b: SequenceFlow): boolean {
  return a.id === b.id && a.source === b.source && a.target === b.target && a.conditional === b.conditional;
}
