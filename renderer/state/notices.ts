import { create } from 'zustand';

/** A short message. Successes go away by themselves; errors stay until closed. */
export type Notice = {
  readonly id: number;
  readonly kind: 'success' | 'error' | 'info';
  /** What happened. */
  readonly text: string;
  /** What is safe and what to do. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

let next = 1;

export function notify(notice: Omit<Notice, 'id'>): number {
  const id = next++;
  // The same sentence twice in a row tells nothing new.
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter((other) => other.text !== notice.text), { ...notice, id }] }));
  return id;
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
