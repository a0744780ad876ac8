export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The shape of the German texts with every literal widened, so that the English ones must have the same keys and parameters. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer E)[]
      ? readonly Widened<E>[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** One area of words in both languages, side by side; a key missing in English does not compile. */
export function area<const D>(de: D, en: Widened<D>): Readonly<Record<Language, Widened<D>>> {
  return { de: de as unknown as Widened<D>, en };
}
