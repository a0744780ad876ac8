import { memo, useEffect, useRef } from 'react';
import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import type { FlowNode, ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { CarrierChip } from '../../../parts/carrier-chip';
import { EmptyState } from '../../../parts/empty-state';
import { shortNumber } from '../../../parts/figure-text';
import { Icon } from '../../../parts/icon';
import { RestRow, useGrowing } from '../../../parts/growing';
import { useRowKeys } from '../../../parts/row-keys';
import { nameOf, nodeOf } from '../../../state/lookup';
import { selectElements, useSelection } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { countedShares } from '../inspector/shares';
import { markByKey } from './step-keys';
import { PointedRow } from './pointed-row';
import { SortHead, sorted, useSorting } from './sorting';

type Props = { readonly assessment: Assessment; readonly model: ProcessModel; readonly filter: string };
type Column = 'number' | 'step' | 'lane' | 'workMode' | 'minutes' | 'visits';
type Row = {
  readonly number: number;
  readonly node: FlowNode;
  readonly name: string;
  readonly lane: string;
  readonly visits: number | null;
};

/** The own steps in the order of the flow, with what is said about each. */
export function StepsTable({ assessment, model, filter }: Props) {
  const language = useLanguage();
  const words = panel[language];
  const names = marks[language];
  const selection = useSelection((state) => state.elements);
  const { sorting, toggle } = useSorting<Column>();
  const body = useRef<HTMLTableSectionElement>(null);

  const all: readonly Row[] = assessment.ownSteps.flatMap((id, index) => {
    const node = nodeOf(model, id);
    const where = node?.lane ?? node?.pool;
    const lane = where ? nameOf(model, where, language) : '';
    return node
      ? [{ number: index + 1, node, name: nameOf(model, id, language), lane, visits: assessment.flow.visits.get(id) ?? null }]
      : [];
  });
  const cellOf = ({ number, node, name, lane, visits }: Row, column: Column): string | number | null => {
    switch (column) {
      case 'number':
        return number;
      case 'step':
        return name;
      case 'lane':
        return lane;
      case 'workMode':
        return node.marks?.workMode ? names.workMode[node.marks.workMode] : null;
      case 'minutes':
        return node.marks?.minutes ?? null;
      case 'visits':
        return visits;
    }
  };
  const rows = sorted(
    all.filter((row) => `${row.name} ${row.lane}`.toLowerCase().includes(filter)),
    sorting,
    cellOf,
    language,
  );
  const growing = useGrowing(rows.length);
  const selectedAt = selection.length === 0 ? -1 : rows.findIndex((row) => selection.includes(row.node.id));
  if (selectedAt >= growing.shown) growing.reach(selectedAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    if (selectedAt >= 0) body.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selection]);
  const { rowProps } = useRowKeys(
    rows.map((row) => row.node.id),
    {
      beforeEnd: growing.all,
      onEnter: (id) => selectElements([id]),
      // A row that belongs to the selection speaks for all of it.
      onOther: (id, event) => {
        const ids = selection.includes(id) ? selection : [id];
        return markByKey(
          all.flatMap((row) => (ids.includes(row.node.id) ? [row.node] : [])),
          event,
        );
      },
    },
  );
  if (all.length === 0) return <EmptyState icon="model" title={words.empty.noSteps} text={words.empty.noStepsHint} />;
  if (rows.length === 0) return <EmptyState icon="search" title={words.empty.noMatch} />;
  const head = (column: Column, numeric = false) => (
    <SortHead column={column} title={words.column[column]} sorting={sorting} onToggle={toggle} numeric={numeric} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="list-table" role="grid" aria-label={words.tab.steps} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          {head('number', true)}
          {head('step')}
          {head('lane')}
          <th scope="col">{words.column.inputs}</th>
          <th scope="col">{words.column.outputs}</th>
          {head('workMode')}
          {head('minutes', true)}
          {head('visits', true)}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.slice(0, growing.shown).map(({ number, node, name, lane, visits }, index) => (
          <PointedRow
            key={node.id}
            {...rowProps(node.id)}
            element={node.id}
            aria-rowindex={index + 2}
            aria-selected={selection.includes(node.id)}
            onClick={(event) => {
              const more = event.ctrlKey || event.metaKey;
              const without = selection.filter((id) => id !== node.id);
              selectElements(more ? (without.length < selection.length ? without : [...selection, node.id]) : [node.id]);
            }}
          >
            <StepCells number={number} node={node} name={name} lane={lane} visits={visits} />
          </PointedRow>
        ))}
        <RestRow rows={rows.length - growing.shown} columns={8} height="var(--row-panel)" growing={growing} />
      </tbody>
    </table>
  );
}

const said = ({ node: { marks: step } }: Row) => JSON.stringify([step?.inputs, step?.outputs, step?.workMode, step?.minutes]);
const sameRow = (a: Row, b: Row) =>
  a.number === b.number && a.name === b.name && a.lane === b.lane && a.visits === b.visits && said(a) === said(b);

/** Drawn anew only where the step's own marks changed. */
const StepCells = memo(function StepCells({ number, node, name, lane, visits }: Row) {
  const language = useLanguage();
  return (
    <>
      <td className="num quiet">{number}</td>
      <td className="cut strong">{name}</td>
      <td className="cut quiet">{lane || '–'}</td>
      <td>
        <Inputs node={node} />
      </td>
      <td>
        <Outputs node={node} />
      </td>
      <td className="quiet">
        <WorkModeCell node={node} />
      </td>
      <td className="num">{shortNumber(node.marks?.minutes ?? null, language)}</td>
      <td className="num">{formatNumber(visits, 2, language)}</td>
    </>
  );
}, sameRow);

function Inputs({ node }: { readonly node: FlowNode }) {
  const language = useLanguage();
  const inputs = node.marks?.inputs ?? [];
  if (inputs.length === 0) return <CarrierChip carrier="unknown" size={16} label={marks[language].carrier.unknown} />;
  const shares = countedShares(inputs);
  return (
    <span className="chips">
      {inputs.map((input, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: inputs have no identity but their place
        <span key={index} className="chip-share">
          <CarrierChip carrier={input.carrier} size={16} label={marks[language].carrier[input.carrier]} />
          {inputs.length > 1 && formatPercent(shares[index], language)}
        </span>
      ))}
    </span>
  );
}

function Outputs({ node }: { readonly node: FlowNode }) {
  const names = marks[useLanguage()].carrier;
  const outputs = node.marks?.outputs ?? [];
  if (outputs.length === 0) return <CarrierChip carrier="unknown" size={16} label={names.unknown} />;
  return (
    <span className="chips">
      {outputs.map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no identity but their place
        <CarrierChip key={index} carrier={output.carrier} size={16} label={names[output.carrier]} />
      ))}
    </span>
  );
}

function WorkModeCell({ node }: { readonly node: FlowNode }) {
  const names = marks[useLanguage()].workMode;
  const mode = node.marks?.workMode;
  return mode ? (
    <span className="chips">
      <Icon name={WORK_MODE_GLYPH[mode]} size={16} />
      {names[mode]}
    </span>
  ) : (
    '–'
  );
}
