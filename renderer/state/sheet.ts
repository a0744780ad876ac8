import { create } from 'zustand';
import type { SheetPatch } from '#models/process/change';
import type { ProcessModel, ProcessScope } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';
import { lookUp } from './lookup';
import { showScreen } from './view';

/** Whether the whole process sheet lies over the diagram. */
export const useSheet = create<{ readonly open: boolean }>(() => ({ open: false }));

export function showSheet(): void {
  showScreen('model');
  useSheet.setState({ open: true });
}

export function closeSheet(): void {
  useSheet.setState({ open: false });
}

/** The process that leads: its sheet is the document's. */
export function leadScope(model: ProcessModel, assessment: Assessment | null): ProcessScope | null {
  const lead = assessment ? lookUp(model, assessment.model.lead) : null;
  return lead?.type === 'process' ? lead.of : (model.scopes[0] ?? null);
}

export function useLeadScope(): ProcessScope | null {
  const model = useAssessment((state) => state.model);
  const assessment = useAssessment((state) => state.assessment);
  return model && leadScope(model, assessment);
}

export function changeSheet(scope: string, patch: SheetPatch): void {
  canvas()?.change({ kind: 'sheet', elements: [scope], patch });
}

/** Nothing is drawn: such a document is its sheet. */
export function isUndrawn(model: ProcessModel): boolean {
  return [model.nodes, model.participants, model.lanes, model.data].every((elements) => elements.length === 0);
}
