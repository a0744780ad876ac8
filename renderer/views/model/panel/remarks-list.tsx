import type { ProcessModel, Remark } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { panel } from '#models/text/panel';
import type { Language } from '#models/text/language';
import { EmptyState } from '../../../parts/empty-state';
import { remarkSentence } from '#models/text/remark-words';
import { Icon } from '../../../parts/icon';
import { useRowKeys } from '../../../parts/row-keys';
import { lookUp, nameOf } from '../../../state/lookup';
import { selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';

export type RemarkRow = {
  readonly id: string;
  readonly from: 'import' | 'analysis';
  readonly element: string | null;
  readonly kept: boolean;
  readonly failed: boolean;
  readonly words: (language: Language) => string;
};

/** What was noticed about the file and in the calculation, in one list. Failures of the calculation come first. */
export function remarkRows(imported: readonly Remark[], assessment: Assessment): readonly RemarkRow[] {
  const rowOf = (from: 'import' | 'analysis') => (remark: Remark, index: number) => ({
    id: `${from} ${index}`,
    from,
    element: remark.element,
    kept: remark.kept,
    failed: false,
    words: (language: Language) => remarkSentence(remark, language),
  });
  const failures = assessment.failures.map((failure, index) => ({
    id: `failure ${index}`,
    from: 'analysis' as const,
    element: null,
    kept: true,
    failed: true,
    words: (language: Language) => `${panel[language].empty.failed}: ${failure.what}. ${failure.message}`,
  }));
  return [...failures, ...imported.map(rowOf('import')), ...assessment.remarks.map(rowOf('analysis'))];
}

type Props = { readonly rows: readonly RemarkRow[]; readonly model: ProcessModel; readonly filter: string };

export function RemarksList({ rows, model, filter }: Props) {
  const language = useLanguage();
  const words = panel[language];
  const place = (row: RemarkRow) =>
    row.element && lookUp(model, row.element) ? nameOf(model, row.element, language) : (row.element ?? '–');
  const shown = rows.filter((row) => `${row.words(language)} ${place(row)}`.toLowerCase().includes(filter));
  const show = (row: RemarkRow) => {
    if (row.element && lookUp(model, row.element)) selectElements([row.element]);
  };
  const { rowProps } = useRowKeys(
    shown.map((row) => row.id),
    { onEnter: (id) => shown.filter((row) => row.id === id).forEach(show) },
  );
  if (rows.length === 0) return <EmptyState icon="check" tone="ok" title={words.empty.noRemarks} text={words.empty.noRemarksHint} />;
  if (shown.length === 0) return <EmptyState icon="search" title={words.empty.noMatch} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="list-table" role="grid" aria-label={words.tab.remarks}>
      <thead>
        <tr>
          <th scope="col" className="col-severity">
            <span className="visually-hidden">{words.column.status}</span>
          </th>
          <th scope="col">{words.column.remark}</th>
          <th scope="col">{words.column.element}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.id} {...rowProps(row.id)} aria-selected={false} onClick={() => show(row)}>
            <td className={`col-severity ${row.failed || !row.kept ? 'remark-lost' : 'quiet'}`}>
              <Icon name={row.failed || !row.kept ? 'warning' : 'info'} size={16} label={words.remarkFrom[row.from]} />
            </td>
            <td className="wrap">{row.words(language)}</td>
            <td className="cut quiet">{place(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
