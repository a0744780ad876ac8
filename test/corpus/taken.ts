import type { Remark } from '#models/process/process';

/** What became of one file in the window. */
export type Taken =
  | { readonly kind: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | {
      readonly kind: 'opened';
      readonly xml: string;
      readonly saved: string;
      readonly remarks: readonly Remark[];
      readonly repaired: boolean;
      /** Processes with content that no diagram shows. */
      readonly undrawn: readonly string[];
    }
  | { readonly kind: 'crashed'; readonly where: string; readonly message: string }
  | { readonly kind: 'hung' };
