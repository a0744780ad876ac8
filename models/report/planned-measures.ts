import { measureOf } from '../catalogues/barriers';
import type { Choice } from '../scenario/plan';
import type { ReportContext } from './report-context';

/** The measures the process has planned, as far as this catalogue knows them. */
export function plannedMeasures({ sheet }: ReportContext): readonly Choice[] {
  return (sheet?.measures ?? []).flatMap(({ id, status, elements }) => {
    const measure = measureOf(id);
    return measure && status === 'planned' ? [{ id: measure.id, elements }] : [];
  });
}
