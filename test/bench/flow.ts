import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { generate } from '../make/generate';
import { toModel } from '../make/to-model';
import { type Figure, timed } from './figures';

const STEPS = 300;

/** What solving the flow anew costs after an edit of a number, and after one of the structure. Compared with copying the model's nodes. */
export async function solveAgain(nodes: number, edit: 'number' | 'structure', aim: number): Promise<Figure> {
  const model = toModel(generate({ nodes, seed: nodes }));
  const choices = model.flows.filter((flow) => flow.branch !== null);
  const edited = Array.from({ length: 20 }, (_, turn) => (edit === 'number' ? withChance(turn) : withName(turn)));
  solveFlow(model);
  const times = await timed(STEPS, 60, (run) => {
    const { completion, visits } = solveFlow(edited[Math.abs(run) % edited.length] as ProcessModel);
    if (!(completion > 0.999 && visits.size === nodes)) throw new Error(`Expected a sound flow of ${nodes} nodes, got ${visits.size}`);
  });
  const reference = await timed(STEPS, 60, () => structuredClone(model.nodes.map((node) => node.id)));
  return {
    what: `solve after an edit of a ${edit}, ${nodes} nodes, p99`,
    times,
    reference: { what: 'copying all ids', times: reference },
    aim,
    at: 0.99,
  };

  function withChance(turn: number): ProcessModel {
    const chosen = choices[turn % choices.length]?.id;
    const probability = 0.2 + turn / 100;
    return {
      ...model,
      flows: model.flows.map((flow) => (flow.id === chosen ? { ...flow, branch: { probability, confidence: null, reason: null } } : flow)),
    };
  }

  /** Every turn another element goes by another name, so that no structure is known from before. */
  function withName(turn: number): ProcessModel {
    const renamed = (id: string) => (id === model.nodes[1]?.id ? `${id}_${turn}` : id);
    return {
      ...model,
      nodes: model.nodes.map((node) => ({ ...node, id: renamed(node.id) })),
      flows: model.flows.map((flow) => ({ ...flow, source: renamed(flow.source ?? ''), target: renamed(flow.target ?? '') })),
    };
  }
}
