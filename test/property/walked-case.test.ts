import { describe, expect, it } from 'vitest';
import { casePlayer } from '#models/analysis/sample-case';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES } from '#models/examples/examples';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { NO_TALLY, type Tally, walkCase } from '#models/readiness/walked-case';
import { generate } from '../make/generate';
import { toModel } from '../make/to-model';

const CASES = 4000;

/** Mean and standard error of a sum over many walked cases. */
function means(tallies: readonly Tally[], of: (tally: Tally) => number): { readonly mean: number; readonly error: number } {
  const values = tallies.map(of);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, error: Math.sqrt(spread / values.length) };
}

function expectExpectations(model: ProcessModel): void {
  const assessment = assess(model);
  const { flow } = assessment;
  const play = casePlayer(model);
  const tallies = Array.from({ length: CASES }, (_, seed) => walkCase(model, assessment, play(seed)).tallies.at(-1) ?? NO_TALLY);
  const expected: readonly (readonly [string, number | null, (tally: Tally) => number])[] = [
    ['touches', flow.expectedTouches.low, (tally) => tally.touches],
    ['touches, unknown ones too', flow.expectedTouches.high, (tally) => tally.touches + tally.unknownTouches],
    ['breaks', flow.expectedBreaks, (tally) => tally.breaks],
    ['analogue handovers', flow.expectedAnalogHandovers, (tally) => tally.analogHandovers],
    ['minutes', flow.minutes, (tally) => tally.minutes ?? 0],
    ['waiting days', flow.waitDays, (tally) => tally.waitDays ?? 0],
  ];
  for (const [what, value, of] of expected) {
    if (value === null) continue;
    const { mean, error } = means(tallies, of);
    expect(Math.abs(mean - value), `${what}: expected ${value}, walked ${mean}`).toBeLessThanOrEqual(4.5 * error + 1e-9);
  }
}

describe('the sums of many walked cases', () => {
  it.each(EXAMPLES)('are what the assessment of $id expects', async ({ xml }) => expectExpectations(await parseModel(xml)));
  it.each([12, 25, 40])('are what the assessment of a generated process expects (%i nodes)', (nodes) => {
    expectExpectations(toModel(generate({ nodes, seed: nodes })));
  });
});
