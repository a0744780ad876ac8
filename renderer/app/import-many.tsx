import { documents } from '#models/text/documents';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { Dialog } from '../parts/dialog';
import { beginImport, closeImport, stopImport, useImport } from '../state/import-many';
import { useLanguage } from '../state/settings';
import { showScreen } from '../state/view';
import { ImportSummary } from './import-summary';
import '../parts/progress.css';
import './import-many.css';

/** Reading many files into the library: the question, the progress, the summary. */
export function ImportMany() {
  const phase = useImport((state) => state.phase);
  if (phase === 'asking') return <Asking />;
  if (phase === 'running') return <Running />;
  return phase === 'done' ? <ImportSummary /> : null;
}

function Asking() {
  const words = documents[useLanguage()].importing;
  const found = useImport((state) => state.found);
  const folders = useImport((state) => state.folders);
  const names = [...new Set(found.map(({ folder }) => folder))].filter((name) => name !== '');
  const { cancel } = documents[useLanguage()];
  return (
    <Dialog
      open
      onClose={closeImport}
      title={found.length === 0 ? words.none : words.foldersTitle(found.length)}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={closeImport}>{cancel}</Button>
          {found.length > 0 && (
            <Button
              kind="primary"
              autoFocus
              onPress={() => {
                showScreen('library');
                void beginImport();
              }}
            >
              {words.begin}
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-text import-question">
        <p>{words.foldersText}</p>
        {names.length > 0 && (
          <Checkbox checked={folders} onChange={(on) => useImport.setState({ folders: on })}>
            <span>
              {words.folders}
              <span className="import-folders note">{names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '')}</span>
            </span>
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}

function Running() {
  const language = useLanguage();
  const words = documents[language].importing;
  const { found, results, current, stopping } = useImport();
  const remarked = results.filter((result) => result.kind === 'opened' && result.remarks.length > 0).length;
  const refused = results.filter(({ kind }) => kind === 'refused').length;
  const done = Math.min(results.length, found.length);
  const share = found.length === 0 ? 0 : done / found.length;
  return (
    <Dialog open onClose={stopImport} title={words.reading(found.length)} role="alertdialog">
      <div className="dialog-text import-progress">
        <span className="import-count">{words.progress(done, found.length)}</span>
        <div
          className="progress"
          role="progressbar"
          aria-label={words.reading(found.length)}
          aria-valuemin={0}
          aria-valuemax={found.length}
          aria-valuenow={done}
        >
          <span className="progress-done" style={{ width: `${share * 100}%` }} />
        </div>
        <div className="import-now">
          <span className="note import-current">
            {[current, remarked > 0 && words.remarked(remarked), refused > 0 && words.refused(refused)].filter(Boolean).join(' · ')}
          </span>
          <Button kind="quiet" size="compact" disabled={stopping} onPress={stopImport} autoFocus>
            {stopping ? words.stopping : words.stop}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
