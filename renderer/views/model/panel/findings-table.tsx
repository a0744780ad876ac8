import { memo, useEffect, useRef, useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Assessment, Finding } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber, formatSigned } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { DismissDialog } from '../../../parts/dismiss-dialog';
import { EmptyState } from '../../../parts/empty-state';
import { whyOf } from '#models/text/findings';
import { placeOf } from '../../../parts/finding-words';
import { RestRow, useGrowing } from '../../../parts/growing';
import { NoFindings } from '../../../parts/no-findings';
import { useRowKeys } from '../../../parts/row-keys';
import { SeverityMark } from '../../../parts/severity-mark';
import { groupFindings } from '../../../state/finding-groups';
import { selectElements, useSelection } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { findingId, judge } from '../../../state/verdicts';
import { PointedRow } from './pointed-row';
import { SortHead, sorted, useSorting } from './sorting';

type Props = {
  readonly assessment: Assessment;
  readonly model: ProcessModel;
  readonly findings: readonly Finding[];
  readonly filter: string;
};

type Column = 'severity' | 'rule' | 'step' | 'why' | 'perCase' | 'weight' | 'gain' | 'status';

/** Where a finding lies on the diagram: the step, and of a suggestion the one before it. */
const elementsOf = ({ fromElement, places }: Finding) => [...(fromElement ? [fromElement] : []), ...places.map(({ element }) => element)];

/** Breaks and handovers in sync with the diagram. J confirms, N dismisses the row that has the focus. */
export function FindingsTable({ assessment, model, findings, filter }: Props) {
  const language = useLanguage();
  const words = panel[language];
  const selection = useSelection((state) => state.elements);
  const { sorting, toggle } = useSorting<Column>();
  const [dismissing, setDismissing] = useState<readonly Finding[] | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);

  const cellOf = (finding: Finding, column: Column): string | number | null => {
    switch (column) {
      case 'severity':
        return -finding.severity;
      case 'rule':
        return finding.rule;
      case 'step':
        return placeOf(finding, model, language);
      case 'why':
        return whyOf(finding, language);
      case 'perCase':
        return finding.expected;
      case 'weight':
        return finding.weighted;
      case 'gain':
        return finding.gain.index ?? finding.gain.d2;
      case 'status':
        return statuses[finding.status];
    }
  };
  const statuses = marks[language].status;
  const grouped = groupFindings(findings).flatMap((group) => group.findings);
  const matching = grouped.filter((finding) =>
    `${finding.rule} ${placeOf(finding, model, language)} ${whyOf(finding, language)}`.toLowerCase().includes(filter),
  );
  const rows = sorted(matching, sorting, cellOf, language);
  const byId = new Map(rows.map((finding) => [findingId(finding), finding]));
  const one = (id: string) => {
    const finding = byId.get(id);
    return finding ? [finding] : [];
  };
  const growing = useGrowing(rows.length);
  const { rowProps } = useRowKeys([...byId.keys()], {
    beforeEnd: growing.all,
    onEnter: (id) => selectElements(one(id).flatMap(elementsOf)),
    keys: { j: (id) => judge(one(id), { status: 'confirmed' }), n: (id) => setDismissing(one(id)) },
  });

  // A step selected on the diagram brings its first finding into view.
  const selectedAt = selection.length === 0 ? -1 : rows.findIndex((finding) => selection.includes(finding.element));
  if (selectedAt >= growing.shown) growing.reach(selectedAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    if (selectedAt >= 0) body.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selection]);

  if (findings.length === 0) return <NoFindings assessment={assessment} />;
  if (rows.length === 0) return <EmptyState icon="search" title={words.empty.noMatch} />;
  const head = (column: Column, numeric = false) => (
    <SortHead
      column={column}
      title={words.column[column]}
      sorting={sorting}
      onToggle={toggle}
      numeric={numeric}
      className={`col-${column}`}
      titleHidden={column === 'severity'}
    />
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid */}
      <table className="list-table" role="grid" aria-label={words.tab.findings} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {head('severity')}
            {head('rule')}
            {head('step')}
            {head('why')}
            {head('perCase', true)}
            {head('weight', true)}
            {head('gain', true)}
            {head('status')}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.slice(0, growing.shown).map((finding, index) => {
            const id = findingId(finding);
            return (
              <PointedRow
                key={id}
                {...rowProps(id)}
                element={finding.element}
                aria-rowindex={index + 2}
                aria-selected={selection.includes(finding.element)}
                onClick={() => selectElements(elementsOf(finding))}
              >
                <FindingCells
                  rule={finding.rule}
                  severity={finding.severity}
                  status={finding.status}
                  place={placeOf(finding, model, language)}
                  why={whyOf(finding, language)}
                  expected={formatNumber(finding.expected, 2, language)}
                  weighted={formatNumber(finding.weighted, 2, language)}
                  gain={finding.status === 'suggested' ? '–' : formatSigned(finding.gain.index ?? finding.gain.d2, 1, language)}
                />
              </PointedRow>
            );
          })}
          <RestRow rows={rows.length - growing.shown} columns={8} height="var(--row-panel)" growing={growing} />
        </tbody>
      </table>
      <DismissDialog findings={dismissing} onClose={() => setDismissing(null)} />
    </>
  );
}

type CellsProps = Pick<Finding, 'rule' | 'severity' | 'status'> & {
  readonly place: string;
  readonly why: string;
  readonly expected: string;
  readonly weighted: string;
  readonly gain: string;
};

/** Drawn anew only where a word or figure of the row changed: an edit touches few of many findings. */
const FindingCells = memo(function FindingCells({ rule, severity, status, place, why, expected, weighted, gain }: CellsProps) {
  const language = useLanguage();
  return (
    <>
      <td className="col-severity">
        <SeverityMark
          severity={severity}
          look={status === 'suggested' ? 'suggested' : 'counted'}
          label={panel[language].severity(severity)}
        />
      </td>
      <td className="strong">{rule}</td>
      <td className="cut">{place}</td>
      <td className="cut quiet">{why}</td>
      <td className="num extra">{expected}</td>
      <td className="num extra">{weighted}</td>
      <td className="num gain-cell">{gain}</td>
      <td className={`status-${status}`}>{marks[language].status[status]}</td>
    </>
  );
});
