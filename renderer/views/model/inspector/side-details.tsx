import type { Founded } from '#models/process/marks';
import { inspector } from '#models/text/inspector';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import { Foundation } from './foundation';
import { WordsField } from './word-fields';

type SideProps = { readonly side: Founded; readonly onChange: (changes: Founded) => void };

/** Of one input or output: the document it is about, how well it is founded, and what else there is to say. */
export function SideDetails({ side, onChange }: SideProps) {
  const words = inspector[useLanguage()];
  const items = useAssessment((state) => state.model?.data);
  const names = (items ?? []).filter(({ name }) => name.trim() !== '');
  return (
    <>
      <WordsField
        label={words.dataItem}
        className="field-compact"
        value={{ mixed: false, value: items?.find(({ id }) => id === side.data)?.name ?? side.data ?? null }}
        placeholder={words.dataItemHint}
        suggestions={[...new Set(names.map(({ name }) => name))]}
        onCommit={(text) => onChange({ data: names.find(({ name }) => name === text)?.id ?? text })}
      />
      <Foundation
        confidence={{ mixed: false, value: side.confidence ?? null }}
        note={{ mixed: false, value: side.note ?? null }}
        onChange={onChange}
      />
    </>
  );
}
