import type { ReactNode } from 'react';
import { STANDARDS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { WordSelect, WordsField } from './word-fields';

const ANSWERS = ['yes', 'no'] as const;
type Answer = (typeof ANSWERS)[number];

type TruthProps = {
  readonly label: string;
  readonly value: Common<boolean | null>;
  readonly hint?: ReactNode;
  readonly onChange: (value: boolean | null) => void;
};

/** Yes, no, or not stated: three different things. */
export function TruthField({ label, value, hint, onChange }: TruthProps) {
  const words = inspector[useLanguage()];
  const answer: Common<Answer | null> = value.mixed
    ? value
    : { mixed: false, value: value.value === null ? null : value.value ? 'yes' : 'no' };
  return (
    <WordSelect
      label={label}
      value={answer}
      options={ANSWERS}
      words={{ yes: words.yes, no: words.no }}
      {...(hint !== undefined && { hint })}
      onChange={(chosen) => onChange(chosen === null ? null : chosen === 'yes')}
    />
  );
}

type StandardProps = { readonly value: Common<string | null>; readonly onCommit: (value: string | null) => void };

/** What structures the data: one of the usual answers, or the name of a standard. */
export function StandardField({ value, onCommit }: StandardProps) {
  const language = useLanguage();
  const words = inspector[language];
  const names: Readonly<Record<string, string>> = marks[language].standard;
  const shown: Common<string | null> =
    value.mixed || value.value === null ? value : { mixed: false, value: names[value.value] ?? value.value };
  return (
    <WordsField
      label={words.standard}
      value={shown}
      placeholder={words.standardHint}
      suggestions={STANDARDS.map((standard) => marks[language].standard[standard])}
      onCommit={(text) => onCommit(STANDARDS.find((standard) => names[standard] === text) ?? text)}
    />
  );
}
