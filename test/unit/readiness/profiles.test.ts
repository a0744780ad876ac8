import { describe, expect, it } from 'vitest';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { loadProfile, PROFILE_PROBLEMS } from '#models/readiness/profiles/load-profile';
import { profileProblem } from '#models/text/profiles';

const HEAD = { schema: 'bruchlos/profile/1', id: 'own', edition: '2', source: 'Stadt X', asOf: '2026-06-01' };
const load = (content: object) => loadProfile(JSON.stringify(content));

describe('a profile file', () => {
  it('that says nothing else is the draft under another name', () => {
    const loaded = load(HEAD);
    const { id, edition, source, asOf } = HEAD;
    expect(loaded).toEqual({ ok: true, profile: { ...ENTWURF_1, id, edition, source, asOf } });
  });

  it('changes what it names and nothing beside it', () => {
    const loaded = load({
      ...HEAD,
      weights: { D2: 30 },
      criteria: { A2: 9 },
      caps: { K3: 10 },
      bands: { endToEnd: 95 },
      severityWeights: { '3': 2, analogue: 0.5 },
      classValues: { U: 0.4 },
      continuity: { halving: 8 },
      automation: { itSupported: 0.5 },
      attainable: { discretion: 0.5 },
      thresholds: { index: 0.8, A: 0.95 },
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { profile } = loaded;
    expect(profile.dimensions.D2).toEqual({ weight: 30, side: 'continuity' });
    expect(profile.dimensions.D1.weight).toBe(12);
    expect(profile.criteria.D1.map(({ weight }) => weight)).toEqual([1, 9, 2, 1, 2, 2, 2, 1]);
    expect([profile.caps.K3, profile.caps.K1]).toEqual([10, 50]);
    expect(profile.bands.map(({ from }) => from)).toEqual([0, 25, 50, 75, 95]);
    expect([profile.severityWeight, profile.analogueWeight]).toEqual([{ 1: 0.25, 2: 0.6, 3: 2 }, 0.5]);
    expect(profile.classValue).toEqual({ S: 1, U: 0.4, A: 0 });
    expect(profile.continuity).toEqual({ breakPart: 0.7, halving: 8 });
    expect([profile.automation.itSupported, profile.attainable.discretion]).toEqual([0.5, 0.5]);
    expect([profile.enoughForIndex, profile.confidence]).toEqual([0.8, { A: 0.95, B: 0.75, C: 0.6 }]);
  });

  it.each([
    { says: 'no JSON', text: '{', problems: ['profile-not-json '] },
    { says: 'a list', text: '[]', problems: ['profile-wrong-kind '] },
    { says: 'a missing day', text: JSON.stringify({ ...HEAD, asOf: undefined }), problems: ['profile-missing asOf'] },
    { says: 'another schema', text: JSON.stringify({ ...HEAD, schema: 'x' }), problems: ['profile-wrong-kind schema'] },
    { says: 'no day', text: JSON.stringify({ ...HEAD, asOf: 'bald' }), problems: ['profile-wrong-kind asOf'] },
    {
      says: 'a word for a number',
      text: JSON.stringify({ ...HEAD, weights: { D2: 'viel' } }),
      problems: ['profile-wrong-kind weights.D2'],
    },
    { says: 'a number out of range', text: JSON.stringify({ ...HEAD, caps: { K1: -1 } }), problems: ['profile-out-of-range caps.K1'] },
    {
      says: 'names nobody knows',
      text: JSON.stringify({ ...HEAD, caps: { K9: 1, K10: 1 }, colour: 'red' }),
      problems: ['profile-unknown-key caps.K9', 'profile-unknown-key caps.K10', 'profile-unknown-key colour'],
    },
    { says: 'falling bands', text: JSON.stringify({ ...HEAD, bands: { partlyReady: 80 } }), problems: ['profile-not-ascending bands'] },
    {
      says: 'no weight at all',
      text: JSON.stringify({ ...HEAD, criteria: { F1: 0, F2: 0, F3: 0, F4: 0, F5: 0, F6: 0 } }),
      problems: ['profile-weights-zero criteria'],
    },
  ])('with $says is refused, the place named', ({ text, problems }) => {
    const loaded = loadProfile(text);
    if (loaded.ok) throw new Error('accepted');
    expect(loaded.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
    for (const problem of loaded.problems) {
      for (const language of ['de', 'en'] as const) {
        expect(profileProblem(problem, language)).not.toContain(problem.code);
        expect(profileProblem(problem, language).endsWith('.')).toBe(true);
      }
    }
  });

  it('has words for everything that can be wrong with it', () => {
    for (const code of PROFILE_PROBLEMS) expect(profileProblem({ code, path: 'x' }, 'de')).not.toContain('undefined');
  });
});
