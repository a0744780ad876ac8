import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import type { FlowNode, ProcessModel, SequenceFlow } from '#models/process/process';
import { random } from '../make/random';
import { nestedModel, wildModel } from './wild';

/** Models with exact figures and without endless circling: only there figures can be the same to the last digits. */
const anyModel = fc.nat(1_000_000_000).map((seed): ProcessModel => {
  const chance = random(seed);
  return chance() < 0.5 ? nestedModel(chance, 14) : wildModel(chance, 'ttXAO');
});
const factor = (id: string) => (id.startsWith('t') ? 0.7 : 1);

/** Completion, stuck share and surviving share; null where the law need not hold. */
function figures(model: ProcessModel): readonly number[] | null {
  const solved = solveFlow(model);
  if (solved.method === 'simulated' || solved.method === 'convention') return null;
  return [solved.completion, solved.stuck, solved.share(factor)];
}

function same(model: ProcessModel, changed: ProcessModel): void {
  const before = figures(model);
  const after = figures(changed);
  if (!before || !after) return;
  for (const [at, value] of before.entries()) expect(Math.abs((after[at] ?? Number.NaN) - value)).toBeLessThan(1e-12);
}

const law = (name: string, change: (model: ProcessModel, chance: () => number) => ProcessModel) =>
  it(name, () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), (model, seed) => same(model, change(model, random(seed)))),
      { numRuns: 80 },
    );
  });

const shuffled = <T>(list: readonly T[], chance: () => number): T[] =>
  list
    .map((each) => ({ each, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);

const task = (id: string, scope: string): FlowNode => ({
  ...({
    name: id,
    pool: null,
    lane: null,
    incoming: [],
    outgoing: [],
    defaultFlow: null,
    event: null,
    calledElement: null,
    link: null,
    attachedTo: null,
  } as const),
  ...({ interrupting: true, loop: 'none', triggeredByEvent: false, forCompensation: false } as const),
  ...({ marks: null, runs: null, interrupt: null, trigger: null } as const),
  id,
  kind: 'task',
  scope,
});

/** Ends of the nodes by the flows. */
function connected(model: ProcessModel): ProcessModel {
  const ends = (end: 'source' | 'target', id: string) => model.flows.filter((flow) => flow[end] === id).map((flow) => flow.id);
  return {
    ...model,
    nodes: model.nodes.map((node) => ({ ...node, incoming: ends('target', node.id), outgoing: ends('source', node.id) })),
  };
}

describe('the same flow told in another way has the same figures', () => {
  law('in another order', (model, chance) => ({ ...model, nodes: shuffled(model.nodes, chance), flows: shuffled(model.flows, chance) }));

  law('with the branches of every node permuted', (model, chance) => connected({ ...model, flows: shuffled(model.flows, chance) }));

  law('under other ids', (model) => {
    const other = (id: string) => `${id}~`;
    return {
      ...model,
      nodes: model.nodes.map((node) => ({ ...node, id: other(node.id), attachedTo: node.attachedTo && other(node.attachedTo) })),
      flows: model.flows.map((flow) => ({ ...flow, source: other(flow.source ?? ''), target: other(flow.target ?? '') })),
    };
  });

  law('with a neutral step on a flow', (model, chance) => {
    const chosen = model.flows[Math.floor(chance() * model.flows.length)];
    if (!chosen) return model;
    const on: SequenceFlow = { ...chosen, id: 'onward', source: 'neutral', branch: null };
    const flows = [...model.flows.map((flow) => (flow === chosen ? { ...flow, target: 'neutral' } : flow)), on];
    return connected({ ...model, nodes: [...model.nodes, task('neutral', 'P')], flows });
  });

  law('with a choice of three as two choices of two', (model) => {
    const choice = model.nodes.find((node) => node.kind === 'exclusiveGateway' && node.outgoing.length === 3);
    const out = model.flows.filter((flow) => flow.source === choice?.id);
    const first = out[0]?.branch?.probability ?? 1;
    if (!choice || first >= 1) return model;
    const mark = (probability: number) => ({ probability, confidence: null, reason: null });
    const second: FlowNode = { ...task('second', choice.scope), kind: 'exclusiveGateway' };
    const between: SequenceFlow = { ...(out[0] as SequenceFlow), id: 'between', target: 'second', branch: mark(1 - first) };
    const flows = model.flows.map((flow) =>
      flow !== out[0] && out.includes(flow)
        ? { ...flow, source: 'second', branch: mark((flow.branch?.probability ?? 0) / (1 - first)) }
        : flow,
    );
    return connected({ ...model, nodes: [...model.nodes, second], flows: [...flows, between] });
  });

  law('as the content of a sub-process', (model) => {
    const outer = ['So', 'Eo'].map((id): FlowNode => ({ ...task(id, 'P'), kind: id === 'So' ? 'startEvent' : 'endEvent', event: 'none' }));
    const flow = (id: string, source: string, target: string): SequenceFlow => ({
      ...(model.flows[0] as SequenceFlow),
      ...{ id, source, target, branch: null },
    });
    const nodes = [
      ...outer,
      { ...task('wrap', 'P'), kind: 'subProcess' as const },
      ...model.nodes.map((node) => ({ ...node, scope: 'wrap' })),
    ];
    return connected({ ...model, nodes, flows: [flow('in', 'So', 'wrap'), flow('out', 'wrap', 'Eo'), ...model.flows] });
  });
});

describe('better steps never make a share smaller', () => {
  it('in any flow', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), (model, seed) => {
        const { share, nodes } = solveFlow(model);
        const better = nodes[seed % nodes.length];
        expect(share((id) => (id === better ? 1 : factor(id)))).toBeGreaterThanOrEqual(share(factor) - 1e-12);
      }),
      { numRuns: 80 },
    );
  });
});
