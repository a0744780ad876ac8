import type { WalkedEvent } from '#models/readiness/walked-case';
import type { Language } from '#models/text/language';
import { eventName, eventText, metTexts, walk } from '#models/text/walk';
import { SeverityMark } from '../../../parts/severity-mark';

/** What happens, with the name in front and the findings behind. */
export function EventWords({ event, language }: { readonly event: WalkedEvent; readonly language: Language }) {
  const texts = metTexts(event, language);
  const text = eventText(event, language);
  const again = event.event.run > 1 && event.event.kind !== 'leaves';
  return (
    <>
      <b>{eventName(event, language)}</b>
      {again && <span className="walk-again"> ({walk[language].again(event.event.run)})</span>}
      {text !== '' && <span className="walk-text">: {text}</span>}{' '}
      {event.execution?.met.map(({ severity }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may be met twice
        <span key={at} className="walk-met">
          <SeverityMark severity={severity} size={16} />
          {texts[at]}
        </span>
      ))}
    </>
  );
}
