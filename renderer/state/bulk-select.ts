import { type Likeness, stepsBut, stepsLike } from '#models/capture/select-steps';
import { useAssessment } from './assessment';
import { matchesFilter, stepRows } from './bulk-rows';
import { useStepTable } from './bulk-table';
import { selectElements, useSelection } from './selection';
import { currentLanguage } from './settings';

function rowsNow() {
  const { model, assessment } = useAssessment.getState();
  return model && assessment ? stepRows(model, assessment, currentLanguage()) : [];
}

function selectSteps(ids: readonly string[]): void {
  if (ids.length > 0) selectElements(ids, { pulse: false });
}

/** Selects every step that is in this like one that is selected. */
export function selectLike(likeness: Likeness): void {
  selectSteps(stepsLike(rowsNow(), new Set(useSelection.getState().elements), likeness));
}

/** Selects the steps that are not selected, instead of those that are. */
export function invertSteps(): void {
  selectElements(stepsBut(rowsNow(), new Set(useSelection.getState().elements)), { pulse: false });
}

/** Selects the steps the table shows under its filter. */
export function selectMatches(): void {
  const { filter } = useStepTable.getState();
  const wanted = { ...filter, text: filter.text.trim().toLowerCase() };
  selectSteps(rowsNow().flatMap((row) => (matchesFilter(row, wanted) ? [row.id] : [])));
}
