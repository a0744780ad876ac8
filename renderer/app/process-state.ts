import type { ProcessState } from '#models/process/vocabulary';
import { useAssessment } from '../state/assessment';

/** Whether the open document says it describes today's process, the target or a reference; null where it says nothing. */
export function useProcessState(): ProcessState | null {
  return useAssessment(({ model }) => model?.scopes.find((scope) => scope.sheet?.state)?.sheet?.state ?? null);
}
