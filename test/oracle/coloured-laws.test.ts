import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowNode, NodeKind, ProcessModel, SequenceFlow } from '#models/process/process';
import { random } from '../make/random';
import { coloured, worldOf } from './coloured-world';
import { nestedModel, wildModel } from './wild';

type Chance = () => number;
type Told = { readonly model: ProcessModel; readonly other: ProcessModel; readonly nameOf?: (id: string) => string };

/** The same case told in two ways has the same share, to the last digits. `nameOf` gives the first way's name of a step of the other. */
const law = (name: string, least: number, tell: (chance: Chance) => Told | null) =>
  it(name, () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const told = tell(random(seed));
        if (!told) return;
        const one = worldOf(told.model, seed);
        const before = coloured(one);
        const names = told.nameOf ?? ((id: string) => id);
        const back = new Map(told.other.nodes.map(({ id }) => [names(id), id]));
        const after = coloured({
          model: told.other,
          media: {
            colourOf: new Map([...one.media.colourOf].map(([id, colour]) => [back.get(id) ?? id, colour])),
            minds: new Map([...one.media.minds].map(([id, groups]) => [back.get(id) ?? id, groups])),
          },
          survival: (node, colour) => one.survival(names(node), colour),
        });
        if (before.basis === 'bound' || after.basis === 'bound') return;
        expect(Math.abs(after.value - before.value), `seed ${seed}`).toBeLessThan(1e-12);
        if (before.value > 1e-6 && before.value < 1 - 1e-6) compared += 1;
      }),
      { numRuns: 120 },
    );
    expect(compared).toBeGreaterThan(least);
  });

const anyModel = (chance: Chance) => (chance() < 0.5 ? nestedModel(chance, 14) : wildModel(chance, 'ttXXAO'));

function element(id: string, kind: NodeKind, scope: string, like: FlowNode): FlowNode {
  const event = kind.endsWith('Event') ? ('none' as const) : null;
  return {
    ...like,
    id,
    kind,
    scope,
    event,
    name: id,
    attachedTo: null,
    defaultFlow: null,
    interrupt: null,
    marks: null,
    incoming: [],
    outgoing: [],
  };
}

const flow = (id: string, source: string, target: string, probability: number | null, scope = 'P'): SequenceFlow => ({
  ...{ id, source, target, scope, name: '', conditional: false },
  branch: probability === null ? null : { probability, confidence: null, reason: null },
});

/** Ends of the nodes by the flows. */
function connected(model: ProcessModel): ProcessModel {
  const ends = (end: 'source' | 'target', id: string) => model.flows.filter((each) => each[end] === id).map((each) => each.id);
  return {
    ...model,
    nodes: model.nodes.map((node) => ({ ...node, incoming: ends('target', node.id), outgoing: ends('source', node.id) })),
  };
}

/** Nodes and flows around a model: half of its cases come from one step, half from another, and one more step follows. */
function around(like: FlowNode): { readonly nodes: readonly FlowNode[]; readonly flows: readonly SequenceFlow[] } {
  const kinds: readonly (readonly [string, NodeKind])[] = [
    ['So', 'startEvent'],
    ['Xo', 'exclusiveGateway'],
    ['to1', 'task'],
    ['to2', 'task'],
    ['Yo', 'exclusiveGateway'],
    ['to3', 'task'],
    ['Eo', 'endEvent'],
  ];
  return {
    nodes: kinds.map(([id, kind]) => element(id, kind, 'P', like)),
    flows: [
      flow('o1', 'So', 'Xo', null),
      flow('o2', 'Xo', 'to1', 0.5),
      flow('o3', 'Xo', 'to2', 0.5),
      flow('o4', 'to1', 'Yo', null),
      flow('o5', 'to2', 'Yo', null),
      flow('o6', 'to3', 'Eo', null),
    ],
  };
}

describe('the same flow told in another way carries the same', () => {
  law('under other ids', 15, (chance) => {
    const model = anyModel(chance);
    const other = (id: string) => `${id}~`;
    return {
      model,
      nameOf: (id) => id.replace('~', ''),
      other: {
        ...model,
        nodes: model.nodes.map((node) => ({ ...node, id: other(node.id), attachedTo: node.attachedTo && other(node.attachedTo) })),
        flows: model.flows.map((each) => ({ ...each, source: other(each.source ?? ''), target: other(each.target ?? '') })),
      },
    };
  });

  law('with an event on a flow', 15, (chance) => {
    const model = anyModel(chance);
    const chosen = model.flows[Math.floor(chance() * model.flows.length)] as SequenceFlow;
    const event = element('I', 'intermediateThrowEvent', 'P', model.nodes[0] as FlowNode);
    const flows = model.flows.map((each) => (each === chosen ? { ...each, target: 'I' } : each));
    return {
      model,
      other: connected({ ...model, nodes: [...model.nodes, event], flows: [...flows, flow('on', 'I', chosen.target ?? '', null)] }),
    };
  });

  law('with a choice of three as two choices of two', 1, (chance) => {
    const model = anyModel(chance);
    const choice = model.nodes.find(({ kind, outgoing }) => kind === 'exclusiveGateway' && outgoing.length === 3);
    const [first, ...others] = model.flows.filter(({ source }) => source === choice?.id);
    const taken = first?.branch?.probability ?? 1;
    if (!choice || !first || taken >= 1) return null;
    const flows = model.flows.map((each) =>
      others.includes(each) ? flow(each.id, 'second', each.target ?? '', (each.branch?.probability ?? 0) / (1 - taken)) : each,
    );
    const second = element('second', 'exclusiveGateway', 'P', choice);
    return {
      model,
      other: connected({ ...model, nodes: [...model.nodes, second], flows: [...flows, flow('between', choice.id, 'second', 1 - taken)] }),
    };
  });

  law('as the content of a sub-process between other steps', 15, (chance) => {
    const inner = wildModel(chance, 'ttXX');
    // One token, so that the sub-process ends as the flow itself would go on.
    if (inner.nodes.some(({ kind, interrupting }) => kind === 'boundaryEvent' && !interrupting)) return null;
    const like = inner.nodes[0] as FlowNode;
    const { nodes, flows } = around(like);
    const ends = inner.nodes.filter(({ kind }) => kind === 'endEvent').map(({ id }) => id);
    const flat = inner.nodes.map((node) =>
      node.id === 'S' || ends.includes(node.id) ? element(node.id, 'intermediateThrowEvent', 'P', node) : node,
    );
    const model = connected({
      ...inner,
      nodes: [...nodes, ...flat],
      flows: [...flows, ...inner.flows, flow('in', 'Yo', 'S', null), ...ends.map((id) => flow(`out ${id}`, id, 'to3', null))],
    });
    const wrapped = connected({
      ...inner,
      nodes: [...nodes, element('wrap', 'subProcess', 'P', like), ...inner.nodes.map((node) => ({ ...node, scope: 'wrap' }))],
      flows: [
        ...flows,
        ...inner.flows.map((each) => ({ ...each, scope: 'wrap' })),
        flow('in', 'Yo', 'wrap', null),
        flow('out', 'wrap', 'to3', null),
      ],
    });
    return { model, other: wrapped };
  });
});
