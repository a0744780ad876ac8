import { z } from 'zod';
import { DIMENSION_IDS } from '../assessment';
import { ENTWURF_1 } from '../profiles/entwurf-1';
import { type Expected, type ProfileProblem, readChecked } from '../profiles/load-profile';
import type { MaturityModel } from './maturity';

export const MATURITY_SCHEMA = 'bruchlos/ozg-rm2/1';
const TOP = 7;
const LONGEST = 500;

export type LoadedMaturity =
  | { readonly ok: true; readonly model: MaturityModel }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

const words = z.string().trim().min(1).max(LONGEST);
/** What of this model can answer a criterion of another. */
const ANSWERS = [...DIMENSION_IDS, ...Object.values(ENTWURF_1.criteria).flatMap((list) => list.map(({ id }) => id))];

const fileSchema = z.strictObject({
  schema: z.literal(MATURITY_SCHEMA),
  edition: words,
  source: words,
  asOf: z.iso.date(),
  levels: z
    .array(words)
    .min(2)
    .max(TOP + 1),
  criteria: z
    .array(
      z.strictObject({
        id: words,
        text: words,
        answeredBy: z.enum(ANSWERS).nullable(),
        thresholds: z.strictObject(
          Object.fromEntries(Array.from({ length: TOP }, (_, at) => [String(at + 1), z.number().min(0).max(1).optional()])) as Record<
            string,
            z.ZodOptional<z.ZodNumber>
          >,
        ),
      }),
    )
    .min(1)
    .max(100),
});

/** Reads the table of the maturity model from 2025 as somebody wrote it down. A bad one is refused as a whole, with every place named. */
export function loadMaturity(text: string): LoadedMaturity {
  const read = readChecked(text, fileSchema, expectedAt);
  if (!read.ok) return read;
  const { edition, source, asOf, levels, criteria } = read.content;
  const problems = criteria.flatMap(({ thresholds }, at): readonly ProfileProblem[] => {
    const beyond = Object.keys(thresholds).find((level) => Number(level) >= levels.length);
    if (beyond !== undefined) return [{ code: 'profile-out-of-range', path: `criteria.${at}.thresholds.${beyond}` }];
    const values = Object.entries(thresholds)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([, value]) => value ?? 0);
    return values.some((value, level) => value < (values[level - 1] ?? value))
      ? [{ code: 'profile-not-ascending', path: `criteria.${at}.thresholds` }]
      : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    model: {
      edition,
      source,
      asOf,
      levels,
      criteria: criteria.map((criterion) => ({
        ...criterion,
        thresholds: new Map(
          Object.entries(criterion.thresholds).flatMap(([level, value]) => (value === undefined ? [] : [[Number(level), value] as const])),
        ),
      })),
    },
  };
}

function expectedAt(path: string): Expected {
  if (path === 'schema') return { kind: 'schema', name: MATURITY_SCHEMA };
  if (path === 'asOf') return { kind: 'day' };
  if (/thresholds\.\d+$/.test(path)) return { kind: 'number', low: 0, high: 1 };
  if (/answeredBy$/.test(path)) return { kind: 'answer' };
  if (/^(levels|criteria)$/.test(path)) return { kind: 'list' };
  return /^(levels|criteria)\.\d+$|thresholds$/.test(path) && !/^levels/.test(path) ? { kind: 'group' } : { kind: 'words', most: LONGEST };
}

/** The empty frame: what a table has to say, without a word of the official one. */
export function maturityFrame(): string {
  const frame = {
    schema: MATURITY_SCHEMA,
    edition: '2.0',
    source: '',
    asOf: '',
    levels: Array.from({ length: TOP + 1 }, () => ''),
    criteria: [{ id: '', text: '', answeredBy: null, thresholds: {} }],
  };
  return `${JSON.stringify(frame, null, 2)}\n`;
}
