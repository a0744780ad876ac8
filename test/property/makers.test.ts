import { parseModel } from '#models/bpmn/parse-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { toModel } from '../make/to-model';

const wanted = fc.record({ nodes: fc.integer({ min: 3, max: 60 }), seed: fc.nat() });

describe('generated processes', () => {
  it('have exactly as many nodes as wanted, and the same ones for the same seed', () => {
    fc.assert(
      fc.property(wanted, (each) => {
        const drawing = generate(each);
        expect(drawing.nodes).toHaveLength(each.nodes);
        expect(generate(each)).toEqual(drawing);
      }),
    );
  });

  it('are read from their BPMN text as the model they were made from', async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async (each) => {
        const drawing = generate(each);
        expect(await parseModel(toBpmn(drawing))).toEqual(toModel(drawing));
      }),
      { numRuns: 50 },
    );
  });
});
