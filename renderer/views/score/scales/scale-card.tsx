import { type ReactNode, useId } from 'react';
import { SCALE_SOURCES, type ScaleId } from '#models/readiness/mappings/sources';
import { mappings } from '#models/text/mappings';
import { formatDay } from '#models/text/times';
import { useLanguage } from '../../../state/settings';

type Props = { readonly scale: ScaleId; readonly also?: ScaleId; readonly children: ReactNode };

/** One scale: its name, that nobody official says so, what the process reaches on it, and where the scale comes from. */
export function ScaleCard({ scale, also, children }: Props) {
  const language = useLanguage();
  const said = mappings[language];
  const title = useId();
  return (
    <section className="scale-card" aria-labelledby={title}>
      <div className="scale-head">
        <h2 id={title}>{said.scale[scale]}</h2>
        <span className="scale-tag">{said.selfCheck}</span>
      </div>
      {children}
      {[scale, ...(also ? [also] : [])].map((id) => {
        const { title: name, asOf, checked } = SCALE_SOURCES[id];
        return (
          <p key={id} className="caption scale-source">
            {said.source(name, formatDay(asOf, language))}
            {!checked && `. ${said.notCheckedLong}`}
          </p>
        );
      })}
    </section>
  );
}
