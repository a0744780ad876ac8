import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '#models/process/process';
import { answersTo, takesAsLong } from '../../../renderer/state/rating-question';
import { buildModel } from '../analysis/build-model';

const ways = (count: number) => Array.from({ length: count }, (_, at) => `A1 > b${at} > X${at} 0.9> A2 ; X${at} 0.1> E`).join(';');
/** So many ways at once that only playing them helps. */
const simulated = buildModel(`S > A1 ; A2 > c > E ; ${ways(24)}`);

describe('answers about one process', () => {
  it('are one where the flow is exact', () => {
    const answers = [...answersTo({ model: buildModel('S > a > E') }, () => 0)];
    expect(answers.map(({ final }) => final)).toEqual([true]);
  });

  it('get more exact where it is simulated, until they are close', () => {
    const answers = [...answersTo({ model: simulated }, () => 0)];
    const completion = answers.map(({ assessment }) => assessment.flow.completion);
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.map(({ final }) => final)).toEqual([...answers.slice(1).map(() => false), true]);
    expect(Math.abs((completion.at(-1) ?? 0) - 0.9 ** 24)).toBeLessThan(0.005);
    expect([...answersTo({ model: simulated }, () => 0)].map(({ assessment }) => assessment.flow.completion)).toEqual(completion);
  }, 60_000);

  it('end when time is up', () => {
    let time = 0;
    const answers = [
      ...answersTo({ model: simulated }, () => {
        time += 1500;
        return time;
      }),
    ];
    expect(answers.length).toBeLessThan(4);
    expect(answers.at(-1)?.final).toBe(true);
  }, 60_000);
});

describe('whether a rating takes as long as the one before', () => {
  const plain = buildModel('S > a > b > E');
  const again = (model: ProcessModel) => takesAsLong({ model: plain }, { model });

  it.each([
    ['with other marks', { ...plain, nodes: plain.nodes.map((node) => ({ ...node, name: 'x' })) }, true],
    ['with one step more', buildModel('S > a > b > c > E'), true],
    ['with many ways at once', simulated, false],
    ['with far more steps', buildModel(`S > ${Array.from({ length: 20 }, (_, at) => `t${at}`).join(' > ')} > E`), false],
  ])('%s', (_, model, expected) => {
    expect(again(model)).toBe(expected);
  });

  it('not where a call is followed that was not before', () => {
    expect(takesAsLong({ model: plain }, { model: buildModel('S > a > E'), called: new Map() })).toBe(false);
  });
});
