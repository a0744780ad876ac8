import type { Founded } from '#models/process/marks';
import { CONFIDENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { useLanguage } from '../../../state/settings';
import { agreed, type Common } from './common';
import { More } from './more';
import { WordSelect, WordsField } from './word-fields';

type Values = Omit<Founded, 'data'>;
export type FoundationProps = {
  readonly confidence: Common<Founded['confidence']>;
  readonly note: Common<string | null | undefined>;
  readonly onChange: (patch: Values) => void;
};

const known = <T,>(value: Common<T | null | undefined>): Common<T | null> =>
  value.mixed ? value : { mixed: false, value: value.value ?? null };

/** How well a value is founded, and what else there is to say about it. */
export function Foundation({ confidence, note, onChange }: FoundationProps) {
  const language = useLanguage();
  const words = inspector[language];
  return (
    <>
      <WordSelect
        label={words.foundation}
        value={known(confidence)}
        options={CONFIDENCES}
        words={marks[language].confidence}
        onChange={(value) => onChange({ confidence: value })}
      />
      <WordsField label={words.remark} value={known(note)} onCommit={(value) => onChange({ note: value })} />
    </>
  );
}

/** The same behind one line, for elements that say little else. */
export function MoreFoundation({ id, ...props }: FoundationProps & { readonly id: string }) {
  return (
    <More id={id} stated={[agreed(props.confidence), agreed(props.note)]}>
      <Foundation {...props} />
    </More>
  );
}
