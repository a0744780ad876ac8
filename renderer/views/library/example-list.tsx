import { EXAMPLES } from '#models/examples/examples';
import type { Language } from '#models/text/language';
import { formatNumber, formatRange } from '#models/text/numbers';
import { start } from '#models/text/start';
import { BandBars } from '../../parts/band-bars';
import { openExample } from '../../state/document-actions';
import { useLanguage } from '../../state/settings';
import { type ExampleFigures, useExampleFigures } from './example-figures';

/** The examples with what is typical of each and what the app says about it. */
export function ExampleList() {
  const language = useLanguage();
  const words = start[language];
  const figures = useExampleFigures();
  return (
    <section>
      <h2 className="library-heading">{words.examples}</h2>
      <ul>
        {EXAMPLES.map(({ id, title, typical }) => {
          const known = figures.get(id);
          return (
            <li key={id} className="example">
              <div className="example-what">
                <button type="button" className="text-link" onClick={() => void openExample(id)}>
                  {title[language]}
                </button>
                <span className="note">{typical[language]}</span>
              </div>
              <div className="example-figures">
                {known ? <Figures of={known} language={language} /> : <span className="note">{words.reading}</span>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Figures({ of, language }: { readonly of: ExampleFigures; readonly language: Language }) {
  const words = start[language];
  const { steps, breaks, index, low, high, band } = of;
  return (
    <>
      <span className="example-index">
        <BandBars band={index === null ? null : band} />
        {index === null ? words.range(formatRange(low, high, 0, language)) : words.index(formatNumber(index, 1, language))}
      </span>
      <span className="note">{words.figures(formatNumber(steps, 0, language), formatNumber(breaks, 1, language))}</span>
    </>
  );
}
