import { useMemo } from 'react';
import { cellText } from '#models/capture/cell-text';
import type { StepColumn } from '#models/capture/columns';
import type { KindedRow } from '#models/capture/select-steps';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { capture } from '#models/text/capture';
import { panel } from '#models/text/panel';
import { Button } from '../../../parts/button';
import { EmptyState } from '../../../parts/empty-state';
import { matchesFilter, stepRows, systemsOf } from '../../../state/bulk-rows';
import { filterSteps, NO_FILTER, useStepTable } from '../../../state/bulk-table';
import { useLanguage } from '../../../state/settings';
import { sorted, useSorting } from './sorting';
import { shownColumns } from './step-columns';
import { StepGrid } from './step-grid';

type Props = { readonly assessment: Assessment; readonly model: ProcessModel };

/** The own steps in the order of the flow, with everything said about each, to be edited like a spreadsheet. */
export function StepsTable({ assessment, model }: Props) {
  const language = useLanguage();
  const words = panel[language];
  const filter = useStepTable((state) => state.filter);
  const hidden = useStepTable((state) => state.hidden);
  const { sorting, toggle } = useSorting<StepColumn>();
  const systems = systemsOf(model);
  const fresh = useMemo(() => stepRows(model, assessment, language), [model, assessment, language]);
  const all = useUnchanged(fresh);
  const columns = useMemo(() => shownColumns(hidden), [hidden]);
  const rows = useMemo(() => {
    const wanted = { ...filter, text: filter.text.trim().toLowerCase() };
    const sortValue = (row: KindedRow, column: StepColumn) =>
      column === 'number' || column === 'breaks'
        ? row[column]
        : column === 'minutes' || column === 'waitDays'
          ? row.marks[column]
          : cellText(row, column, language, systems) || null;
    return sorted(
      all.filter((row) => matchesFilter(row, wanted)),
      sorting,
      sortValue,
      language,
    );
  }, [all, filter, sorting, language, systems]);
  if (all.length === 0) return <EmptyState icon="model" title={words.empty.noSteps} text={words.empty.noStepsHint} />;
  if (rows.length === 0)
    return (
      <EmptyState
        icon="search"
        title={words.empty.noMatch}
        action={
          <Button size="compact" onPress={() => filterSteps(NO_FILTER)}>
            {capture[language].filter.reset}
          </Button>
        }
      />
    );
  return <StepGrid rows={rows} columns={columns} systems={systems} sorting={sorting} onSort={toggle} />;
}

let before = new Map<string, { readonly row: KindedRow; readonly said: string }>();

/** Rows that say what they said before are the same objects, so that an edit draws few of many rows anew. */
function useUnchanged(rows: readonly KindedRow[]): readonly KindedRow[] {
  return useMemo(() => {
    const next = new Map<string, { readonly row: KindedRow; readonly said: string }>();
    for (const row of rows) {
      const said = JSON.stringify(row);
      const old = before.get(row.id);
      next.set(row.id, old?.said === said ? old : { row, said });
    }
    before = next;
    return [...next.values()].map(({ row }) => row);
  }, [rows]);
}
