import type { Remark } from '#models/process/process';
import { app } from '#models/text/app';
import { formatNumber } from '#models/text/numbers';
import type { ImportReport } from '../db/database';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { useDocument } from '../state/document';
import { selectElements } from '../state/selection';
import { useLanguage } from '../state/settings';
import { showScreen, useView } from '../state/view';
import { remarkText } from './remark-text';
import { saveRemarks } from './save-remarks';
import './import-sheet.css';

function close(): void {
  useView.setState({ importSheetOpen: false });
}

function show(element: string): void {
  close();
  showScreen('model');
  selectElements([element]);
}

/** What was noticed when the file was read, what was done about it, and where to look. */
export function ImportSheet() {
  const language = useLanguage();
  const open = useView((state) => state.importSheetOpen);
  const current = useDocument((state) => state.current);
  const report = current?.report ?? null;
  if (!current || !report) return null;
  const words = app[language].importSheet;
  const name = current.fileName ?? current.title;
  return (
    <Dialog
      open={open}
      onClose={close}
      size="wide"
      title={words.title(report.remarks.length)}
      subtitle={`${name} · ${words.read(report.counts.read, report.counts.lost)}`}
      mark={<Icon name={report.counts.lost > 0 ? 'warning' : 'check'} size={20} />}
      tone={report.counts.lost > 0 ? 'warning' : 'ok'}
      closeLabel={app[language].window.close}
      footer={
        <>
          <Button kind="ghost" size="compact" icon="upload" onPress={() => void saveRemarks(name, report, language)}>
            {words.save}
          </Button>
          <span className="note">{words.original}</span>
          <span className="spacer" />
          <Button
            kind="primary"
            autoFocus
            onPress={() => {
              close();
              showScreen('model');
            }}
          >
            {words.goOn}
          </Button>
        </>
      }
    >
      <Counts counts={report.counts} />
      <div className="remarks">
        <div className="remark remark-head">
          <span />
          <span>{words.seen}</span>
          <span>{words.done}</span>
          <span />
        </div>
        {report.remarks.length === 0 && <p className="remark-none note">{words.none}</p>}
        {report.remarks.map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished import never changes, and remarks may repeat
          <RemarkRow key={index} remark={remark} />
        ))}
      </div>
    </Dialog>
  );
}

function Counts({ counts }: { readonly counts: ImportReport['counts'] }) {
  const language = useLanguage();
  const words = app[language].importSheet;
  const figures = [
    { id: 'unchanged', value: counts.unchanged, text: words.unchanged, tone: 'import-ok' },
    {
      id: 'adapted',
      value: counts.adapted,
      text: counts.adapted > 0 ? words.adapted : words.adaptedNone,
      tone: counts.adapted > 0 ? 'import-adapted' : '',
    },
    { id: 'lost', value: counts.lost, text: words.lost, tone: counts.lost > 0 ? 'import-lost' : '' },
    { id: 'foreign', value: counts.foreign, text: words.foreign, tone: '' },
  ];
  return (
    <dl className="import-counts">
      {figures.map(({ id, value, text, tone }) => (
        <div key={id}>
          <dt className="note">{text}</dt>
          <dd className={tone}>{formatNumber(value, 0, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function RemarkRow({ remark }: { readonly remark: Remark }) {
  const language = useLanguage();
  const words = app[language].importSheet;
  const { title, seen, done } = remarkText(remark, language);
  const { element } = remark;
  return (
    <div className="remark">
      <span className={remark.kept ? 'remark-info' : 'remark-lost'}>
        <Icon name={remark.kept ? 'info' : 'warning'} size={16} />
      </span>
      <div className="selectable">
        <b>{title}</b>
        {seen && <div className="note">{seen}</div>}
      </div>
      <span className="remark-done">
        {remark.kept && <Icon name="check" size={14} />}
        {done}
      </span>
      <span className="remark-show">
        {element && (
          <Button kind="quiet" size="compact" onPress={() => show(element)}>
            {words.show}
          </Button>
        )}
      </span>
    </div>
  );
}
