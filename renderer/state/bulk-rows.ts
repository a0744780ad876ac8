import type { KindedRow } from '#models/capture/select-steps';
import { NO_MARKS, type SystemMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { CARRIER_CLASS, type CarrierClass } from '#models/process/vocabulary';
import type { Assessment } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';
import { nameOf, nodeOf } from './lookup';

const NO_SYSTEMS: readonly SystemMark[] = [];

/** The systems the document names. */
export function systemsOf(model: ProcessModel): readonly SystemMark[] {
  return model.scopes.find((scope) => scope.sheet && scope.sheet.systems.length > 0)?.sheet?.systems ?? NO_SYSTEMS;
}

/** The own steps as rows of the table, in the order of the flow. */
export function stepRows(model: ProcessModel, assessment: Assessment, language: Language): readonly KindedRow[] {
  const breaks = new Map<string, number>();
  for (const { element, status, rule } of assessment.findings)
    if (status !== 'dismissed' && rule !== 'MB-00') breaks.set(element, (breaks.get(element) ?? 0) + 1);
  return assessment.ownSteps.flatMap((id, index) => {
    const node = nodeOf(model, id);
    if (!node) return [];
    const where = node.lane ?? node.pool;
    return [
      {
        id,
        number: index + 1,
        name: nameOf(model, id, language),
        lane: where ? nameOf(model, where, language) : '',
        kind: node.kind,
        marks: node.marks ?? NO_MARKS,
        breaks: breaks.get(id) ?? 0,
      },
    ];
  });
}

/** What the step table is narrowed down to. */
export type StepFilter = {
  readonly text: string;
  /** Name of a lane or pool; null for all. */
  readonly lane: string | null;
  readonly medium: CarrierClass | null;
  /** Only steps of which a medium or the work mode is not known. */
  readonly unknownOnly: boolean;
};

export function matchesFilter(row: KindedRow, { text, lane, medium, unknownOnly }: StepFilter): boolean {
  const classes = [...row.marks.inputs, ...row.marks.outputs].map(({ carrier }) => CARRIER_CLASS[carrier]);
  if (text !== '' && !`${row.name} ${row.lane}`.toLowerCase().includes(text)) return false;
  if (lane !== null && row.lane !== lane) return false;
  if (medium !== null && !(classes.includes(medium) || (medium === 'X' && lacksMedium(row)))) return false;
  return !unknownOnly || lacksMedium(row) || classes.includes('X') || row.marks.workMode === null || row.marks.workMode === 'unknown';
}

const lacksMedium = ({ marks }: KindedRow) => marks.inputs.length === 0 || marks.outputs.length === 0;
