import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolve } from '#models/analysis/compile';
import type { FlowNode, ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { detailsOf } from '#models/readiness/details';
import { generate } from '../../make/generate';
import { toModel } from '../../make/to-model';
import { buildModel } from '../analysis/build-model';

/** A step, a call that two of three cases make again, and an end. */
const caller = (name: string, calledElement = 'Inner'): ProcessModel => ({
  ...buildModel('S > a > X > call > X2 0.25> X ; X2 0.75> E', {
    a: { marks: { workMode: 'fullyAutomated', exceptionRate: 0.1 } },
    call: { kind: 'callActivity', calledElement, marks: { minutes: 90 } },
  }),
  name,
});

/** The same with the content of the call drawn inside it. */
function drawnInside(outer: ProcessModel, inner: ProcessModel): ProcessModel {
  const own = (id: string | null) => (id === null ? null : `call/${id}`);
  const inside = inner.nodes.map(
    (node): FlowNode => ({
      ...node,
      id: `call/${node.id}`,
      scope: 'call',
      incoming: node.incoming.map((id) => `call/${id}`),
      outgoing: node.outgoing.map((id) => `call/${id}`),
      defaultFlow: own(node.defaultFlow),
      attachedTo: own(node.attachedTo),
    }),
  );
  const flows = inner.flows.map((flow) => ({
    ...flow,
    id: `call/${flow.id}`,
    scope: 'call',
    source: own(flow.source),
    target: own(flow.target),
  }));
  const nodes = outer.nodes.map((node): FlowNode => (node.id === 'call' ? { ...node, kind: 'subProcess', calledElement: null } : node));
  return { ...outer, nodes: [...nodes, ...inside], flows: [...outer.flows, ...flows] };
}

const finding = (model: ProcessModel): Resolve => {
  return ({ calledElement }) => (calledElement === null ? null : { model });
};

describe('a call whose process is at hand', () => {
  it('counts as the same content drawn inside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 25 }), fc.nat(100_000), (nodes, seed) => {
        const inner = { ...toModel(generate({ nodes, seed })), name: 'Inner' };
        const outer = caller('Outer');
        const called = assess(outer, undefined, undefined, finding(inner));
        const inside = drawnInside(outer, inner);
        const drawn = assess(inside);
        expect(called.failures).toEqual([]);
        const figures = ({ flow }: typeof called) => [
          flow.completion,
          flow.untouchedShare.high,
          flow.untouchedShare.low,
          flow.digitalShare.high,
          flow.expectedTouches.low,
          flow.expectedTouches.high,
        ];
        for (const [at, value] of figures(called).entries()) expect(value).toBeCloseTo(figures(drawn)[at] as number, 9);
        expect(called.flow.minutes ?? -1).toBeCloseTo(drawn.flow.minutes ?? -1, 6);
        expect(called.flow.expectedBreaks ?? -1).toBeCloseTo(drawn.flow.expectedBreaks ?? -1, 9);
        const spread = detailsOf(outer, called, finding(inner)).distribution.touches.chances;
        for (const [count, chance] of detailsOf(inside, drawn).distribution.touches.chances.entries())
          expect(spread[count] ?? 0).toBeCloseTo(chance, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('does not count its own marks, and says so', () => {
    const { remarks, ownSteps, flow } = assess(
      caller('Outer'),
      undefined,
      undefined,
      finding({ ...buildModel('S > x > E'), name: 'Inner' }),
    );
    expect(remarks.map(({ code }) => code)).toContain('call-marks-not-counted');
    expect(ownSteps).toEqual(['a']);
    expect(flow.minutes).toBeNull();
  });

  it('that leads round counts as one step where it closes', () => {
    const one = { ...caller('One', 'Two'), scopes: [{ id: 'One', name: '', sheet: null }] };
    const models: Readonly<Record<string, ProcessModel>> = { Two: caller('Two', 'One'), One: one };
    const { failures, flow } = assess(one, undefined, undefined, ({ calledElement }) => {
      const model = calledElement === null ? undefined : models[calledElement];
      return model ? { model } : null;
    });
    expect(failures).toEqual([]);
    expect(flow.completion).toBe(1);
  });
});
