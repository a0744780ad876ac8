import { beforeEach, describe, expect, it } from 'vitest';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { type Answer, createRater, FRAME_MS } from '../../../renderer/state/rater';
import type { Question } from '../../../renderer/state/rating-question';

/** A question about a model and an assessment as the rater sees them: things it hands on. */
const question = (name: string): Question => ({ model: { name } as unknown as ProcessModel });
const assessed = (name: string) => ({ name }) as unknown as Assessment;

let clock = 0;
let takes = 0;
let asked: { readonly name: string; readonly answered: (answer: Answer | null) => void; ended: boolean }[] = [];
let told: string[] = [];
const document = {};
const rater = () =>
  createRater({
    now: () => clock,
    takesAsLong: (_, { model: { name } }) => name !== 'much more',
    assess: ({ model: { name } }) => {
      clock += takes;
      return assessed(`${name} here`);
    },
    aside: ({ model: { name } }, answered) => {
      const one = { name, answered, ended: false };
      asked.push(one);
      return () => {
        one.ended = true;
      };
    },
  });
const tell = (assessment: Assessment, final: boolean) =>
  void told.push(`${(assessment as unknown as { name: string }).name}${final ? '' : ' so far'}`);
const answer = (name: string, ms: number, final = true): Answer => ({ assessment: assessed(name), final, ms });

beforeEach(() => {
  clock = 0;
  takes = FRAME_MS / 2;
  asked = [];
  told = [];
});

/** A rater that knows from a first rating how long one of the document takes. */
const rated = (ms: number) => {
  const made = rater();
  made.rate(document, question('first'), tell);
  asked.pop()?.answered(answer('first', ms));
  told = [];
  return made;
};

describe('where a rating runs', () => {
  it('is aside the first time, when nobody knows how long it takes', () => {
    const { rate } = rater();
    expect(rate(document, question('a'), tell)).toBe(false);
    expect(told).toEqual([]);
    asked[0]?.answered(answer('a', 5));
    expect(told).toEqual(['a']);
  });

  it('is here as long as the last one was cheaper than a frame', () => {
    const { rate } = rated(FRAME_MS / 2);
    expect(rate(document, question('a'), tell)).toBe(true);
    expect(rate(document, question('b'), tell)).toBe(true);
    expect([told, asked]).toEqual([['a here', 'b here'], []]);
  });

  it('is aside once it was not, and here again when it has become cheap', () => {
    const { rate } = rated(FRAME_MS / 2);
    takes = 3 * FRAME_MS;
    rate(document, question('a'), tell);
    expect(rate(document, question('b'), tell)).toBe(false);
    expect(told).toEqual(['a here']);
    asked[0]?.answered(answer('b', FRAME_MS / 2));
    expect(told).toEqual(['a here', 'b']);
    expect(rate(document, question('c'), tell)).toBe(true);
  });

  it('is aside where the change may make it longer', () => {
    const { rate } = rated(FRAME_MS / 2);
    expect(rate(document, question('much more'), tell)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('is decided for each document by itself', () => {
    const { rate } = rated(FRAME_MS / 2);
    expect(rate({}, question('other'), tell)).toBe(false);
    expect(rate(document, question('b'), tell)).toBe(true);
  });
});

describe('a rating aside', () => {
  const slow = () => rated(3 * FRAME_MS);

  it('is dropped when the process changes meanwhile', () => {
    const { rate } = slow();
    rate(document, question('b'), tell);
    rate(document, question('c'), tell);
    expect(asked.map(({ ended }) => ended)).toEqual([true, false]);
    asked[0]?.answered(answer('b', 50));
    asked[1]?.answered(answer('c', 50));
    expect(told).toEqual(['c']);
  });

  it('tells what it knows so far until it is final', () => {
    const { rate } = slow();
    rate(document, question('b'), tell);
    asked[0]?.answered(answer('b1', 20, false));
    asked[0]?.answered(answer('b2', 40));
    expect(told).toEqual(['b1 so far', 'b2']);
  });

  it('tells nothing once it is stopped', () => {
    const { rate, stop } = slow();
    rate(document, question('b'), tell);
    stop(document);
    asked[0]?.answered(answer('b', 50));
    expect([asked[0]?.ended, told]).toEqual([true, []]);
  });

  it('is done here where the worker fails', () => {
    const { rate } = slow();
    rate(document, question('b'), tell);
    asked[0]?.answered(null);
    expect(told).toEqual(['b here']);
  });
});
