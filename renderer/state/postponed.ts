import { create } from 'zustand';

/** Documents whose changed file the user wants to think about later; saving asks again. */
export const usePostponed = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

export function decideLater(id: string): void {
  usePostponed.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
}

export function decideNow(id: string): void {
  usePostponed.setState(({ ids }) => ({ ids: new Set([...ids].filter((other) => other !== id)) }));
}
