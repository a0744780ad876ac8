import { exclusiveChances, fillRest } from '../analysis/branching';
import type { FlowSolution } from '../analysis/flow';
import type { MessageMark } from '../process/marks';
import { isActivity, type FlowNode, type NodeKind, type ProcessModel, type Remark } from '../process/process';
import {
  CARRIER_CLASS,
  type Carrier,
  type CarrierClass,
  type InputSource,
  type PartyType,
  type Transfer,
  type WorkMode,
} from '../process/vocabulary';

/** One end of a handover. */
export type Side = { readonly carrier: Carrier; readonly class: CarrierClass; readonly system: string | null };

export type StepInput = {
  /** Index into the marks of the step; -1 for an input that is assumed because none is marked. */
  readonly index: number;
  /** Normalised: the shares of one step's inputs sum to 1. */
  readonly share: number;
  readonly side: Side;
  readonly transfer: Transfer;
  readonly source: InputSource;
};

/** An activity as the rules see it: every gap filled by the rules of the file format, nothing guessed. */
export type Step = {
  readonly node: FlowNode;
  readonly id: string;
  /** Expected executions per case; null where infinite. */
  readonly visits: number | null;
  readonly own: boolean;
  /** Who does it: the party of the innermost lane that has one, else of the pool. */
  readonly party: PartyType;
  readonly inputs: readonly StepInput[];
  readonly output: Side;
  readonly external: boolean;
  readonly workMode: WorkMode;
  /** Fraction of executions of a fully automated step that still need a person. */
  readonly exceptionRate: number;
};

/** Manual by the rule of 8.3: a person does it, with or without IT. */
export type ManualMode = 'manualNoIt' | 'itSupported';

export function isManual(step: Step): step is Step & { readonly workMode: ManualMode } {
  return step.workMode === 'manualNoIt' || step.workMode === 'itSupported';
}

export type StepFacts = { readonly steps: readonly Step[]; readonly own: readonly Step[]; readonly remarks: readonly Remark[] };

const OWN_PARTIES: readonly PartyType[] = ['ownAuthority', 'serviceProvider'];

/** Work modes that follow from the BPMN type of an activity nobody marked. */
const MODE_OF_KIND: Readonly<Partial<Record<NodeKind, WorkMode>>> = {
  manualTask: 'manualNoIt',
  userTask: 'itSupported',
  serviceTask: 'fullyAutomated',
  scriptTask: 'fullyAutomated',
  businessRuleTask: 'fullyAutomated',
};

/**
 * The steps of the lead at all levels, in reading order. A sub-process with content counts by its content alone, and so does a call whose
 * process is at hand.
 */
export function readSteps(
  model: ProcessModel,
  flow: Pick<FlowSolution, 'nodes' | 'order' | 'visits'>,
  called: { readonly has: (call: string) => boolean } = new Set(),
): StepFacts {
  const inLead = new Set(flow.nodes);
  const byId = new Map(model.nodes.map((node) => [node.id, node]));
  const filled = new Set(model.nodes.map((node) => node.scope));
  const partyOf = partyFinder(model, byId);
  const messages = received(model);
  const remarks: Remark[] = [];
  const steps: Step[] = [];
  let assumed = 0;
  for (const id of flow.order) {
    const node = byId.get(id);
    if (!node || !inLead.has(id) || !isActivity(node.kind) || filled.has(id) || node.triggeredByEvent) continue;
    if (called.has(id)) {
      if (node.marks) remarks.push({ code: 'call-marks-not-counted', element: id, kept: true, params: {} });
      continue;
    }
    const party = partyOf(node);
    const own = OWN_PARTIES.includes(party);
    const stated = node.marks?.workMode ?? null;
    const workMode = stated ?? MODE_OF_KIND[node.kind] ?? 'unknown';
    if (own && stated === null && workMode !== 'unknown') assumed += 1;
    steps.push({
      node,
      id,
      visits: flow.visits.get(id) ?? (flow.visits.has(id) ? null : 0),
      own,
      party,
      inputs: readInputs(node, messages.get(id) ?? [], own ? remarks : null),
      output: sideOf(node.marks?.outputs[0]?.carrier ?? 'unknown', node.marks?.outputs[0]?.system ?? null),
      external: node.marks?.external ?? false,
      workMode,
      exceptionRate: Math.min(1, Math.max(0, node.marks?.exceptionRate ?? 0)),
    });
  }
  if (assumed > 0) remarks.push({ code: 'work-mode-assumed', element: null, kept: true, params: { count: assumed } });
  return { steps, own: steps.filter((step) => step.own), remarks };
}

export function sideOf(carrier: Carrier, system: string | null): Side {
  return { carrier, class: CARRIER_CLASS[carrier], system };
}

function readInputs(node: FlowNode, messages: readonly MessageMark[], remarks: Remark[] | null): readonly StepInput[] {
  const marked = node.marks?.inputs ?? [];
  if (marked.length === 0) {
    // What no input says, the message that arrives says: it comes in as it was sent.
    if (messages.length === 0) return [{ index: -1, share: 1, side: sideOf('unknown', null), transfer: 'unknown', source: 'predecessor' }];
    const { chances } = exclusiveChances(messages.map((message) => message.share ?? null));
    return messages.map(({ carrier }, at) => ({
      index: -1,
      share: chances[at] ?? 0,
      side: sideOf(carrier, null),
      transfer: 'unknown',
      source: 'external',
    }));
  }
  const shares = fillRest(marked.map((input) => input.share));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-6) remarks?.push({ code: 'shares-normalised', element: node.id, kept: true, params: { sum } });
  return marked.map((input, index) => ({
    index,
    share: sum > 0 ? (shares[index] ?? 0) / sum : 1 / marked.length,
    side: sideOf(input.carrier, input.system),
    transfer: input.transfer ?? 'unknown',
    source: input.source,
  }));
}

/** The messages a node receives, where the flow states a carrier. */
function received(model: ProcessModel): Map<string, MessageMark[]> {
  const byTarget = new Map<string, MessageMark[]>();
  for (const message of model.messages) {
    if (message.target === null || !message.mark || message.mark.carrier === 'unknown') continue;
    byTarget.set(message.target, [...(byTarget.get(message.target) ?? []), message.mark]);
  }
  return byTarget;
}

/** Innermost lane with a party, of the node or of the sub-process around it; else its pool; else the own authority. */
function partyFinder(model: ProcessModel, byId: ReadonlyMap<string, FlowNode>): (node: FlowNode) => PartyType {
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane]));
  const pools = new Map(model.participants.map((participant) => [participant.id, participant]));
  return (node) => {
    for (let at: FlowNode | undefined = node, depth = 0; at && depth < 100; at = byId.get(at.scope), depth++) {
      let lane = at.lane === null ? undefined : lanes.get(at.lane);
      for (let up = 0; lane && up < 100; up++) {
        if (lane.party?.type) return lane.party.type;
        lane = lane.parent === null ? undefined : lanes.get(lane.parent);
      }
    }
    return (node.pool === null ? undefined : pools.get(node.pool)?.party?.type) ?? 'ownAuthority';
  };
}
