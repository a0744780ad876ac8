import { describe, expect, it } from 'vitest';
import { loadMaturity, maturityFrame } from '#models/readiness/mappings/load-maturity';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { loadProfile } from '#models/readiness/profiles/load-profile';
import { profileKey, profileText } from '#models/readiness/profiles/write-profile';
import { profileLine, profileProblem } from '#models/text/profiles';

const HEAD = { schema: 'bruchlos/profile/1', id: 'own', edition: '2', source: 'Stadt X', asOf: '2026-06-01' };

describe('the template of a profile', () => {
  it('read back is the profile it was written from', () => {
    expect(loadProfile(profileText(ENTWURF_1))).toEqual({ ok: true, profile: ENTWURF_1 });
    const own = { ...ENTWURF_1, id: 'own', work: { yearlyMinutes: 90_000, hourlyRate: 60 }, analogueWeight: 0.5 };
    expect(loadProfile(profileText(own))).toEqual({ ok: true, profile: own });
  });

  it('has a key that follows its numbers, not its name alone', () => {
    const same = loadProfile(profileText(ENTWURF_1));
    if (!same.ok) throw new Error('refused');
    expect(profileKey(same.profile)).toBe(profileKey(ENTWURF_1));
    expect(profileKey({ ...ENTWURF_1, caps: { ...ENTWURF_1.caps, K1: 49 } })).not.toBe(profileKey(ENTWURF_1));
  });

  it('is named with edition, source and day', () => {
    expect(profileLine(ENTWURF_1, 'de')).toBe('Entwurf 1, Ausgabe 1, Bruchlos, Stand 23.11.2026');
    expect(profileLine({ ...HEAD }, 'en')).toBe('own, edition 2, Stadt X, as of 1 June 2026');
  });
});

describe('a refused profile says what was expected', () => {
  it.each([
    [{ weights: { D2: 1001 } }, '„weights.D2“ liegt außerhalb des erlaubten Bereichs. Erwartet wird eine Zahl von 0 bis 1.000.'],
    [
      { continuity: { halving: 0 } },
      '„continuity.halving“ liegt außerhalb des erlaubten Bereichs. Erwartet wird eine Zahl von 0,01 bis 1.000.',
    ],
    [{ caps: { K1: '50' } }, '„caps.K1“ hat eine Form, die hier nicht vorgesehen ist. Erwartet wird eine Zahl von 0 bis 100.'],
    [{ thresholds: { index: 2 } }, '„thresholds.index“ liegt außerhalb des erlaubten Bereichs. Erwartet wird eine Zahl von 0 bis 1.'],
    [{ work: { hourlyRate: -1 } }, '„work.hourlyRate“ liegt außerhalb des erlaubten Bereichs. Erwartet wird eine Zahl von 0 bis 10.000.'],
    [{ caps: [] }, '„caps“ hat eine Form, die hier nicht vorgesehen ist. Erwartet wird eine Gruppe in geschweiften Klammern.'],
    [{ asOf: '1.6.2026' }, '„asOf“ hat eine Form, die hier nicht vorgesehen ist. Erwartet wird ein Tag wie „2026-11-23“.'],
    [{ schema: 'x' }, '„schema“ hat eine Form, die hier nicht vorgesehen ist. Erwartet wird „bruchlos/profile/1“.'],
    [{ colour: 1 }, '„colour“ ist in dieser Datei nicht vorgesehen.'],
  ])('%j', (change, sentence) => {
    const loaded = loadProfile(JSON.stringify({ ...HEAD, ...change }));
    if (loaded.ok) throw new Error('accepted');
    expect(loaded.problems.map((problem) => profileProblem(problem, 'de'))).toEqual([sentence]);
  });
});

describe('the table of the maturity model from 2025', () => {
  const TABLE = {
    schema: 'bruchlos/ozg-rm2/1',
    edition: '2.0',
    source: 'Amt',
    asOf: '2026-06-01',
    levels: ['null', 'eins', 'zwei'],
    criteria: [{ id: 'a', text: 'Zugang', answeredBy: 'A2', thresholds: { '1': 0.25, '2': 0.9 } }],
  };
  const problems = (change: object) => {
    const loaded = loadMaturity(JSON.stringify({ ...TABLE, ...change }));
    return loaded.ok ? [] : loaded.problems.map(({ code, path }) => `${code} ${path}`);
  };

  it('is read with its thresholds by level', () => {
    const loaded = loadMaturity(JSON.stringify(TABLE));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect([...(loaded.model.criteria[0]?.thresholds ?? [])]).toEqual([
      [1, 0.25],
      [2, 0.9],
    ]);
  });

  it.each([
    ['no JSON', null, ['profile-not-json ']],
    ['another schema', { schema: 'x' }, ['profile-wrong-kind schema']],
    ['no criteria', { criteria: [] }, ['profile-out-of-range criteria']],
    ['an answer nobody gives', { criteria: [{ ...TABLE.criteria[0], answeredBy: 'Z9' }] }, ['profile-wrong-kind criteria.0.answeredBy']],
    [
      'thresholds that fall',
      { criteria: [{ ...TABLE.criteria[0], thresholds: { '1': 0.9, '2': 0.1 } }] },
      ['profile-not-ascending criteria.0.thresholds'],
    ],
    [
      'a level nobody named',
      { criteria: [{ ...TABLE.criteria[0], thresholds: { '5': 1 } }] },
      ['profile-out-of-range criteria.0.thresholds.5'],
    ],
    ['a strange key', { colour: 1 }, ['profile-unknown-key colour']],
  ])('with %s is refused, the place named', (_says, change, expected) => {
    if (change === null) {
      const loaded = loadMaturity('{');
      expect(loaded.ok || loaded.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    } else expect(problems(change)).toEqual(expected);
  });

  it('ships as a frame without a word of it, which is refused until somebody fills it in', () => {
    const loaded = loadMaturity(maturityFrame());
    expect(loaded.ok).toBe(false);
    expect(JSON.parse(maturityFrame()).criteria[0].text).toBe('');
  });
});
