import type { FlowNode, ProcessModel } from '../process/process';
import type { Group, Note, Reading } from './chances';
import type { Ends } from './record-chain';
import type { Arc, Context, Host, Otherwise } from './scope-context';
import { NOTHING, type Ref, TapeWriter } from './tape';

/** The tape and its variables while nets are built, whatever is done with the nets. */
export abstract class NetHost implements Host {
  readonly tape = new TapeWriter();
  readonly values: number[] = [];
  readonly groups: (Group & { part: number })[] = [];
  readonly arcs: Arc[] = [];
  readonly flowRefs = new Map<number, Ref>();
  readonly otherwise: Otherwise;
  abstract readonly note: Note;

  constructor(otherwise: Otherwise = {}) {
    this.otherwise = otherwise;
  }

  abstract body(context: Context, node: FlowNode, open: ReadonlySet<string>): Ends;

  readonly counter = (value = 1): number => {
    this.values.push(value);
    return this.values.length - 1;
  };

  variables(context: Context, reading: Reading): readonly Ref[] {
    const values = reading.read(context.model, () => {});
    const first = this.values.length;
    for (const value of values) this.values.push(value);
    this.groups.push(Object.assign(reading, { first, part: context.part }));
    return values.map((value, at) => (value > 0 ? this.tape.leaf(first + at) : NOTHING));
  }

  /** What the nets of a process need to know of it, with a variable for each of its nodes, in their order. */
  contextOf(model: ProcessModel, part: number, process: string, prefix: string, nodes: readonly FlowNode[]): Context {
    const place = new Map(model.nodes.map((node, at) => [node, at]));
    const variable = new Map(nodes.map((node) => [node, this.counter()]));
    const content = new Map<string, FlowNode[]>();
    for (const node of nodes) {
      const list = content.get(node.scope);
      if (list) list.push(node);
      else content.set(node.scope, [node]);
    }
    const outgoing = new Map<string, number[]>();
    for (const [at, flow] of model.flows.entries()) {
      if (flow.source === null) continue;
      const list = outgoing.get(flow.source);
      if (list) list.push(at);
      else outgoing.set(flow.source, [at]);
    }
    return { model, part, process, prefix, place, variable, content, outgoing };
  }
}
