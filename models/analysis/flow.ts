import type { Remark } from '../process/process';

/** How a number was reached, strongest first; the method of a result is the weakest of its parts. */
export const METHODS = ['exact-structured', 'exact-chain', 'simulated', 'convention'] as const;
export type Method = (typeof METHODS)[number];

/** A figure with its honest bounds. `value` is null when the readings differ; low = high when all is known. */
export type Range = { readonly value: number | null; readonly low: number; readonly high: number };

/** A figure with the bounds of its 95 % interval; all three equal where it is exact. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Something wrong with the flow itself, whatever its marks say. `elements` are ids, the one to point at first; `share` is the share of cases
 * it concerns, where it has one.
 */
export type Flaw = {
  readonly kind: FlawKind;
  readonly elements: readonly string[];
  readonly share: number | null;
};

/**
 * deadlock: cases wait for ever at a join. livelock: cases go round for ever. meeting: parallel branches come together at an element that does
 * not wait for them. dead: ways lead here, but no case takes one. unreachable: no way leads here. Between pools: waiting: an element waits for
 * a message that is never sent (elements: it, the message, both pools). unreceived: a message that nobody receives (elements: it, both pools).
 * unsaid: no flaw, but it cannot be said whether these pools fit together.
 */
export const FLAW_KINDS = ['deadlock', 'livelock', 'meeting', 'dead', 'unreachable', 'waiting', 'unreceived', 'unsaid'] as const;
export type FlawKind = (typeof FLAW_KINDS)[number];

/** What a share of cases would gain per unit of each estimate it rests on, the others held. */
export type Sensitivity = {
  /** Per node: change of the share per change of its factor. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Per flow behind a choice: change per change of its probability, the other ways of the choice giving way in proportion. */
  readonly flows: ReadonlyMap<string, number>;
};

/**
 * Nodes to put right, and the share of all started cases that then completes and survives. `proven`: no other set of the same size gives
 * more; false where the search was ended because it took too much work. Then the share is still the one these nodes give.
 */
export type BestSet = { readonly nodes: readonly string[]; readonly share: number; readonly proven: boolean };

/**
 * The flow of the lead pool, solved. Visits are expected executions per started case by the token game; null where infinite.
 * `share` gives the share of all started cases that complete and survive every visit with the given factor.
 */
export type FlowSolution = {
  /** Id of the process that leads, and of its participant where there is one. */
  readonly lead: string;
  readonly leadPool: string | null;
  /** Ids of every flow node of the lead at all levels, in document order. */
  readonly nodes: readonly string[];
  /** The same ids in reading order of the flow, the content of a sub-process right after it. */
  readonly order: readonly string[];
  /** Ids of the sequence flows of the lead at all levels. */
  readonly flows: readonly string[];
  readonly visits: ReadonlyMap<string, number | null>;
  readonly flowVisits: ReadonlyMap<string, number | null>;
  readonly completion: number;
  readonly stuck: number;
  readonly method: Method;
  readonly remarks: readonly Remark[];
  /** What is wrong with the flow itself. */
  readonly flaws: readonly Flaw[];
  readonly share: (survival: (node: string) => number) => number;
  /** The same with its 95 % interval where it is simulated; all three equal where it is exact. */
  readonly estimate: (survival: (node: string) => number) => Estimate;
  /** Expected sum per case of an amount (0 or more) per visit, with its interval; infinite where a node with an amount is visited for ever. */
  readonly total: (amount: (node: string) => number) => Estimate;
  /** Share of all started cases that visit at least one of the nodes. */
  readonly shareVisiting: (nodes: ReadonlySet<string>) => number;
  /**
   * Chances that a completed case meets 0, 1, 2 … events, where each visit of a node meets one with the given chance. The last entry holds
   * everything from there on. Sums to `completion`.
   */
  readonly distribution: (chance: (node: string) => number) => readonly number[];
  /** What a share (see `share`) hangs on. */
  readonly sensitivity: (survival: (node: string) => number) => Sensitivity;
  /**
   * Entry k: the nodes, at most k of those that may be put right, whose factors at 1 give the largest share; k from 0 to `most`. Never
   * falls with k. Among equals the set with fewer nodes, then with those earlier in document order. Nodes of a set are in document order.
   */
  readonly bestSets: (survival: (node: string) => number, fixable: (node: string) => boolean, most: number) => readonly BestSet[];
  /**
   * Who is to blame for the cases that complete and do not survive: each of them is divided equally among the failures it meets. Where no
   * node runs twice in a case this is the Shapley value. Sums to `completion` minus the share. Only nodes with some blame are listed.
   */
  readonly attribution: (survival: (node: string) => number) => ReadonlyMap<string, number>;
  /** Fraction of arrivals at `node` whose last activity before it (through gateways, events and sub-process borders) is the key. */
  readonly predecessors: (node: string) => ReadonlyMap<string, number>;
  /** Expected arrivals at `node` per case straight from the start, through gateways, events and the activities that `through` names. */
  readonly arrivalsFromStart: (node: string, through: (node: string) => boolean) => number;
  /** Plays one more slice of the simulation, about a tenth of a second, and gives the flow with narrower intervals; null where it is exact. */
  readonly refine: (() => FlowSolution) | null;
};
