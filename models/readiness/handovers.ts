import type { SystemMark } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { Transfer } from '../process/vocabulary';
import type { StepGraph } from './step-graph';
import { sideOf, type Side, type Step } from './steps';

/** Where a handover was seen, in order of precedence. */
export const ORIGINS = ['step', 'document', 'message', 'sequence'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Information that passes from one carrier to another: what the rules look at. */
export type Handover = {
  readonly origin: Origin;
  /** The step it belongs to; between steps the receiving one. */
  readonly step: string;
  readonly key: string;
  readonly from: Side;
  readonly to: Side;
  readonly transfer: Transfer;
  /** Both systems are named and unlike. */
  readonly systemsDiffer: boolean;
  /** The result leaves the authority. */
  readonly external: boolean;
  /** Expected occurrences per case; null where infinite. */
  readonly expected: number | null;
  /** Positions of the inputs of the step it touches, and the fraction of their executions. */
  readonly positions: readonly number[];
  readonly fraction: number;
  /** The predecessor, between steps. */
  readonly fromElement: string | null;
};

export type Catalogue = readonly SystemMark[];

/** Every handover of the own steps: inside steps, at documents and messages, and those the sequence flow suggests. */
export function readHandovers(model: ProcessModel, own: readonly Step[], catalogue: Catalogue, graph: StepGraph): readonly Handover[] {
  return [
    ...own.flatMap((step) => insideStep(step, catalogue)),
    ...atDocuments(model, own),
    ...atMessages(model, own),
    ...alongSequence(graph, own, catalogue),
  ];
}

function insideStep(step: Step, catalogue: Catalogue): readonly Handover[] {
  return step.inputs.flatMap((input, position) => {
    if (input.side.class === 'N' || step.output.class === 'N') return [];
    return handover(step, 'step', step.id, input.side, step.output, {
      transfer: stated(input.transfer, input.side, step.output, catalogue),
      external: step.external,
      part: input.share,
      positions: [position],
    });
  });
}

/** A document against the step that reads or writes it. The same carrier on both sides is one thing, not a handover. */
function atDocuments(model: ProcessModel, own: readonly Step[]): readonly Handover[] {
  if (model.dataAssociations.length === 0) return [];
  const byId = new Map(own.map((step) => [step.id, step]));
  const documents = new Map(model.data.map((item) => [item.id, item]));
  return model.dataAssociations.flatMap(({ node, data, direction }) => {
    const step = byId.get(node);
    const carrier = documents.get(data)?.mark?.carrier;
    if (!step || carrier === undefined) return [];
    return againstStep(
      step,
      sideOf(carrier, null),
      direction,
      'document',
      data,
      'unknown',
      step.external,
      step.inputs.map((_, at) => at),
    );
  });
}

function atMessages(model: ProcessModel, own: readonly Step[]): readonly Handover[] {
  const byId = new Map(own.map((step) => [step.id, step]));
  const poolOf = new Map(model.nodes.map((node) => [node.id, node.pool]));
  const foreign = new Set(
    model.participants
      .filter((pool) => pool.party?.type && !['ownAuthority', 'serviceProvider'].includes(pool.party.type))
      .map((pool) => pool.id),
  );
  return model.messages.flatMap((message) => {
    if (!message.mark || message.source === null || message.target === null) return [];
    const flowing = sideOf(message.mark.carrier, null);
    const transfer = message.mark.transfer ?? 'unknown';
    const share = Math.min(1, Math.max(0, message.mark.share ?? 1));
    const sender = byId.get(message.source);
    const receiver = byId.get(message.target);
    const found: Handover[] = [];
    if (sender) {
      const leaves = sender.external || foreign.has(poolOf.get(message.target) ?? message.target);
      found.push(
        ...againstStep(
          sender,
          flowing,
          'out',
          'message',
          sender.id,
          transfer,
          leaves,
          sender.inputs.map((_, at) => at),
          share,
        ),
      );
    }
    if (receiver) {
      const outside = receiver.inputs.map((_, at) => at).filter((at) => receiver.inputs[at]?.source === 'external');
      const positions = outside.length > 0 ? outside : receiver.inputs.map((_, at) => at);
      found.push(...againstStep(receiver, flowing, 'in', 'message', receiver.id, transfer, receiver.external, positions, share));
    }
    return found;
  });
}

/**
 * What lies outside a step (a document, a message) against the step's own side, where both are known and differ. `fraction` is how many of
 * the executions the message goes with.
 */
function againstStep(
  step: Step,
  outside: Side,
  direction: 'in' | 'out',
  origin: Origin,
  keyed: string,
  transfer: Transfer,
  external: boolean,
  positions: readonly number[],
  fraction = 1,
): readonly Handover[] {
  if (!isKnown(outside) || fraction === 0) return [];
  if (direction === 'out') {
    const outputs = step.node.marks?.outputs ?? [];
    if (!isKnown(step.output) || outputs.some((output) => output.carrier === outside.carrier)) return [];
    const all = step.inputs.map((_, at) => at);
    return handover(step, origin, keyed, step.output, outside, { transfer, external, part: fraction, positions: all, fraction });
  }
  if (positions.some((at) => step.inputs[at]?.side.carrier === outside.carrier)) return [];
  return positions.flatMap((at) => {
    const input = step.inputs[at];
    if (!input || !isKnown(input.side)) return [];
    return handover(step, origin, keyed, outside, input.side, {
      transfer,
      external,
      part: input.share * fraction,
      positions: [at],
      fraction,
    });
  });
}

/** What the step before hands on against what the step expects: a suggestion, since nobody said it is the same information. */
function alongSequence(graph: StepGraph, own: readonly Step[], catalogue: Catalogue): readonly Handover[] {
  return own.flatMap((step) => {
    const expecting = step.inputs
      .map((input, at) => ({ input, at }))
      .filter(({ input }) => input.source === 'predecessor' && isKnown(input.side));
    if (expecting.length === 0) return [];
    return [...graph.before(step.id)].flatMap(([before, fraction]) => {
      const output = graph.step(before)?.output;
      if (!output || !isKnown(output)) return [];
      return expecting.flatMap(({ input, at }) =>
        handover(step, 'sequence', step.id, output, input.side, {
          transfer: stated(input.transfer, output, input.side, catalogue),
          external: false,
          part: input.share * fraction,
          positions: [at],
          fraction,
          fromElement: before,
        }),
      );
    });
  });
}

type Details = {
  readonly transfer: Transfer;
  readonly external: boolean;
  readonly part: number;
  readonly positions: readonly number[];
  readonly fraction?: number;
  readonly fromElement?: string;
};

function handover(step: Step, origin: Origin, keyed: string, from: Side, to: Side, details: Details): readonly Handover[] {
  const { transfer, external, part, positions, fraction = 1, fromElement = null } = details;
  return [
    {
      origin,
      step: step.id,
      key: `${keyed}|${from.class}>${to.class}`,
      from,
      to,
      transfer,
      systemsDiffer: differ(from, to),
      external,
      expected: step.visits === null ? null : step.visits * part,
      positions,
      fraction,
      fromElement,
    },
  ];
}

/** A transfer nobody stated between two systems is the interface from the one to the other, where the catalogue has one. */
function stated(transfer: Transfer, from: Side, to: Side, catalogue: Catalogue): Transfer {
  if (transfer !== 'unknown' || !differ(from, to)) return transfer;
  const system = catalogue.find((entry) => entry.id === from.system);
  return system?.interfaces.find((link) => link.to === to.system)?.transfer ?? 'unknown';
}

function differ(from: Side, to: Side): boolean {
  return from.system !== null && to.system !== null && from.system !== to.system;
}

function isKnown(side: Side): boolean {
  return side.class !== 'X' && side.class !== 'N';
}
