import { describe, expect, it } from 'vitest';
import { groupDefaults } from '#models/capture/group-defaults';
import { isNamedByAction } from '#models/capture/name-form';
import { EFFORTS, STANDARD_ACTIVITIES, STANDARD_TIMES, withOwnTimes } from '#models/catalogues/standard-times';
import { NO_MARKS, type StepMarks } from '#models/process/marks';

describe('the name of a step', () => {
  it.each(['Antrag prüfen', 'Meldung prüfen', 'Check application', 'Register a business', 'Information empfangen', 'Bescheid', '', '§ 3'])(
    'may be %j',
    (name) => expect(isNamedByAction(name)).toBe(true),
  );
  it.each(['Antragsprüfung', 'Prüfung der Unterlagen', 'Dokumentation', 'Formelle Prüfung'])('is a noun: %j', (name) =>
    expect(isNamedByAction(name)).toBe(false),
  );
});

describe('an activity group', () => {
  const full: Partial<StepMarks> = {
    inputs: [{ carrier: 'email', share: null, transfer: 'copyRetype', system: null, source: 'predecessor' }],
    outputs: [{ carrier: 'pdf', system: null }],
  };
  it.each([
    [1, [], true],
    [2, [], true],
    [3, ['bound'], false],
    [4, ['bound'], false],
    [5, ['discretion', 'judgementMargin'], false],
    [6, [], true],
    [7, [], true],
    [8, [], false],
    [null, [], false],
  ] as const)('%s suggests %j, asks for media: %s', (rag, decisions, asksMedia) => {
    expect(groupDefaults({ ...NO_MARKS, rag })).toEqual({ decisions, asksMedia });
    // What somebody said is never suggested away.
    expect(groupDefaults({ ...NO_MARKS, ...full, rag, decision: 'none' })).toEqual({ decisions: [], asksMedia: false });
  });
});

describe('standard times', () => {
  it('grow with the effort wherever they are known', () => {
    for (const activity of STANDARD_ACTIVITIES) {
      const known = EFFORTS.flatMap((effort) => STANDARD_TIMES[activity][effort] ?? []);
      expect([...known].sort((a, b) => a - b)).toEqual(known);
    }
  });

  it('may be replaced, and nothing that is no time gets in', () => {
    const own = withOwnTimes({ advise: { simple: 6, medium: -1, high: 'viel' }, calculate: { high: 300, simple: null }, other: 1 });
    expect(own.advise).toEqual({ simple: 6, medium: 30, high: 573 });
    expect(own.calculate).toEqual({ simple: null, medium: 120, high: 300 });
    expect(withOwnTimes('broken')).toEqual(STANDARD_TIMES);
  });
});
