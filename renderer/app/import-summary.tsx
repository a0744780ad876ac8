import { documents } from '#models/text/documents';
import type { Language } from '#models/text/language';
import { formatNumber } from '#models/text/numbers';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { openStored } from '../state/document-actions';
import { closeImport, type ImportResult, useImport } from '../state/import-many';
import { useLanguage } from '../state/settings';
import { detailsOf, resultText } from './import-words';
import { saveImport } from './save-import';
import './import-sheet.css';

const GLYPH = { opened: 'check', known: 'info', refused: 'warning' } as const;

/** What comes first is what somebody should look at. */
const weight = (result: ImportResult) =>
  result.kind === 'refused' ? 0 : result.kind === 'opened' ? (result.remarks.length > 0 ? 1 : 2) : 3;

/** What became of every file: what was taken in and what was noticed, what was not and why. */
export function ImportSummary() {
  const language = useLanguage();
  const words = documents[language].importing;
  const { results, found, stopping } = useImport();
  const sorted = results.toSorted((a, b) => weight(a) - weight(b));
  const count = (kind: keyof typeof words.count) =>
    results.filter((result) =>
      kind === 'opened' || kind === 'remarks'
        ? result.kind === 'opened' && result.remarks.length > 0 === (kind === 'remarks')
        : result.kind === kind,
    ).length;
  const refused = count('refused');
  const stopped = stopping && results.length < found.length;
  return (
    <Dialog
      open
      onClose={closeImport}
      size="wide"
      title={words.title(count('opened') + count('remarks'))}
      subtitle={stopped ? words.stopped(results.length, found.length) : words.all(results.length)}
      mark={<Icon name={refused > 0 ? 'warning' : 'check'} size={20} />}
      tone={refused > 0 ? 'warning' : 'ok'}
      closeLabel={documents[language].close}
      footer={
        <>
          <Button kind="ghost" size="compact" icon="upload" onPress={() => void saveImport(sorted, language)}>
            {words.saveAs}
          </Button>
          <span className="spacer" />
          <Button kind="primary" autoFocus onPress={closeImport}>
            {words.done}
          </Button>
        </>
      }
    >
      <dl className="import-counts">
        {(['opened', 'remarks', 'refused', 'known'] as const).map((kind) => (
          <div key={kind}>
            <dt className="note">{words.count[kind]}</dt>
            <dd className={kind === 'opened' ? 'import-ok' : kind === 'refused' && refused > 0 ? 'import-lost' : ''}>
              {formatNumber(count(kind), 0, language)}
            </dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <ul className="import-results" tabIndex={0} aria-label={words.all(results.length)}>
        {sorted.map((result, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished import never changes, and names may repeat
          <Result key={index} result={result} language={language} />
        ))}
      </ul>
    </Dialog>
  );
}

function Result({ result, language }: { readonly result: ImportResult; readonly language: Language }) {
  const words = documents[language].importing;
  const lines = detailsOf(result, language);
  return (
    <li className="import-result">
      <span className={result.kind === 'refused' ? 'remark-lost' : 'remark-info'}>
        <Icon name={GLYPH[result.kind]} size={16} />
      </span>
      <div className="selectable import-result-text">
        <b>{result.name}</b>
        {result.folder && <span className="note"> · {result.folder}</span>}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished import never change, and may repeat
          <div key={index} className="note">
            {line}
          </div>
        ))}
      </div>
      <span className="note import-result-kind">{resultText(result, language)}</span>
      <span className="remark-show">
        {result.kind !== 'refused' && (
          <Button
            kind="quiet"
            size="compact"
            label={`${words.show}: ${result.name}`}
            onPress={() => {
              closeImport();
              void openStored(result.document);
            }}
          >
            {words.show}
          </Button>
        )}
      </span>
    </li>
  );
}
