import type { Refusal } from '#models/capture/write-cell';
import { capture } from '#models/text/capture';
import type { Language } from '#models/text/language';

/** Why a cell was not understood, and what may have been meant. */
export function refusalText({ why, meant }: Refusal, language: Language): string {
  const words = capture[language];
  const reason = words.refusal[why];
  if (meant === null) return reason;
  const [one = '', other] = meant.split('|');
  return `${reason} ${why === 'ambiguous' && other ? words.meantEither(one, other) : words.meant(one)}`;
}
