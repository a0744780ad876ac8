import type { Remark } from '../process/process';

/** How a number was reached, strongest first; the method of a result is the weakest of its parts. */
export const METHODS = ['exact-structured', 'exact-chain', 'simulated', 'convention'] as const;
export type Method = (typeof METHODS)[number];

/** A figure with its honest bounds. `value` is null when the readings differ; low = high when all is known. */
export type Range = { readonly value: number | null; readonly low: number; readonly high: number };

/** What one execution of a node survives with: the factor multiplied into the share for every visit. 1 where the node takes nothing away. */
export type Survival = {
  readonly low: (node: string) => number;
  readonly high: (node: string) => number;
  readonly point: (node: string) => number;
};

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
  readonly visits: ReadonlyMap<string, number | null>;
  readonly flowVisits: ReadonlyMap<string, number | null>;
  readonly completion: number;
  readonly stuck: number;
  readonly method: Method;
  readonly remarks: readonly Remark[];
  readonly share: (survival: (node: string) => number) => number;
  /** Share of all started cases that visit at least one of the nodes. */
  readonly shareVisiting: (nodes: ReadonlySet<string>) => number;
  /** Fraction of arrivals at `node` whose last activity before it (through gateways, events and sub-process borders) is the key. */
  readonly predecessors: (node: string) => ReadonlyMap<string, number>;
};
