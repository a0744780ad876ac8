import { z } from 'zod';
import { BANDS, CAP_IDS, DIMENSION_IDS } from '../assessment';
import { ENTWURF_1 } from './entwurf-1';
import type { Profile } from './profile';

export const PROFILE_SCHEMA = 'bruchlos/profile/1';
/** A profile is a page of numbers; what is larger is something else. */
export const MAX_PROFILE_BYTES = 1_000_000;

export const PROFILE_PROBLEMS = [
  'profile-not-json',
  'profile-missing',
  'profile-wrong-kind',
  'profile-out-of-range',
  'profile-unknown-key',
  'profile-not-ascending',
  'profile-weights-zero',
] as const;
export type ProfileProblemCode = (typeof PROFILE_PROBLEMS)[number];

/** What a place in the file may hold. */
export type Expected =
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'words'; readonly most: number }
  | { readonly kind: 'day' }
  /** A criterion or dimension of this model, or null. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'list' }
  | { readonly kind: 'schema'; readonly name: string }
  | { readonly kind: 'group' };

/**
 * What is wrong, and where: the keys to it joined by dots, empty for the whole file. `expected` says what the place may hold; it is missing
 * where that is no single thing.
 */
export type ProfileProblem = { readonly code: ProfileProblemCode; readonly path: string; readonly expected?: Expected };
export type LoadedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

const LONGEST = 200;
/** Lowest and highest number in each group; a share from 0 to 1 everywhere else. */
const LIMITS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  weights: [0, 1000],
  criteria: [0, 1000],
  caps: [0, 100],
  bands: [0, 100],
  severityWeights: [0, 10],
  'continuity.halving': [0.01, 1000],
  'work.yearlyMinutes': [1000, 200_000],
  'work.hourlyRate': [0, 10_000],
};

const words = z.string().trim().min(1).max(LONGEST);
const share = z.number().min(0).max(1);
const within = (group: string) => {
  const [low, high] = limitsOf(group);
  return z.number().min(low).max(high);
};
const CRITERION_IDS = Object.values(ENTWURF_1.criteria).flatMap((list) => list.map((criterion) => criterion.id));

/** One optional number for each of the names; other names are refused. */
function numbersFor(names: readonly string[], value: z.ZodType<number>) {
  return z.strictObject(
    Object.fromEntries(names.map((name) => [name, value.optional()])) as Record<string, z.ZodOptional<z.ZodType<number>>>,
  );
}

/** The file: who says so and when, and every judgement that differs from „Entwurf 1“. What is left out stays as it is there. */
const fileSchema = z.strictObject({
  schema: z.literal(PROFILE_SCHEMA),
  id: words,
  edition: words,
  source: words,
  asOf: z.iso.date(),
  weights: numbersFor(DIMENSION_IDS, within('weights')).optional(),
  criteria: numbersFor(CRITERION_IDS, within('criteria')).optional(),
  caps: numbersFor(CAP_IDS, within('caps')).optional(),
  bands: numbersFor(BANDS.slice(1), within('bands')).optional(),
  severityWeights: numbersFor(['1', '2', '3', 'analogue'], within('severityWeights')).optional(),
  classValues: numbersFor(['S', 'U', 'A'], share).optional(),
  continuity: z.strictObject({ breakPart: share.optional(), halving: within('continuity.halving').optional() }).optional(),
  automation: numbersFor(Object.keys(ENTWURF_1.automation), share).optional(),
  attainable: numbersFor(Object.keys(ENTWURF_1.attainable), share).optional(),
  work: z
    .strictObject({ yearlyMinutes: within('work.yearlyMinutes').optional(), hourlyRate: within('work.hourlyRate').optional() })
    .optional(),
  thresholds: numbersFor(['dimension', 'index', 'A', 'B', 'C', 'topBandTolerance', 'mainPath'], share).optional(),
});
type File = z.infer<typeof fileSchema>;

/** Reads a profile of the user's own. A bad one is refused as a whole, with every place named. */
export function loadProfile(text: string): LoadedProfile {
  const read = readChecked(text, fileSchema, expectedAt);
  if (!read.ok) return read;
  const profile = merged(read.content);
  const problems = contradictions(profile);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile };
}

export type Checked<T> = { readonly ok: true; readonly content: T } | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/**
 * Reads a JSON file that says how to judge and checks it by its schema.
 * @param expectedAt what the place under a path may hold
 */
