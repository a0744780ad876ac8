import { create } from 'zustand';
import type { Language } from '#models/text/language';

/** What a notice says. Successes go away by themselves; errors stay until closed. */
export type Message = {
  readonly kind: 'success' | 'error' | 'info';
  /** What happened. */
  readonly text: string;
  /** What is safe and what to do. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** What is said in the language of the app follows when that changes. */
type Said = Message | ((language: Language) => Message);

export type Notice = Message & { readonly id: number; readonly said: Said };

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

let next = 1;
let spoken: Language = 'de';

const speak = (said: Said): Message => (typeof said === 'function' ? said(spoken) : said);

/** @returns the number to close it by */
export function notify(said: Said): number {
  const notice: Notice = { ...speak(said), id: next++, said };
  // The same sentence twice in a row tells nothing new.
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter((other) => other.text !== notice.text), notice] }));
  return notice.id;
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says what is still shown in another language. */
export function speakNotices(language: Language): void {
  spoken = language;
  useNotices.setState(({ notices }) => ({ notices: notices.map(({ id, said }) => ({ ...speak(said), id, said })) }));
}
