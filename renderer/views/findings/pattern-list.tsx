import type { ProcessModel } from '#models/process/process';
import type { PatternFinding } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';
import { formatNumber } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { patterns as patternWords, patternWhy } from '#models/text/patterns';
import { EmptyState } from '../../parts/empty-state';
import { useRowKeys } from '../../parts/row-keys';
import { SeverityMark } from '../../parts/severity-mark';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { findingId } from '../../state/verdicts';
import { StatusTag } from './status-tag';

export type PatternListProps = {
  readonly patterns: readonly PatternFinding[];
  readonly model: ProcessModel;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
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

/** Weaknesses in how the marks lie together. Arrows move, Enter leads to the diagram. */
export function PatternList({ patterns, model, current, onChoose }: PatternListProps) {
  const language = useLanguage();
  const words = panel[language];
  const said = patternWords[language];
  const byId = new Map(patterns.map((pattern) => [findingId(pattern), pattern]));
  const { rowProps } = useRowKeys([...byId.keys()], { onEnter: (id) => showInDiagram(byId.get(id)?.elements ?? []) });
  if (patterns.length === 0) return <EmptyState icon="findings" title={said.none} text={said.noneText} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="findings-list pattern-list" role="grid" aria-label={said.group}>
      <thead>
        <tr>
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
        </tr>
      </thead>
      <tbody>
        {patterns.map((pattern) => {
          const id = findingId(pattern);
          const props = rowProps(id);
          const look = pattern.status === 'suggested' || pattern.status === 'dismissed' ? pattern.status : 'counted';
          return (
            <tr
              key={id}
              {...props}
              className={id === current ? 'finding-row finding-current' : 'finding-row'}
              aria-selected={id === current}
              onFocus={() => {
                props.onFocus();
                onChoose(id);
              }}
              onClick={() => onChoose(id)}
              onDoubleClick={() => showInDiagram(pattern.elements)}
            >
              <td className="cell-severity">
                <SeverityMark severity={pattern.severity} size={20} look={look} label={words.severity(pattern.severity)} />
              </td>
              <td className="cell-rule">{pattern.rule}</td>
              <td className="cell-place">{said.pattern[pattern.rule].name}</td>
              <td className="cell-why">
                {patternWhy(pattern, language)} · {nameOf(model, pattern.element, language)}
              </td>
              <td className="num cell-case">{formatNumber(pattern.expected, 2, language)}</td>
              <td className="cell-status">
                <StatusTag status={pattern.status} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