export function readChecked<T>(text: string, schema: z.ZodType<T>, expectedAt: (path: string) => Expected): Checked<T> {
  let raw: unknown;
  try {
    // A byte order mark is no part of the JSON.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problems: [{ code: 'profile-not-json', path: '' }] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, content: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, raw, expectedAt)) };
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown, expectedAt: (path: string) => Expected): readonly ProfileProblem[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'profile-unknown-key', path: [...issue.path, key].join('.') }));
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  const expected = expectedAt(path);
  if (value === undefined) return [{ code: 'profile-missing', path, expected }];
  const outside = issue.code === 'too_small' || issue.code === 'too_big';
  return [{ code: outside ? 'profile-out-of-range' : 'profile-wrong-kind', path, expected }];
}

function limitsOf(path: string): readonly [low: number, high: number] {
  return LIMITS[path] ?? LIMITS[path.split('.')[0] ?? ''] ?? [0, 1];
}

function expectedAt(path: string): Expected {
  if (path === 'schema') return { kind: 'schema', name: PROFILE_SCHEMA };
  if (path === 'asOf') return { kind: 'day' };
  if (path === 'id' || path === 'edition' || path === 'source') return { kind: 'words', most: LONGEST };
  if (!path.includes('.')) return { kind: 'group' };
  const [low, high] = limitsOf(path);
  return { kind: 'number', low, high };
}

function merged(file: File): Profile {
  const own = <K extends string>(given: Readonly<Record<string, number | undefined>> | undefined, base: Readonly<Record<K, number>>) =>
    Object.fromEntries(Object.entries<number>(base).map(([key, value]) => [key, given?.[key] ?? value])) as Record<K, number>;
  const base = ENTWURF_1;
  const { 1: light, 2: medium, 3: severe } = base.severityWeight;
  const severity = own<'light' | 'medium' | 'severe' | 'analogue'>(
    {
      light: file.severityWeights?.['1'],
      medium: file.severityWeights?.['2'],
      severe: file.severityWeights?.['3'],
      analogue: file.severityWeights?.analogue,
    },
    { light, medium, severe, analogue: base.analogueWeight },
  );
  const thresholds = own(file.thresholds, {
    dimension: base.enoughForDimension,
    index: base.enoughForIndex,
    ...base.confidence,
    topBandTolerance: base.topBandTolerance,
    mainPath: base.mainPath,
  });
  const dimensions = Object.fromEntries(
    DIMENSION_IDS.map((id) => [id, { ...base.dimensions[id], weight: file.weights?.[id] ?? base.dimensions[id].weight }]),
  ) as Profile['dimensions'];
  const criteria = Object.fromEntries(
    Object.entries(base.criteria).map(([id, list]) => [
      id,
      list.map((criterion) => ({ ...criterion, weight: file.criteria?.[criterion.id] ?? criterion.weight })),
    ]),
  ) as unknown as Profile['criteria'];
  return {
    id: file.id,
    edition: file.edition,
    source: file.source,
    asOf: file.asOf,
    modelEdition: base.modelEdition,
    severityWeight: { 1: severity.light, 2: severity.medium, 3: severity.severe },
    analogueWeight: severity.analogue,
    classValue: own(file.classValues, base.classValue),
    continuity: own(file.continuity, base.continuity),
    automation: own(file.automation, base.automation),
    attainable: own(file.attainable, base.attainable),
    dimensions,
    criteria,
    caps: own(file.caps, base.caps),
    work: {
      yearlyMinutes: file.work?.yearlyMinutes ?? base.work.yearlyMinutes,
      hourlyRate: file.work?.hourlyRate ?? base.work.hourlyRate,
    },
    bands: base.bands.map(({ from, band }) => ({ band, from: file.bands?.[band] ?? from })),
    topBandTolerance: thresholds.topBandTolerance,
    mainPath: thresholds.mainPath,
    enoughForDimension: thresholds.dimension,
    enoughForIndex: thresholds.index,
    confidence: { A: thresholds.A, B: thresholds.B, C: thresholds.C },
  };
}

/** Numbers that are each in range and make no sense together. */
function contradictions(profile: Profile): readonly ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const ascending = (path: string, list: readonly number[]) => {
    if (list.some((value, at) => value < (list[at - 1] ?? value))) problems.push({ code: 'profile-not-ascending', path });
  };
  const zero = (path: string, list: readonly number[]) => {
    if (list.every((value) => value === 0)) problems.push({ code: 'profile-weights-zero', path });
  };
  const { severityWeight, confidence, classValue } = profile;
  ascending(
    'bands',
    profile.bands.map((band) => band.from),
  );
  ascending('severityWeights', [severityWeight[1], severityWeight[2], severityWeight[3]]);
  ascending('thresholds', [confidence.C, confidence.B, confidence.A]);
  ascending('classValues', [classValue.A, classValue.U, classValue.S]);
  zero(
    'weights',
    DIMENSION_IDS.map((id) => profile.dimensions[id].weight),
  );
  for (const list of Object.values(profile.criteria)) {
    zero(
      'criteria',
      list.map((criterion) => criterion.weight),
    );
  }
  return problems;
}
