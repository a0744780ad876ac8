import { library } from '#models/text/library';
import { formatNumber, formatRange } from '#models/text/numbers';
import { start } from '#models/text/start';
import { BandBars } from '../../parts/band-bars';
import { Icon } from '../../parts/icon';
import { useDocument } from '../../state/document';
import { openStored } from '../../state/document-actions';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';
import { changedText } from './changed-text';

/** As many as the examples beside them. */
const SHOWN = 7;

/** What was changed last, with the way to all of it. */
export function StartRecent() {
  const language = useLanguage();
  const words = start[language];
  const recent = useDocument((state) => state.recent);
  return (
    <section>
      <h2 className="library-heading">{words.recent}</h2>
      {recent.length === 0 ? (
        <div className="library-drop">
          <Icon name="download" size={24} />
          <p>{words.none}</p>
        </div>
      ) : (
        <>
          <ul>
            {recent.slice(0, SHOWN).map(({ id, title, fileName, origin, changedAt, summary }) => (
              <li key={id} className="example">
                <div className="example-what">
                  <button type="button" className="text-link" onClick={() => void openStored(id)}>
                    {title}
                  </button>
                  <span className="note">
                    {fileName ?? library[language].origin[origin]} · {changedText(changedAt, language)}
                  </span>
                </div>
                {summary && (
                  <span className="example-index">
                    <BandBars band={summary.index === null ? null : summary.band} />
                    {summary.index === null
                      ? words.range(formatRange(summary.low, summary.high, 0, language))
                      : words.index(formatNumber(summary.index, 1, language))}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <button type="button" className="text-link start-all" onClick={() => showScreen('library')}>
            {words.all}
          </button>
        </>
      )}
    </section>
  );
}
