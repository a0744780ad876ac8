import { type CSSProperties, useMemo } from 'react';
import { LEAST_TEXT, MOST_TILES, type PrintChoice } from '#models/report/print/layout';
import { composePages, printHtml, type PrintJob, type Printable, type PrintWords, suggestedChoice } from '#models/report/print/pages';
import { formatNumber } from '#models/text/numbers';
import { picture } from '#models/text/picture';
import { Button, IconButton } from '../../parts/button';
import { Checkbox } from '../../parts/checkbox';
import { Dialog } from '../../parts/dialog';
import { Segmented } from '../../parts/segmented';
import { closePrint, usePrint } from '../../state/picture';
import { printJob, savePrintPdf } from '../../state/print';
import { printWords } from '../../state/print-words';
import { useLanguage } from '../../state/settings';
import './print-dialog.css';

/** What goes to the printer, page by page, before it does. */
export function PrintDialog() {
  const what = usePrint((state) => state.what);
  const words = picture[useLanguage()].print;
  return (
    <Dialog open={what !== null} onClose={closePrint} title={words.title} size="wide" closeLabel={words.close}>
      {what && <PrintPreview marked={what.marked} bare={what.bare} />}
    </Dialog>
  );
}

function PrintPreview({ marked, bare }: { readonly marked: Printable; readonly bare: Printable }) {
  const language = useLanguage();
  const words = picture[language].print;
  const { choice, marks } = usePrint();
  const what = marks ? marked : bare;
  const around = useMemo(() => printWords(language), [language]);
  const job = useMemo(() => composePages(what, choice, around), [what, choice, around]);
  const choose = (changes: Partial<PrintChoice>) => usePrint.setState({ choice: { ...choice, ...changes } });
  const html = () => printHtml(job, around);
  return (
    <>
      <div className="print-body">
        <div className="print-choices">
          <Segmented
            label={words.paper}
            value={choice.paper}
            onChange={(paper) => choose({ paper })}
            segments={[
              { value: 'A4', text: 'A4' },
              { value: 'A3', text: 'A3' },
            ]}
          />
          <Segmented
            label={words.orientation}
            value={choice.orientation}
            onChange={(orientation) => choose({ orientation })}
            segments={[
              { value: 'portrait', text: words.portrait },
              { value: 'landscape', text: words.landscape },
            ]}
          />
          <Count label={words.across} value={choice.columns} onChange={(columns) => choose({ columns })} />
          <Count label={words.down} value={choice.rows} onChange={(rows) => choose({ rows })} />
          <Checkbox checked={marks} onChange={(on) => usePrint.setState({ marks: on })}>
            {words.marks}
          </Checkbox>
          <PrintFacts job={job} choice={choice} what={what} around={around} />
        </div>
        <section className="print-sheets" aria-label={words.preview}>
          {/* The drawing all sheets refer to. */}
          <div
            className="print-shared-box"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: rebuilt from an allow list when it was taken apart
            dangerouslySetInnerHTML={{ __html: job.shared }}
          />
          <div
            className="print-grid"
            style={proportions(job)}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: composed of the same drawing and escaped words
            dangerouslySetInnerHTML={{ __html: grid(job) }}
          />
        </section>
      </div>
      <div className="dialog-foot">
        <span className="print-count">{words.sheets(job.pages.length)}</span>
        <span className="spacer" />
        <Button onPress={closePrint}>{words.cancel}</Button>
        <Button onPress={() => void savePrintPdf(html())}>{words.savePdf}</Button>
        <Button kind="primary" onPress={() => void printJob(html())}>
          {words.printNow}
        </Button>
      </div>
    </>
  );
}

/** Sheets are as large as all of them fit. */
function proportions({ layout: { columns, rows, sheet } }: PrintJob): CSSProperties {
  return { '--columns': columns, '--rows': rows, '--ratio': sheet.width / sheet.height } as CSSProperties;
}

function grid({ layout, pages }: PrintJob): string {
  const rows = Array.from({ length: layout.rows }, (_, row) => pages.slice(row * layout.columns, (row + 1) * layout.columns));
  return rows.map((row) => `<div class="print-row">${row.map(({ svg }) => svg).join('')}</div>`).join('');
}

type FactsProps = { readonly job: PrintJob; readonly choice: PrintChoice; readonly what: Printable; readonly around: PrintWords };

/** Says what cannot be read, and offers what can. */
function PrintFacts({ job, choice, what, around }: FactsProps) {
  const language = useLanguage();
  const words = picture[language].print;
  const points = formatNumber(job.points, 1, language);
  const { columns, rows } = job.layout;
  return (
    <div className="print-facts" role="status">
      {job.points < LEAST_TEXT ? (
        <>
          <p className="print-warning">{words.tooSmall(points)}</p>
          <Button size="compact" onPress={() => usePrint.setState({ choice: suggestedChoice(what, around) })}>
            {words.readable}
          </Button>
        </>
      ) : (
        <p>{words.text(points)}</p>
      )}
      {(columns < choice.columns || rows < choice.rows) && <p>{words.unused(columns, rows)}</p>}
      {job.pages.length > 1 && <p>{words.overlap}</p>}
    </div>
  );
}

type CountProps = { readonly label: string; readonly value: number; readonly onChange: (value: number) => void };

function Count({ label, value, onChange }: CountProps) {
  const words = picture[useLanguage()].print;
  return (
    <fieldset className="print-number">
      <legend className="field-label">{label}</legend>
      <IconButton icon="minimize" size={14} label={words.less(label)} disabled={value <= 1} onPress={() => onChange(value - 1)} />
      <output>{value}</output>
      <IconButton icon="plus" size={14} label={words.more(label)} disabled={value >= MOST_TILES} onPress={() => onChange(value + 1)} />
    </fieldset>
  );
}
