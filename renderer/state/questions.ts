import { create } from 'zustand';
import { DIMENSION_IDS, type DimensionId, type DimensionScore, type OpenQuestion } from '#models/readiness/assessment';
import { useAssessment } from './assessment';
import { selectElements } from './selection';
import { showTrace } from './destinations';
import { showScreen } from './view';

/** The question the user was last led to. The turn grows each time, so that the field concerned takes the focus again. */
export const useAsked = create<{ readonly asked: OpenQuestion | null; readonly turn: number }>(() => ({ asked: null, turn: 0 }));

export const sameQuestion = (a: OpenQuestion, b: OpenQuestion) =>
  a.kind === b.kind && a.element === b.element && a.criterion === b.criterion;

function dimensionOf({ criterion }: OpenQuestion): DimensionId {
  const dimensions = useAssessment.getState().assessment?.score.dimensions ?? [];
  const has = ({ trace }: DimensionScore) => trace.kind === 'checklist' && trace.criteria.some(({ id }) => id === criterion);
  return dimensions.find(has)?.id ?? 'D1';
}

/** Leads to the field that answers the question: the step's in the inspector, the criterion's on the score screen. */
export function ask(question: OpenQuestion): void {
  useAsked.setState(({ turn }) => ({ asked: question, turn: turn + 1 }));
  if (question.element !== null) {
    showScreen('model');
    selectElements([question.element]);
  } else showTrace(dimensionOf(question));
}

/** Leads to a criterion on the score screen, or to a dimension, as if it had been asked about. */
export function showCriterion(id: string): void {
  if (isDimension(id)) showTrace(id);
  else ask({ kind: 'criterion', element: null, criterion: id, weight: 0 });
}

const isDimension = (id: string): id is DimensionId => (DIMENSION_IDS as readonly string[]).includes(id);

/** Leads to the most telling open question; asked again without an answer, to the one after it. */
export function askNext(): void {
  const questions = useAssessment.getState().assessment?.questions ?? [];
  const { asked } = useAsked.getState();
  const at = asked ? questions.findIndex((question) => sameQuestion(question, asked)) : -1;
  const next = questions[(at + 1) % questions.length];
  if (next) ask(next);
}
