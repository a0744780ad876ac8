import { type AiRow, aiOverview } from '#models/ai/overview';
import { acceptAi, type AiSuggestion, freshAi } from '#models/ai/suggest';
import type { AiMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import type { AiType } from '#models/process/vocabulary';
import type { Assessment } from '#models/readiness/assessment';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';

const NONE: readonly AiRow[] = [];
let known: { readonly model: ProcessModel; readonly assessment: Assessment; readonly rows: readonly AiRow[] } | null = null;

/** Looks the rules up once per state of the document, for everyone who asks. */
function rowsOf(model: ProcessModel, assessment: Assessment): readonly AiRow[] {
  if (known?.model !== model || known.assessment !== assessment) known = { model, assessment, rows: aiOverview(model, assessment) };
  return known.rows;
}

/** The steps of the document in front that have a suggestion or a mark, in reading order. */
export function useAiRows(): readonly AiRow[] {
  const model = useAssessment((state) => state.model);
  const assessment = useAssessment((state) => state.assessment);
  return model && assessment ? rowsOf(model, assessment) : NONE;
}

/** Marks what is suggested, on one step or many, as one step of the history. */
export function acceptAiSuggestions(suggestions: readonly AiSuggestion[]): void {
  const { model } = useAssessment.getState();
  const changes = model ? acceptAi(model, suggestions) : [];
  if (changes.length > 0) canvas()?.changeAll(changes);
}

/** Says what is marked at a step; the list replaces the one before. */
export function writeAi(element: string, ai: readonly AiMark[]): void {
  canvas()?.change({ kind: 'step', elements: [element], patch: { ai } });
}

export function addAi(element: string, marked: readonly AiMark[], type: AiType): void {
  writeAi(element, [...marked.filter((mark) => mark.type !== 'none'), freshAi(type)]);
}

/** Says that somebody looked and wants nothing of the kind. */
export function declineAi(element: string): void {
  writeAi(element, [freshAi('none')]);
}
