import type { HTMLAttributes } from 'react';
import type { MeasureId } from '#models/catalogues/measure';
import type { ProcessModel } from '#models/process/process';
import type { PatternFinding } from '#models/readiness/assessment';
import { measuresAgainstPattern } from '#models/scenario/scenario';
import type { Language } from '#models/text/language';
import { formatNumber } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { patterns as patternWords, patternWhy } from '#models/text/patterns';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Checkbox } from '../../parts/checkbox';
import { EmptyState } from '../../parts/empty-state';
import { useRowKeys } from '../../parts/row-keys';
import { SeverityMark } from '../../parts/severity-mark';
import { showInDiagram, showMeasure } from '../../state/destinations';
import { groupFindings } from '../../state/finding-groups';
import { nameOf } from '../../state/lookup';
import { useScenario } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { findingId } from '../../state/verdicts';
import { StatusTag } from './status-tag';

export type PatternListProps = {
  readonly patterns: readonly PatternFinding[];
  readonly model: ProcessModel;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
};

/** What a pattern is searched by: code, name, place and reason. */
export function patternText(pattern: PatternFinding, model: ProcessModel, language: Language): string {
  return [
    pattern.rule,
    patternWords[language].pattern[pattern.rule].name,
    nameOf(model, pattern.element, language),
    patternWhy(pattern, language),
  ].join(' ');
}

const COLUMNS = 8;

/** Weaknesses in how the marks lie together, in the groups of findings. Arrows move, the space bar marks, Enter leads to the diagram. */
export function PatternList({ patterns, model, current, onChoose, checked, onCheck }: PatternListProps) {
  const language = useLanguage();
  const words = panel[language];
  const said = patternWords[language];
  const scenario = useScenario();
  const groups = groupFindings(patterns);
  const byId = new Map(groups.flatMap(({ findings }) => findings.map((pattern) => [findingId(pattern), pattern] as const)));
  const ids = [...byId.keys()];
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onCheck(next);
  };
  const { rowProps } = useRowKeys(ids, { onSpace: toggle, onEnter: (id) => showInDiagram(byId.get(id)?.elements ?? []) });
  if (patterns.length === 0) return <EmptyState icon="findings" title={said.none} text={said.noneText} />;
  const all = ids.every((id) => checked.has(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="findings-list pattern-list" role="grid" aria-label={said.group} aria-multiselectable="true">
      <thead>
        <tr>
          <th scope="col" className="cell-check">
            <Checkbox
              label={words.column.selectAll}
              checked={all}
              mixed={!all && ids.some((id) => checked.has(id))}
              onChange={(on) => onCheck(new Set(on ? ids : []))}
            />
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.column.severity}</span>
          </th>
          <th scope="col">{words.column.rule}</th>
          <th scope="col">{said.group}</th>
          <th scope="col">{words.column.why}</th>
          <th scope="col" className="num">
            {words.column.perCase}
          </th>
          <th scope="col">{words.column.status}</th>
          <th scope="col">{scenarioWords[language].column.measure}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="group-row">
            <td colSpan={COLUMNS}>
              {words.group[group.id]} · {group.findings.length}
            </td>
          </tr>
          {group.findings.map((pattern) => {
            const id = findingId(pattern);
            const props = rowProps(id);
            return (
              <PatternRow
                key={id}
                pattern={pattern}
                model={model}
                measures={scenario ? measuresAgainstPattern(scenario, pattern).map(({ measure }) => measure.id) : []}
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
                  onDoubleClick: () => showInDiagram(pattern.elements),
                }}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

type PatternRowProps = {
  readonly pattern: PatternFinding;
  readonly model: ProcessModel;
  readonly measures: readonly MeasureId[];
  readonly isCurrent: boolean;
  readonly isChecked: boolean;
  readonly onCheck: () => void;
  readonly rowProps: HTMLAttributes<HTMLTableRowElement>;
};

function PatternRow({ pattern, model, measures, isCurrent, isChecked, onCheck, rowProps }: PatternRowProps) {
  const language = useLanguage();
  const words = panel[language];
  const { name } = patternWords[language].pattern[pattern.rule];
  const place = nameOf(model, pattern.element, language);
  const look = pattern.status === 'suggested' || pattern.status === 'dismissed' ? pattern.status : 'counted';
  return (
    <tr {...rowProps} className={isCurrent ? 'finding-row finding-current' : 'finding-row'} aria-selected={isChecked}>
      <td className="cell-check">
        <input
          type="checkbox"
          className="row-check"
          aria-label={words.column.selectRow(`${pattern.rule} ${place}`)}
          checked={isChecked}
          onChange={onCheck}
        />
      </td>
      <td className="cell-severity">
        <SeverityMark severity={pattern.severity} size={20} look={look} label={words.severity(pattern.severity)} />
      </td>
      <td className="cell-rule">{pattern.rule}</td>
      <td className="cell-place">{name}</td>
      <td className="cell-why">
        {patternWhy(pattern, language)} · {place}
      </td>
      <td className="num cell-case">{formatNumber(pattern.expected, 2, language)}</td>
      <td className="cell-status">
        <StatusTag status={pattern.status} />
      </td>
      <td className="cell-measure">
        {measures.length === 0
          ? '–'
          : measures.map((id) => (
              <button key={id} type="button" className="link" aria-label={scenarioWords[language].show(id)} onClick={() => showMeasure(id)}>
                {id}
              </button>
            ))}
      </td>
    </tr>
  );
}
