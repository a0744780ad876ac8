import type { ProcessModel } from '#models/process/process';

/** Where a process that is called lies: in one document, in several, or in none of the library. */
export type Place =
  | { readonly kind: 'found'; readonly document: string; readonly title: string; readonly changedAt: number }
  | { readonly kind: 'several'; readonly titles: readonly string[] }
  | { readonly kind: 'none' };

/** Processes by id, and the documents they lie in. */
export type Lookup = { readonly places: ReadonlyMap<string, Place>; readonly models: ReadonlyMap<string, ProcessModel> };

/** Which processes are wanted, and what the window knows of them already, as `stampOf` writes it. */
export type CalledQuestion = { readonly number: number; readonly processes: readonly string[]; readonly known: string };

/** `found` is null where it is what the window knows. */
export type CalledAnswer = { readonly number: number; readonly found: Lookup | null };

/** Equal for equal places and contents. */
export function stampOf(places: ReadonlyMap<string, Place>): string {
  return JSON.stringify([...places].sort(([one], [other]) => (one < other ? -1 : 1)));
}
