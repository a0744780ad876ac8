import type { Remark } from '#models/process/process';
import { app } from '#models/text/app';
import { capture } from '#models/text/capture';
import { formatNumber } from '#models/text/numbers';
import type { ImportReport } from '../db/database';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { showSuggestions, useSuggestions } from '../state/bulk-suggestions';
import { useDocument } from '../state/document';
import { answerImport, useImportQuestion } from '../state/import-question';
import { selectElements } from '../state/selection';
import { useLanguage } from '../state/settings';
import { showScreen, useView } from '../state/view';
import { remarkText } from './remark-text';
import { saveRemarks } from './save-remarks';
import './import-sheet.css';

/** What a sheet is about, and what its buttons do. */
type SheetProps = {
  readonly open: boolean;
  readonly name: string;
  readonly report: ImportReport;
  /** Before the file is taken in: the sheet asks. */
  readonly asks: boolean;
  readonly onLeave: () => void;
  readonly onGoOn: (element: string | null) => void;
};

/** The remarks of a file: as a question before a damaged one is taken in, and on demand for the document in front. */
export function ImportSheet() {
  const asked = useImportQuestion((state) => state.asked);
  const open = useView((state) => state.importSheetOpen);
  const current = useDocument((state) => state.current);
  if (asked)
    return (
      <Sheet
        open
        asks
        name={asked.name}
        report={asked.report}
        onLeave={() => answerImport(false)}
        onGoOn={(element) => answerImport(true, element)}
      />
    );
  const report = current?.report ?? null;
  if (!current || !report) return null;
  const close = () => useView.setState({ importSheetOpen: false });
  const goOn = (element: string | null) => {
    close();
    showScreen('model');
    if (element !== null) selectElements([element]);
  };
  return <Sheet open={open} asks={false} name={current.fileName ?? current.title} report={report} onLeave={close} onGoOn={goOn} />;
}

/** What was noticed when the file was read, what was done about it, and where to look. */
function Sheet({ open, name, report, asks, onLeave, onGoOn }: SheetProps) {
  const language = useLanguage();
  const words = app[language].importSheet;
  const suggested = useSuggestions().open.length;
  const { remarks, counts } = report;
  const damaged = counts.lost > 0 || remarks.some((remark) => !remark.kept);
  return (
    <Dialog
      open={open}
      onClose={onLeave}
      size="wide"
      // A stray click beside a question must not answer it.
      role={asks ? 'alertdialog' : 'dialog'}
      title={(asks ? words.question : words.title)(remarks.length)}
      subtitle={`${name} · ${words.read(counts.read, counts.lost)}`}
      mark={<Icon name={damaged ? 'warning' : 'check'} size={20} />}
      tone={damaged ? 'warning' : 'ok'}
      closeLabel={asks ? words.leave : app[language].window.close}
      footer={
        <>
          <Button kind="ghost" size="compact" icon="upload" onPress={() => void saveRemarks(name, report, language)}>
            {words.save}
          </Button>
          <span className="note">{words.original}</span>
          <span className="spacer" />
          {!asks && suggested > 0 && (
            <Button
              onPress={() => {
                onLeave();
                showSuggestions();
              }}
            >
              {capture[language].suggestions.walk(suggested)}
            </Button>
          )}
          {asks && <Button onPress={onLeave}>{words.leave}</Button>}
          <Button kind="primary" autoFocus onPress={() => onGoOn(null)}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <Counts counts={counts} />
      <div className="remarks">
        <div className="remark remark-head">
          <span />
          <span>{words.seen}</span>
          <span>{words.done}</span>
          <span />
        </div>
        {remarks.length === 0 && <p className="remark-none note">{words.none}</p>}
        {[...remarks].sort(worstFirst).map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished import never changes, and remarks may repeat
          <RemarkRow key={index} remark={remark} onShow={onGoOn} />
        ))}
      </div>
    </Dialog>
  );
}

/** What is lost before what is kept; otherwise as found. */
function worstFirst(one: Remark, other: Remark): number {
  return Number(one.kept) - Number(other.kept);
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

function RemarkRow({ remark, onShow }: { readonly remark: Remark; readonly onShow: (element: string) => void }) {
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
          <Button kind="quiet" size="compact" onPress={() => onShow(element)}>
            {words.show}
          </Button>
        )}
      </span>
    </div>
  );
}
