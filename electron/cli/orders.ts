import type { Profile } from '#models/readiness/profiles/profile';
import type { Language } from '#models/text/language';
import type { Output } from './arguments';
import { assessFile, brokenBy, readFile, type Unread } from './assess-file';
import { type Told, tell } from './assess-output';
import { type Index, indexOf, type ProcessPlaces, resolverFor } from './calls';
import { type Checked, checkFile } from './check-file';

/** What is to be done with one file, alone or beside others on another core. */
export type Order = {
  readonly file: string;
  readonly cwd: string;
  readonly language: Language;
} & (
  | { readonly kind: 'index' }
  | {
      readonly kind: 'assess';
      readonly profile: Profile | undefined;
      readonly details: boolean;
      readonly output: Output;
      readonly places: ProcessPlaces;
    }
  | { readonly kind: 'check'; readonly json: boolean }
);

export type OrderKind = Order['kind'];
export type OrderOf<K extends OrderKind> = Extract<Order, { readonly kind: K }>;

/** What comes of it: text and a few facts, so that only those are handed between cores. */
export type Answers = { readonly index: Index & { readonly ok: true }; readonly assess: Told; readonly check: Checked };
export type Answer<K extends OrderKind = OrderKind> = Answers[K] | Unread;

/** Whatever is wrong with the file is a value with a sentence. */
export async function carryOut(order: Order): Promise<Answer> {
  try {
    switch (order.kind) {
      case 'index': {
        const read = await readFile(order.file, order.cwd, order.language);
        return read.ok ? { ok: true, ...indexOf(read.model) } : read;
      }
      case 'check':
        return await checkFile(order);
      case 'assess': {
        const { language, profile, details } = order;
        const assessed = await assessFile(order.file, order.cwd, {
          language,
          profile,
          details,
          resolverFor: (model) => resolverFor(model, order.places, order.cwd),
        });
        return assessed.ok ? tell(assessed, order.output, language) : assessed;
      }
    }
  } catch (error) {
    return brokenBy(error, order.language);
  }
}
