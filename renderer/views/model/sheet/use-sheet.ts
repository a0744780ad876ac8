import type { SheetPatch } from '#models/process/change';
import type { SheetMarks } from '#models/process/marks';
import type { ProcessModel, ProcessScope } from '#models/process/process';
import { marks } from '#models/text/marks';
import { sheet as texts } from '#models/text/sheet';
import { useLanguage } from '../../../state/settings';
import { changeSheet } from '../../../state/sheet';

export type SheetProps = { readonly model: ProcessModel; readonly scope: ProcessScope };

/** A value of the one sheet there is. */
export const stated = <T>(value: T | null | undefined) => ({ mixed: false as const, value: value ?? null });

/** The sheet of a process and the way to change it. */
export function useSheetOf({ scope }: SheetProps) {
  const language = useLanguage();
  const sheet: Partial<SheetMarks> = scope.sheet ?? {};
  return {
    sheet,
    language,
    words: texts[language],
    names: marks[language],
    change: (patch: SheetPatch) => changeSheet(scope.id, patch),
  };
}
