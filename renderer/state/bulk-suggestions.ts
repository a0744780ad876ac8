import { create } from 'zustand';
import { acceptChanges } from '#models/capture/accept';
import { type MarkSuggestion, suggestMarks } from '#models/capture/suggest-marks';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';
import { showPanel } from './destinations';
import { currentDocument, useDocument } from './document';

const NONE: ReadonlySet<string> = new Set();

/** Suggestions somebody turned down, by document; they stay away until the app ends. */
const useRejected = create<{ readonly of: ReadonlyMap<string, ReadonlySet<string>> }>(() => ({ of: new Map() }));

let known: {
  readonly model: ProcessModel;
  readonly steps: readonly string[];
  readonly suggestions: readonly MarkSuggestion[];
} | null = null;

/** Reads labels once per state of the document, for everyone who asks. */
function suggestionsOf(model: ProcessModel, assessment: Assessment): readonly MarkSuggestion[] {
  const steps = assessment.ownSteps;
  if (known?.model !== model || known.steps !== steps) known = { model, steps, suggestions: suggestMarks(model, steps) };
  return known.suggestions;
}

/** The suggestions still to be decided in the document in front, and how many were turned down. */
export function useSuggestions(): { readonly open: readonly MarkSuggestion[]; readonly rejected: number } {
  const model = useAssessment((state) => state.model);
  const assessment = useAssessment((state) => state.assessment);
  const id = useDocument((state) => state.current?.id ?? null);
  const rejected = useRejected((state) => (id === null ? NONE : (state.of.get(id) ?? NONE)));
  if (!model || !assessment) return { open: [], rejected: 0 };
  const all = suggestionsOf(model, assessment);
  const open = all.filter((suggestion) => !rejected.has(suggestion.id));
  return { open, rejected: all.length - open.length };
}

/** Writes the marks suggested, as one step of the history. */
export function acceptSuggestions(suggestions: readonly MarkSuggestion[]): void {
  const { model } = useAssessment.getState();
  if (model) canvas()?.changeAll(acceptChanges(model, suggestions), 'suggestions');
}

export function rejectSuggestions(suggestions: readonly MarkSuggestion[]): void {
  const document = currentDocument();
  if (!document) return;
  useRejected.setState(({ of }) => {
    const own = new Set([...(of.get(document.id) ?? NONE), ...suggestions.map(({ id }) => id)]);
    return { of: new Map(of).set(document.id, own) };
  });
}

/** Lets the suggestions that were turned down be decided anew. */
export function restoreRejected(): void {
  const document = currentDocument();
  if (document) useRejected.setState(({ of }) => ({ of: new Map([...of].filter(([id]) => id !== document.id)) }));
}

export function showSuggestions(): void {
  showPanel('suggestions');
}
