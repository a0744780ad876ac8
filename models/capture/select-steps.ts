import type { StepRow } from './step-row';

/** In what a step is like another one. */
export const LIKENESSES = ['workMode', 'media', 'kind', 'lane'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** A row with what the table does not show but steps can be alike in. */
export type KindedRow = StepRow & { readonly kind: string };

const looks: Readonly<Record<Likeness, (row: KindedRow) => string>> = {
  workMode: ({ marks }) => marks.workMode ?? '',
  media: ({ marks }) =>
    JSON.stringify([marks.inputs.map(({ carrier }) => carrier).toSorted(), marks.outputs.map(({ carrier }) => carrier)]),
  kind: ({ kind }) => kind,
  lane: ({ lane }) => lane,
};

/** Ids of the steps that are like one of the given ones, the given ones among them. What nothing is stated about is alike, too. */
export function stepsLike(rows: readonly KindedRow[], given: ReadonlySet<string>, likeness: Likeness): readonly string[] {
  const look = looks[likeness];
  const wanted = new Set(rows.filter(({ id }) => given.has(id)).map(look));
  return rows.filter((row) => wanted.has(look(row))).map(({ id }) => id);
}

/** Ids of the steps that were not given. */
export function stepsBut(rows: readonly StepRow[], given: ReadonlySet<string>): readonly string[] {
  return rows.filter(({ id }) => !given.has(id)).map(({ id }) => id);
}
