import { describe, expect, it } from 'vitest';
import { readNumber, readShare } from '../../../renderer/views/model/inspector/read-number';

describe('shares as people type them', () => {
  it.each([
    ['40', 0.4],
    ['40 %', 0.4],
    ['40%', 0.4],
    ['2,5', 0.025],
    ['2.5', 0.025],
    ['0,4', 0.4],
    [',25', 0.25],
    ['0,4 %', 0.004],
    ['100', 1],
    ['0', 0],
    ['1', 0.01],
  ])('reads %j', (text, value) => {
    const result = readShare(text);
    expect(result.kind).toBe('number');
    expect(result.kind === 'number' && result.value).toBeCloseTo(value, 12);
  });

  it.each([
    ['140', 0.4],
    ['400', 0.4],
    ['-40', 0.4],
    ['5000', null],
  ])('says what %j may have meant', (text, meant) => {
    const result = readShare(text);
    expect(result.kind).toBe('outOfRange');
    expect(result.kind === 'outOfRange' && result.meant).toEqual(meant);
  });

  it('tells nothing from no number', () => {
    expect(readShare('  ').kind).toBe('empty');
    expect(readShare('viel').kind).toBe('notANumber');
  });
});

describe('amounts', () => {
  it.each([
    ['1.200,5', 1200.5],
    ['1,200.5', 1200.5],
    ['8 min', 8],
    ['2,5 Tage', 2.5],
    ['1 200', 1200],
  ])('reads %j', (text, value) => {
    expect(readNumber(text, { min: 0, max: 1e9 })).toEqual({ kind: 'number', value });
  });

  it('keeps a negative number out', () => {
    expect(readNumber('−3', { min: 0, max: 10 })).toMatchObject({ kind: 'outOfRange', value: -3 });
  });
});

describe('a number with parted thousands', () => {
  it.each([
    ['1.200', '.', 1200],
    ['1.200', ',', 1.2],
    ['1,200', ',', 1200],
    ['1,200', '.', 1.2],
    ['1.200', '.,', 1200],
    ['12,345,678', '.,', 12_345_678],
    ['0.125', '.', 0.125],
    ['2.5', '.', 2.5],
    ['1.200,5', '.', 1200.5],
  ] as const)('reads %s with %s as %s', (text, thousands, value) => {
    expect(readNumber(text, { min: 0, max: 1e9 }, thousands)).toEqual({ kind: 'number', value });
  });
});
