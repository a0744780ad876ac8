import type { FlowSolution } from '../analysis/flow';
import type { ProcessModel } from '../process/process';
import type { Step } from './steps';

/** Which step follows which, through gateways, events and sub-process borders, and which documents each touches. */
export type StepGraph = {
  readonly step: (id: string) => Step | undefined;
  /** Place in reading order; later is larger. */
  readonly place: (id: string) => number;
  /** The steps right after, and right before with the fraction of arrivals that come from there. */
  readonly after: (id: string) => readonly string[];
  readonly before: (id: string) => ReadonlyMap<string, number>;
  /** Data objects and stores the step reads or writes. */
  readonly documents: (id: string) => ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();
const NOWHERE: readonly string[] = [];
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Where the graph could not be read: every step stands alone. */
export function noGraph(steps: readonly Step[]): StepGraph {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return { step: (id) => byId.get(id), place: () => -1, after: () => NOWHERE, before: () => NOBODY, documents: () => NONE };
}

export function readStepGraph(model: ProcessModel, flow: FlowSolution, steps: readonly Step[]): StepGraph {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const places = new Map(steps.map((step, at) => [step.id, at]));
  const before = new Map(steps.map((step) => [step.id, flow.predecessors(step.id)]));
  const after = new Map<string, string[]>();
  for (const [id, sources] of before) {
    for (const from of sources.keys()) {
      const list = after.get(from);
      if (list) list.push(id);
      else after.set(from, [id]);
    }
  }
  const documents = new Map<string, Set<string>>();
  for (const { node, data } of model.dataAssociations) {
    const set = documents.get(node);
    if (set) set.add(data);
    else documents.set(node, new Set([data]));
  }
  return {
    step: (id) => byId.get(id),
    place: (id) => places.get(id) ?? -1,
    after: (id) => after.get(id) ?? NOWHERE,
    before: (id) => before.get(id) ?? NOBODY,
    documents: (id) => documents.get(id) ?? NONE,
  };
}
