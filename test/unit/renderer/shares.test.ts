import { describe, expect, it } from 'vitest';
import type { InputMark } from '#models/process/marks';
import type { Carrier } from '#models/process/vocabulary';
import { countedShares, sharesWith, withCarrier, withoutInput, withShare } from '../../../renderer/views/model/inspector/shares';

const input = (carrier: Carrier, share: number | null): InputMark => ({
  carrier,
  share,
  transfer: null,
  system: null,
  source: 'predecessor',
});
const sharesOf = (inputs: readonly InputMark[]) => inputs.map((each) => each.share);
const sum = (shares: readonly (number | null)[]) => shares.reduce<number>((total, share) => total + (share ?? 0), 0);

describe('shares that count', () => {
  it.each([
    { because: 'missing ones divide the rest', shares: [0.4, null, null], counted: [0.4, 0.3, 0.3] },
    { because: 'nothing is left for missing ones', shares: [1, null], counted: [1, 0] },
    { because: 'a sum above 1 is scaled', shares: [1, 1], counted: [0.5, 0.5] },
    { because: 'all zero means equal', shares: [0, 0, 0, 0], counted: [0.25, 0.25, 0.25, 0.25] },
    { because: 'one input is everything', shares: [null], counted: [1] },
  ])('$because', ({ shares, counted }) => {
    const result = countedShares(shares.map((share) => input('paper', share)));
    for (const [at, share] of counted.entries()) expect(result[at]).toBeCloseTo(share, 12);
  });
});

describe('moving one share', () => {
  it('scales the others in their proportion and keeps the sum at 1', () => {
    const inputs = [input('onlineForm', 0.4), input('paper', 0.4), input('email', 0.2)];
    const moved = sharesOf(withShare(inputs, 0, 0.1));
    expect(moved).toEqual([0.1, 0.6, 0.3]);
  });

  it('shares the rest equally between others that were 0', () => {
    expect(sharesWith([input('paper', 1), input('email', 0), input('pdf', 0)], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
  });

  it('writes shares that sum to exactly 1 with at most four decimals', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const moved = sharesOf(withShare([input('onlineForm', 1 / 3), input('paper', 1 / 3), input('email', 1 / 3)], 1, percent / 100));
      expect(sum(moved)).toBeCloseTo(1, 10);
      for (const share of moved) expect(Math.abs((share ?? 0) * 10_000 - Math.round((share ?? 0) * 10_000))).toBeLessThan(1e-6);
    }
  });

  it('keeps within 0 and 1 whatever is asked', () => {
    expect(sharesOf(withShare([input('paper', 0.5), input('email', 0.5)], 0, 7))).toEqual([1, 0]);
    expect(sharesOf(withShare([input('paper', 0.5), input('email', 0.5)], 0, -1))).toEqual([0, 1]);
  });
});

describe('adding and taking away', () => {
  it('gives the first carrier everything and a second one half', () => {
    const first = withCarrier([], 'paper');
    expect(sharesOf(first)).toEqual([1]);
    expect(sharesOf(withCarrier(first, 'email'))).toEqual([0.5, 0.5]);
  });

  it('returns the part of what was taken away to the others', () => {
    expect(sharesOf(withoutInput([input('paper', 0.5), input('email', 0.3), input('pdf', 0.2)], 0))).toEqual([0.6, 0.4]);
    expect(withoutInput([input('paper', 1)], 0)).toEqual([]);
  });
});
