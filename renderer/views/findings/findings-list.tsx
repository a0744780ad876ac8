import { useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Finding } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber, formatSigned } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { CarrierChip } from '../../parts/carrier-chip';
import { Checkbox } from '../../parts/checkbox';
import { whyOf } from '#models/text/findings';
import { placeOf } from '../../parts/finding-words';
import { Icon } from '../../parts/icon';
import { useRowKeys } from '../../parts/row-keys';
import { SeverityMark } from '../../parts/severity-mark';
import { showInDiagram } from '../../state/destinations';
import type { FindingGroup, GroupId } from '../../state/finding-groups';
import { useLanguage } from '../../state/settings';
import { canJudge, findingId } from '../../state/verdicts';
import { StatusTag } from './status-tag';

const COLUMNS = 9;

export type FindingsListProps = {
  readonly groups: readonly FindingGroup[];
  readonly model: ProcessModel;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
};

export const elementsOf = (finding: Finding) => (finding.fromElement ? [finding.fromElement, finding.element] : [finding.element]);

/** All findings in groups. Arrows move, the space bar marks, Enter leads to the diagram. */
export function FindingsList({ groups, model, current, onChoose, checked, onCheck }: FindingsListProps) {
  const words = panel[useLanguage()];
  const [folded, setFolded] = useState<ReadonlySet<GroupId>>(new Set());
  const open = groups.flatMap((group) => (folded.has(group.id) ? [] : group.findings));
  const judgeable = groups.flatMap((group) => group.findings).filter(canJudge);
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onCheck(next);
  };
  const { rowProps } = useRowKeys(open.map(findingId), {
    onSpace: toggle,
    onEnter: (id) => showInDiagram(open.filter((finding) => findingId(finding) === id).flatMap(elementsOf)),
  });
  const fold = (id: GroupId) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const all = judgeable.length > 0 && judgeable.every((finding) => checked.has(findingId(finding)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="findings-list" role="grid" aria-label={words.findings.title} aria-multiselectable="true">
      <thead>
        <tr>
          <th scope="col" className="cell-check">
            <Checkbox
              label={words.column.selectAll}
              checked={all}
              mixed={!all && checked.size > 0}
              disabled={judgeable.length === 0}
              onChange={(on) => onCheck(new Set(on ? judgeable.map(findingId) : []))}
            />
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.column.severity}</span>
          </th>
          <th scope="col">{words.column.rule}</th>
          <th scope="col">{words.column.place}</th>
          <th scope="col">{words.column.why}</th>
          <th scope="col">{words.column.media}</th>
          <th scope="col" className="num">
            {words.column.perCase}
          </th>
          <th scope="col">{words.column.status}</th>
          <th scope="col" className="num">
            {words.column.gain}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="group-row">
            <td colSpan={COLUMNS}>
              <button type="button" aria-expanded={!folded.has(group.id)} onClick={() => fold(group.id)}>
                <Icon name={folded.has(group.id) ? 'chevronRight' : 'chevronDown'} size={14} />
                {words.group[group.id]} · {group.findings.length}
              </button>
            </td>
          </tr>
          {!folded.has(group.id) &&
            group.findings.map((finding) => {
              const id = findingId(finding);
              const props = rowProps(id);
              return (
                <Row
                  key={id}
                  finding={finding}
                  model={model}
                  isCurrent={id === current}
                  isChecked={checked.has(id)}
                  onCheck={() => toggle(id)}
                  rowProps={{
                    ...props,
                    onFocus: () => {
                      props.onFocus();
                      onChoose(id);
                    },
                    onClick: () => onChoose(id),
                    onDoubleClick: () => showInDiagram(elementsOf(finding)),
                  }}
                />
              );
            })}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = {
  readonly finding: Finding;
  readonly model: ProcessModel;
  readonly isCurrent: boolean;
  readonly isChecked: boolean;
  readonly onCheck: () => void;
  readonly rowProps: React.HTMLAttributes<HTMLTableRowElement>;
};

function Row({ finding, model, isCurrent, isChecked, onCheck, rowProps }: RowProps) {
  const language = useLanguage();
  const words = panel[language];
  const names = marks[language].carrier;
  const place = placeOf(finding, model, language);
  const look = finding.status === 'suggested' ? 'suggested' : finding.status === 'dismissed' ? 'dismissed' : 'counted';
  return (
    <tr {...rowProps} className={isCurrent ? 'finding-row finding-current' : 'finding-row'} aria-selected={isChecked}>
      <td className="cell-check">
        <Checkbox
          label={words.column.selectRow(`${finding.rule} ${place}`)}
          checked={isChecked}
          disabled={!canJudge(finding)}
          onChange={onCheck}
        />
      </td>
      <td className="cell-severity">
        {finding.rule === 'MB-00' ? (
          <Icon name="unknown" size={20} label={words.group.gap} />
        ) : (
          <SeverityMark severity={finding.severity} size={20} look={look} label={words.severity(finding.severity)} />
        )}
      </td>
      <td className="cell-rule">{finding.rule}</td>
      <td className="cell-place">{place}</td>
      <td className="cell-why">{whyOf(finding, language)}</td>
      <td className="cell-media">
        <span className="media-pair">
          <CarrierChip carrier={finding.from.carrier} size={18} label={names[finding.from.carrier]} />
          <Icon name="chevronRight" size={12} />
          <CarrierChip carrier={finding.to.carrier} size={18} label={names[finding.to.carrier]} />
        </span>
      </td>
      <td className="num cell-case">{formatNumber(finding.expected, 2, language)}</td>
      <td className="cell-status">
        <StatusTag status={finding.status} />
      </td>
      <td className="num cell-gain">
        {finding.status === 'dismissed' || finding.status === 'suggested' || finding.rule === 'MB-00'
          ? '–'
          : formatSigned(finding.gain.index ?? finding.gain.d2, 1, language)}
      </td>
    </tr>
  );
}
