import type { Found } from './search-index';

/** What the window asks its search worker, and what that answers. The number ties them together. */
export type Question = { readonly number: number; readonly query: string };
export type Answer = { readonly number: number; readonly found: Found | null };
