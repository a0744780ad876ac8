import { EXAMPLES } from '#models/examples/examples';
import type { Language } from '#models/text/language';
import { library } from '#models/text/library';
import { formatNumber, formatRange } from '#models/text/numbers';
import { openExample } from '../../state/document-actions';
import { useLanguage } from '../../state/settings';
import { type ExampleFigures, useExampleFigures } from './example-figures';

/** The examples with what the app says about them. */
export function ExampleList() {
  const language = useLanguage();
  const words = library[language];
  const figures = useExampleFigures();
  return (
    <section>
      <h2 className="library-heading">{words.examples}</h2>
      <ul>
        {EXAMPLES.map(({ id, title }) => {
          const known = figures.get(id);
          return (
            <li key={id} className="example">
              <button type="button" className="text-link" onClick={() => void openExample(id)}>
                {title[language]}
              </button>
              <span className="note">{known ? sentence(known, language) : ''}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sentence({ steps, breaks, index, low, high }: ExampleFigures, language: Language): string {
  const words = library[language];
  const stepsText = formatNumber(steps, 0, language);
  const breaksText = formatNumber(breaks, 1, language);
  return index === null
    ? words.exampleRange(stepsText, breaksText, formatRange(low, high, 1, language))
    : words.exampleFigures(stepsText, breaksText, formatNumber(index, 1, language));
}
