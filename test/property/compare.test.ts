import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProcesses } from '#models/compare/compare-processes';
import type { Comparison } from '#models/compare/difference';
import { CARRIERS } from '#models/process/vocabulary';
import type { Drawing, DrawnNode } from '../make/drawing';
import { generate, randomMarks } from '../make/generate';
import { random } from '../make/random';
import { toBpmn } from '../make/to-bpmn';
import './seed';

const drawing = fc.record({ nodes: fc.integer({ min: 6, max: 20 }), seed: fc.nat(1e6) }).map(generate);
/** A drawing and one of its steps, away from the ends. */
const withStep = drawing.chain((made) => {
  const steps = made.nodes.filter(({ kind }) => !/Event|Gateway/.test(kind));
  return fc.tuple(fc.constant(made), fc.constantFrom(...steps));
});

const RUNS = { numRuns: 12 };

const changed = (made: Drawing, id: string, change: Partial<DrawnNode>): Drawing => ({
  ...made,
  nodes: made.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
});

/** What was found, apart from flows that only follow: group, sign, element and kinds of changes. */
const found = ({ differences }: Comparison) =>
  differences.map(({ group, sign, before, after, changes }) => `${group} ${sign} ${after ?? before} ${changes.map(({ what }) => what)}`);

const compared = async (before: Drawing, after: Drawing) => await compareProcesses(toBpmn(before), toBpmn(after));

it('a process is the same as itself', async () => {
  await fc.assert(
    fc.asyncProperty(drawing, async (made) => {
      expect((await compared(made, made)).differences).toEqual([]);
    }),
    RUNS,
  );
});

it('one edit is told of exactly its element', async () => {
  await fc.assert(
    fc.asyncProperty(withStep, fc.nat(1e6), async ([made, step], seed) => {
      expect(found(await compared(made, changed(made, step.id, { name: 'anders genannt' })))).toEqual([`steps changed ${step.id} name`]);
      const kind = step.kind === 'manualTask' ? 'userTask' : 'manualTask';
      expect(found(await compared(made, changed(made, step.id, { kind })))).toEqual([`steps changed ${step.id} type`]);
      const moved = found(await compared(made, changed(made, step.id, { x: (step.x ?? 0) + 17, y: (step.y ?? 0) + 11 })));
      expect(moved).toEqual([`drawing moved ${step.id} moved`]);
      const marks = randomMarks(random(seed), CARRIERS);
      const marked = found(await compared(made, changed(made, step.id, { marks: { ...marks, minutes: 4711 } })));
      expect(marked).toHaveLength(1);
      expect(marked[0]).toMatch(new RegExp(`^marks changed ${step.id} .*amount`));
    }),
    RUNS,
  );
});

it('a flow that leads elsewhere, or is marked otherwise, is told of itself alone', async () => {
  await fc.assert(
    fc.asyncProperty(drawing, fc.nat(1e6), async (made, pick) => {
      const flow = made.flows[pick % made.flows.length];
      const other = made.nodes.find(({ id, kind }) => kind !== 'startEvent' && id !== flow?.from && id !== flow?.to);
      if (!flow || !other) return;
      const change = (more: object): Drawing => ({
        ...made,
        flows: made.flows.map((each) => (each === flow ? { ...each, ...more } : each)),
      });
      expect(found(await compared(made, change({ to: other.id })))).toEqual([`flows changed ${flow.id} target`]);
      expect(found(await compared(made, change({ probability: 0.123 })))).toEqual([`marks changed ${flow.id} share`]);
    }),
    RUNS,
  );
});

it('what one direction calls added, the other calls removed', async () => {
  await fc.assert(
    fc.asyncProperty(withStep, async ([made, step]) => {
      const less: Drawing = {
        ...made,
        nodes: made.nodes.filter(({ id }) => id !== step.id),
        flows: made.flows.filter(({ from, to }) => from !== step.id && to !== step.id),
      };
      const gone = found(await compared(made, less));
      const came = found(await compared(less, made));
      expect(gone).toContain(`steps removed ${step.id} `);
      expect(came.map((each) => each.replace(' added ', ' removed ')).sort()).toEqual([...gone].sort());
      expect(gone).toHaveLength(1 + made.flows.length - less.flows.length);
    }),
    RUNS,
  );
});

it('any two processes: swapping them swaps added and removed, and from and to', async () => {
  await fc.assert(
    fc.asyncProperty(drawing, drawing, async (one, other) => {
      const [there, back] = [await compared(one, other), await compared(other, one)];
      const key = ({ sign, before, after }: Comparison['differences'][number], swap: boolean) => {
        const swapped = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
        return swap ? `${swapped[sign]} ${after} ${before}` : `${sign} ${before} ${after}`;
      };
      expect(back.differences.map((each) => key(each, true)).sort()).toEqual(there.differences.map((each) => key(each, false)).sort());
    }),
    RUNS,
  );
});
