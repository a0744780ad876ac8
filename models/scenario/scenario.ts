import type { Resolve } from '../analysis/compile';
import { MEASURES } from '../catalogues/barriers';
import type { Measure, MeasureId } from '../catalogues/measure';
import { PATTERN_MEASURES } from '../catalogues/pattern-measures';
import type { ProcessModel } from '../process/process';
import { assess } from '../readiness/assess';
import type { Assessment, Finding, PatternFinding } from '../readiness/assessment';
import { ENTWURF_1 } from '../readiness/profiles/entwurf-1';
import type { Profile } from '../readiness/profiles/profile';
import { applyPlan } from './apply';
import { inputMatches } from './matching';
import { type Choice, type Plan, planMeasures } from './plan';
import { readToday, type Today } from './today';

/** Points of the index, or of D2 while too little is known for an index. */
export type Gain = { readonly measure: 'index' | 'd2'; readonly points: number };

/** A measure that changes something in this process, alone or with those it builds on. */
export type Candidate = {
  readonly measure: Measure;
  /** The steps and flows it changes. */
  readonly elements: readonly string[];
  /** What it takes away as no longer needed. */
  readonly omits: readonly string[];
  /** What rating the process with this measure alone brings. */
  readonly gain: Gain;
  /** Measures it builds on that apply here too. */
  readonly requires: readonly MeasureId[];
};

/** The process as it is, what can be done about it, and what any choice of measures makes of it. */
export type Scenario = {
  readonly today: Today;
  readonly candidates: readonly Candidate[];
  readonly plan: (choices: readonly Choice[]) => Plan;
  /** The target with these measures. The last ones are kept, so that asking again costs nothing. */
  readonly rate: (choices: readonly Choice[]) => Assessment;
  /** What a choice brings against today. */
  readonly gain: (choices: readonly Choice[]) => Gain;
};

/** Targets that are kept whole; of all others only the gain is. */
const KEPT = 100;

/** `profile` and `resolve` are those `assessment` was made with. */
export function createScenario(model: ProcessModel, assessment: Assessment, profile: Profile = ENTWURF_1, resolve?: Resolve): Scenario {
  const today = readToday(model, assessment, profile, resolve);
  const rated = new Map<string, Assessment>();
  const gains = new Map<string, Gain>();
  const plan = (choices: readonly Choice[]) => planMeasures(today, choices);
  const rate = (choices: readonly Choice[]): Assessment => {
    const key = keyOf(choices);
    const known = rated.get(key);
    if (known) return known;
    const planned = plan(choices);
    const after = isEmpty(planned) ? assessment : assess(applyPlan(model, planned), profile, assessment.model.lead, resolve);
    const oldest = rated.size < KEPT ? undefined : rated.keys().next().value;
    if (oldest !== undefined) rated.delete(oldest);
    rated.set(key, after);
    return after;
  };
  const gain = (choices: readonly Choice[]): Gain => {
    const key = keyOf(choices);
    const found = gains.get(key) ?? gainOf(assessment, rate(choices));
    gains.set(key, found);
    return found;
  };
  const applies = (ids: readonly MeasureId[]) => !isEmpty(plan(ids.map((id) => ({ id }))));
  const candidates = MEASURES.flatMap((measure): readonly Candidate[] => {
    const requires = measure.requires.filter((id) => applies([id]));
    const alone = plan([{ id: measure.id }]);
    if (isEmpty(alone) && !changesMore(measure.id, requires)) return [];
    return [
      {
        measure,
        elements: touched(alone, today.lead),
        omits: alone.omitted,
        requires,
        // Rated when somebody asks: which measure helps against a finding is wanted far more often than what it brings.
        get gain() {
          return gain([{ id: measure.id }]);
        },
      },
    ];
  });
  return { today, candidates, plan, rate, gain };

  /** Whether a measure that changes nothing by itself adds to what it builds on. */
  function changesMore(id: MeasureId, requires: readonly MeasureId[]): boolean {
    const base = requires.map((each): Choice => ({ id: each }));
    return base.length > 0 && JSON.stringify(plan(base)) !== JSON.stringify(plan([...base, { id }]));
  }
}

/** The same choice has the same key, in whatever order. */
function keyOf(choices: readonly Choice[]): string {
  return choices
    .map(({ id, elements = [] }) => `${id} ${elements.toSorted().join(' ')}`)
    .sort()
    .join('|');
}

export function isEmpty({ changes, omitted }: Plan): boolean {
  return changes.length === 0 && omitted.length === 0;
}

/** What the target brings against today. Without an index on either side it is told in points of D2. */
export function gainOf(before: Assessment, after: Assessment): Gain {
  const [from, to] = [before.score.index, after.score.index];
  if (from !== null && to !== null) return { measure: 'index', points: to - from };
  const d2 = ({ score }: Assessment) => score.dimensions.find(({ id }) => id === 'D2')?.point ?? 0;
  return { measure: 'd2', points: d2(after) - d2(before) };
}

function touched({ changes, omitted }: Plan, lead: string): readonly string[] {
  const own = changes.filter(({ kind }) => kind === 'step' || kind === 'branch').flatMap(({ elements }) => elements);
  return [...new Set([...own, ...omitted])].filter((id) => id !== lead);
}

/** The measures against a finding: those that change its step because of its rule, or the way in that raises it. */
export function measuresAgainst(
  { candidates, today }: Scenario,
  finding: Pick<Finding, 'rule' | 'element' | 'inputs'>,
): readonly Candidate[] {
  if (!today.rules.get(finding.element)?.has(finding.rule)) return [];
  const marked = today.steps.get(finding.element)?.marks?.inputs ?? [];
  const raising = finding.inputs.flatMap((at) => marked[at] ?? []);
  return candidates.filter(
    ({ measure, elements }) =>
      elements.includes(finding.element) &&
      measure.steps.some(
        ({ at, inputs = [] }) =>
          at.rules?.includes(finding.rule) || inputs.some(({ which }) => raising.some((input) => inputMatches(which, input, today))),
      ),
  );
}

/** The measures against a pattern: those against what it is a sign of, where they change one of its places or the process as a whole. */
export function measuresAgainstPattern({ candidates }: Scenario, { rule, elements, element }: PatternFinding): readonly Candidate[] {
  const places = new Set([element, ...elements]);
  return candidates.filter(
    (candidate) =>
      PATTERN_MEASURES[rule].includes(candidate.measure.id) &&
      (candidate.elements.length === 0 || candidate.elements.some((id) => places.has(id))),
  );
}
