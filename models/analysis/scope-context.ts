import type { FlowNode, ProcessModel } from '../process/process';
import type { Note, Reading } from './chances';
import type { Ends } from './record-chain';
import type { Ref, TapeWriter } from './tape';

/** A way a token takes between two nodes; `from` and `to` are ids, `START` or `EXIT` with the id of a sub-process. */
export type Arc = { readonly from: string; readonly to: string; readonly ref: Ref };
export const START = '';
export const EXIT = 'after ';

/**
 * The other reading of something that can be read in two ways: joins do not wait for branches that are never taken; one node waits for all
 * its ways in; one takes one of its ways out; one takes some of them.
 */
export type Otherwise = { readonly lenient?: boolean; readonly waiting?: string; readonly choosing?: string; readonly taking?: string };

/** What a net needs of the compilation around it. */
export type Host = {
  readonly tape: TapeWriter;
  readonly arcs: Arc[];
  readonly flowRefs: Map<number, Ref>;
  readonly otherwise: Otherwise;
  readonly note: Note;
  readonly counter: (value?: number) => number;
  /** Entries of the variables that a reading gives; nothing where one is 0. */
  readonly variables: (context: Context, reading: Reading) => readonly Ref[];
  /** What one firing of a node is worth: its own factor and what it contains. */
  readonly body: (context: Context, node: FlowNode, open: ReadonlySet<string>) => Ends;
};

/** What building the nets of one process knows of it; nodes and flows are numbered as in the model. */
export type Context = {
  readonly model: ProcessModel;
  readonly part: number;
  readonly process: string;
  readonly prefix: string;
  readonly place: ReadonlyMap<FlowNode, number>;
  readonly variable: ReadonlyMap<FlowNode, number>;
  readonly content: ReadonlyMap<string, readonly FlowNode[]>;
  readonly outgoing: ReadonlyMap<string, readonly number[]>;
};
