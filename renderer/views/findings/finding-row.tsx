import { type HTMLAttributes, memo } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Carrier } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';
import { whyOf } from '#models/text/findings';
import { marks } from '#models/text/marks';
import { formatNumber, formatSigned } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { scenario as scenarioWords } from '#models/text/scenario';
import { CarrierChip } from '../../parts/carrier-chip';
import { placeOf } from '../../parts/finding-words';
import { Icon } from '../../parts/icon';
import { SeverityMark } from '../../parts/severity-mark';
import { showMeasure } from '../../state/destinations';
import { useLanguage } from '../../state/settings';
import { canJudge } from '../../state/verdicts';
import { StatusTag } from './status-tag';

export type FindingRowProps = {
  readonly finding: Finding;
  readonly model: ProcessModel;
  /** Numbers of the measures against it, with commas. */
  readonly measures: string;
  readonly isCurrent: boolean;
  readonly isChecked: boolean;
  readonly onCheck: () => void;
  readonly rowProps: HTMLAttributes<HTMLTableRowElement>;
};

export function FindingRow({ finding, model, measures, isCurrent, isChecked, onCheck, rowProps }: FindingRowProps) {
  const language = useLanguage();
  const place = placeOf(finding, model, language);
  const open = finding.status === 'detected' || finding.status === 'confirmed';
  return (
    <tr {...rowProps} className={isCurrent ? 'finding-row finding-current' : 'finding-row'} aria-selected={isChecked}>
      <td className="cell-check">
        {/* The browser's own box: there may be hundreds. */}
        <input
          type="checkbox"
          className="row-check"
          aria-label={panel[language].column.selectRow(`${finding.rule} ${place}`)}
          checked={isChecked}
          disabled={!canJudge(finding)}
          onChange={onCheck}
        />
      </td>
      <Cells
        rule={finding.rule}
        severity={finding.severity}
        status={finding.status}
        from={finding.from.carrier}
        to={finding.to.carrier}
        place={place}
        why={whyOf(finding, language)}
        expected={formatNumber(finding.expected, 2, language)}
        measures={measures}
        gain={open && canJudge(finding) ? formatSigned(finding.gain.index ?? finding.gain.d2, 1, language) : '–'}
      />
    </tr>
  );
}

type CellsProps = Pick<Finding, 'rule' | 'severity' | 'status'> & {
  readonly from: Carrier;
  readonly to: Carrier;
  readonly place: string;
  readonly why: string;
  readonly expected: string;
  readonly measures: string;
  readonly gain: string;
};

/** Drawn anew only where a word or figure of the row changed. */
const Cells = memo(function Cells({ rule, severity, status, from, to, place, why, expected, measures, gain }: CellsProps) {
  const language = useLanguage();
  const words = panel[language];
  const names = marks[language].carrier;
  const look = status === 'suggested' || status === 'dismissed' ? status : 'counted';
  return (
    <>
      <td className="cell-severity">
        {rule === 'MB-00' ? (
          <Icon name="unknown" size={20} label={words.group.gap} />
        ) : (
          <SeverityMark severity={severity} size={20} look={look} label={words.severity(severity)} />
        )}
      </td>
      <td className="cell-rule">{rule}</td>
      <td className="cell-place">{place}</td>
      <td className="cell-why">{why}</td>
      <td className="cell-media">
        <span className="media-pair">
          <CarrierChip carrier={from} size={18} label={names[from]} />
          <Icon name="chevronRight" size={12} />
          <CarrierChip carrier={to} size={18} label={names[to]} />
        </span>
      </td>
      <td className="num cell-case">{expected}</td>
      <td className="cell-status">
        <StatusTag status={status} />
      </td>
      <td className="cell-measure">
        {measures === ''
          ? '–'
          : measures.split(', ').map((id) => (
              <button key={id} type="button" className="link" aria-label={scenarioWords[language].show(id)} onClick={() => showMeasure(id)}>
                {id}
              </button>
            ))}
      </td>
      <td className="num cell-gain">{gain}</td>
    </>
  );
});
