import { useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Finding } from '#models/readiness/assessment';
import { panel } from '#models/text/panel';
import { measuresAgainst } from '#models/scenario/scenario';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Checkbox } from '../../parts/checkbox';
import { Icon } from '../../parts/icon';
import { RestRow, useGrowing } from '../../parts/growing';
import { useRowKeys } from '../../parts/row-keys';
import { showInDiagram } from '../../state/destinations';
import type { FindingGroup, GroupId } from '../../state/finding-groups';
import { useScenario } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { canJudge, findingId } from '../../state/verdicts';
import { FindingRow } from './finding-row';

const COLUMNS = 10;

export type FindingsListProps = {
  readonly groups: readonly FindingGroup[];
  readonly model: ProcessModel;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
};

export const elementsOf = ({ fromElement, places }: Finding) => [
  ...(fromElement ? [fromElement] : []),
  ...places.map(({ element }) => element),
];

/** All findings in groups. Arrows move, the space bar marks, Enter leads to the diagram. */
export function FindingsList({ groups, model, current, onChoose, checked, onCheck }: FindingsListProps) {
  const language = useLanguage();
  const words = panel[language];
  const scenario = useScenario();
  const [folded, setFolded] = useState<ReadonlySet<GroupId>>(new Set());
  const open = groups.flatMap((group) => (folded.has(group.id) ? [] : group.findings));
  const judgeable = groups.flatMap((group) => group.findings).filter(canJudge);
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onCheck(next);
  };
  const growing = useGrowing(open.length);
  const currentAt = current === null ? -1 : open.findIndex((finding) => findingId(finding) === current);
  if (currentAt >= growing.shown) growing.reach(currentAt);
  let left = growing.shown;
  const { rowProps } = useRowKeys(open.map(findingId), {
    beforeEnd: growing.all,
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
          <th scope="col">{scenarioWords[language].column.measure}</th>
          <th scope="col" className="num">
            {words.column.gain}
          </th>
        </tr>
      </thead>
      {groups.map((group) => {
        const drawn = folded.has(group.id) ? [] : group.findings.slice(0, left);
        const rest = folded.has(group.id) ? 0 : group.findings.length - drawn.length;
        left -= drawn.length;
        return (
          <tbody key={group.id}>
            <tr className="group-row">
              <td colSpan={COLUMNS}>
                <button type="button" aria-expanded={!folded.has(group.id)} onClick={() => fold(group.id)}>
                  <Icon name={folded.has(group.id) ? 'chevronRight' : 'chevronDown'} size={14} />
                  {words.group[group.id]} · {group.findings.length}
                </button>
              </td>
            </tr>
            {drawn.map((finding) => {
              const id = findingId(finding);
              const props = rowProps(id);
              return (
                <FindingRow
                  key={id}
                  finding={finding}
                  model={model}
                  measures={
                    scenario
                      ? measuresAgainst(scenario, finding)
                          .map(({ measure }) => measure.id)
                          .join(', ')
                      : ''
                  }
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
            <RestRow rows={rest} columns={COLUMNS} height="var(--row-screen)" growing={growing} />
          </tbody>
        );
      })}
    </table>
  );
}
