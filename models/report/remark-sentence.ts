import type { Remark } from '../process/process';
import type { Language } from '../text/language';

/** A remark as a sentence; one whose code has no words yet shows its code and what it speaks of. */
export function remarkSentence(remark: Remark, _language: Language): string {
  const details = Object.entries(remark.params).map(([key, value]) => `${key}: ${value}`);
  return [remark.code, ...details].join(', ');
}
