import { inspector } from '#models/text/inspector';
import type { SystemMark } from '#models/process/marks';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { WordsField } from './word-fields';

const NONE: readonly SystemMark[] = [];

/** Systems of the document's catalogue. */
export function useSystems(): readonly SystemMark[] {
  return useAssessment(
    (state) => state.model?.scopes.find((scope) => scope.sheet && scope.sheet.systems.length > 0)?.sheet?.systems ?? NONE,
  );
}

export const systemName = (systems: readonly SystemMark[], id: string) => systems.find((system) => system.id === id)?.name ?? id;

type SystemFieldProps = {
  readonly value: Common<string | null>;
  readonly onCommit: (system: string | null) => void;
};

/** A system by its name in the catalogue, or by any other name. Systems of the catalogue are offered and kept by their id. */
export function SystemField({ value, onCommit }: SystemFieldProps) {
  const words = inspector[useLanguage()];
  const systems = useSystems();
  const shown: Common<string | null> =
    value.mixed || value.value === null ? value : { mixed: false, value: systemName(systems, value.value) };
  return (
    <WordsField
      className="field-compact"
      label={words.system}
      value={shown}
      placeholder={words.systemHint}
      suggestions={systems.map((system) => system.name)}
      onCommit={(name) => onCommit(systems.find((system) => system.name === name)?.id ?? name)}
    />
  );
}
