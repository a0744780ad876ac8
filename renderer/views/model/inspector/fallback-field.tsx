import { inspector } from '#models/text/inspector';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { WordsField } from './word-fields';

/** How the file says that there is nothing to fall back on. */
const NOTHING = 'none';

type FallbackProps = { readonly value: Common<string | null>; readonly onCommit: (value: string | null) => void };

/** What is done when it cannot run as usual; that nothing is intended is an answer, too. */
export function FallbackField({ value, onCommit }: FallbackProps) {
  const words = inspector[useLanguage()];
  const shown: Common<string | null> = !value.mixed && value.value === NOTHING ? { mixed: false, value: words.fallbackNone } : value;
  return (
    <WordsField
      label={words.fallback}
      value={shown}
      placeholder={words.fallbackHint}
      suggestions={[words.fallbackNone]}
      onCommit={(text) => onCommit(text === words.fallbackNone ? NOTHING : text)}
    />
  );
}
