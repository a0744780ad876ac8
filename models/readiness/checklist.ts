import type { CriterionMark, SheetMarks } from '../process/marks';
import type { Remark } from '../process/process';
import type { CriterionScore, CriterionTrace, DimensionScore } from './assessment';
import type { ChecklistId, Profile } from './profiles/profile';
import { reaches } from './score';

export const CHECKLISTS: readonly ChecklistId[] = ['D1', 'D4', 'D5', 'D6', 'D7', 'D8'];

/**
 * The dimensions answered by criteria: a given answer first, else what the marks say. What neither says is unknown: it widens the range and
 * is left out of the point.
 */
export function scoreChecklists(
  sheet: SheetMarks | null,
  computed: ReadonlyMap<string, CriterionTrace>,
  profile: Profile,
): { readonly dimensions: readonly DimensionScore[]; readonly remarks: readonly Remark[] } {
  const given = new Map((sheet?.criteria ?? []).map((criterion) => [criterion.id, criterion]));
  const remarks: Remark[] = [];
  const withoutNote = [...given.values()].filter((criterion) => !criterion.note?.trim());
  if (withoutNote.length > 0) {
    const params = { count: withoutNote.length, criteria: withoutNote.map((criterion) => criterion.id).join(', ') };
    remarks.push({ code: 'criterion-without-note', element: null, kept: true, params });
  }
  const dimensions = CHECKLISTS.map((id) => {
    const criteria = profile.criteria[id].map(({ id: criterion, weight }): CriterionScore => {
      const mark = given.get(criterion);
      const trace = computed.get(criterion) ?? null;
      if (mark) return { id: criterion, weight, value: readValue(mark, remarks), source: 'given', note: mark.note, computed: trace };
      const value = trace?.value ?? 'unknown';
      return { id: criterion, weight, value, source: value === 'unknown' ? 'none' : 'computed', note: null, computed: trace };
    });
    const applicable = !(id === 'D1' && sheet?.processType === 'internal') && criteria.some((criterion) => criterion.value !== 'na');
    return scoreCriteria(id, criteria, applicable, profile);
  });
  return { dimensions, remarks };
}

function readValue(mark: CriterionMark, remarks: Remark[]): CriterionScore['value'] {
  if (typeof mark.value === 'string') return mark.value;
  if (mark.value >= 0 && mark.value <= 1) return mark.value;
  remarks.push({ code: 'criterion-out-of-range', element: null, kept: true, params: { criterion: mark.id } });
  return 'unknown';
}

function scoreCriteria(id: ChecklistId, criteria: readonly CriterionScore[], applicable: boolean, profile: Profile): DimensionScore {
  let all = 0;
  let answered = 0;
  let earned = 0;
  for (const { value, weight } of criteria) {
    if (value === 'na') continue;
    all += weight;
    if (value === 'unknown') continue;
    answered += weight;
    earned += weight * value;
  }
  const known = all > 0 ? answered / all : 0;
  const point = answered > 0 ? (100 * earned) / answered : null;
  return {
    id,
    weight: profile.dimensions[id].weight,
    applicable,
    value: reaches(known, profile.enoughForDimension) ? point : null,
    point,
    low: all > 0 ? (100 * earned) / all : 0,
    high: all > 0 ? (100 * (earned + (all - answered))) / all : 100,
    known,
    trace: { kind: 'checklist', criteria },
  };
}
