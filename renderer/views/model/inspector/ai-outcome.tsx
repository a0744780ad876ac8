import type { Screening, ScreeningOutcome } from '#models/ai/screening';
import type { Suitability } from '#models/ai/suitability';
import { ai } from '#models/text/ai';
import type { Language } from '#models/text/language';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';

const GLYPH = { notAllowed: 'paragraph', legalReview: 'warning', likelyNotHighRisk: 'info' } as const satisfies Record<
  ScreeningOutcome,
  string
>;

/** A number, or how many answers it waits for. */
export function suitabilityText({ value, open, source }: Suitability, language: Language): string {
  if (value !== null) return ai[language].suitabilityOf(String(value));
  return ai[language].suitabilityOpen(source === 'none' ? 6 : open.length);
}

/** What the screening says, on what that rests, and always that it is no legal advice. */
export function AiOutcome({ screening, long }: { readonly screening: Screening; readonly long: boolean }) {
  const words = ai[useLanguage()];
  const { outcome, reasons, open } = screening;
  return (
    <div className="ai-outcome" data-outcome={outcome ?? 'open'} {...(long && { role: 'status' })}>
      <Icon name={outcome ? GLYPH[outcome] : 'unknown'} size={14} />
      <span>
        {outcome ? <b>{words.outcome[outcome]}.</b> : words.outcomeOpen(open.length)}{' '}
        {long && reasons.map((reason) => words.reason[reason]).join(' ')} {outcome && <span className="note">{words.noAdvice}</span>}
      </span>
    </div>
  );
}
