import { create } from 'zustand';
import { STEP_COLUMNS, type StepColumn } from '#models/capture/columns';
import type { StepFilter } from './bulk-rows';
import { recall, remember } from '../db/session';
import { reportLibrary } from './library-trouble';

export const NO_FILTER: StepFilter = { text: '', lane: null, medium: null, unknownOnly: false };

type StepTableState = {
  readonly filter: StepFilter;
  readonly hidden: ReadonlySet<StepColumn>;
};

/** The first time, what fits beside an inspector is shown. */
const HIDDEN_AT_FIRST: readonly StepColumn[] = ['decision', 'form', 'presence', 'original', 'rag', 'record', 'delivery', 'payment', 'ai'];

/** What the step table shows, for its screen and for the commands that select what it shows. */
export const useStepTable = create<StepTableState>(() => ({ filter: NO_FILTER, hidden: new Set(HIDDEN_AT_FIRST) }));

export function filterSteps(changes: Partial<StepFilter>): void {
  useStepTable.setState(({ filter }) => ({ filter: { ...filter, ...changes } }));
}

/** Name and number always stay, so that a row says what it is. */
export const ALWAYS_SHOWN: ReadonlySet<StepColumn> = new Set(['number', 'step']);

export function showColumn(column: StepColumn, shown: boolean): void {
  const hidden = new Set(useStepTable.getState().hidden);
  if (shown) hidden.delete(column);
  else if (!ALWAYS_SHOWN.has(column)) hidden.add(column);
  useStepTable.setState({ hidden });
  remember('hiddenStepColumns', [...hidden]).catch((error: unknown) => reportLibrary(error));
}

/** Brings back the columns chosen in an earlier session. */
export async function recallColumns(): Promise<void> {
  const kept = await recall('hiddenStepColumns').catch(() => null);
  if (!kept) return;
  useStepTable.setState({ hidden: new Set(STEP_COLUMNS.filter((column) => kept.includes(column) && !ALWAYS_SHOWN.has(column))) });
}
