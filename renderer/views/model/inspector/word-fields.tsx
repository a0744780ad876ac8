import type { ReactNode } from 'react';
import { inspector } from '#models/text/inspector';
import { Select, type SelectOption } from '../../../parts/select';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { DraftField } from './draft-field';

const NOTHING = '';

export type WordSelectProps<T extends string> = {
  readonly value: Common<T | null>;
  readonly onChange: (value: T | null) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly details?: Readonly<Record<T, string>>;
  readonly hint?: ReactNode;
  readonly compact?: boolean;
  /** There is always a value: nothing to take away. */
  readonly required?: boolean;
  readonly className?: string;
};

/** One word of an enumeration, or nothing stated; `verschieden` while several elements differ. */
export function WordSelect<T extends string>(props: WordSelectProps<T>) {
  const { value, onChange, label, options, words } = props;
  const texts = inspector[useLanguage()];
  const stated = value.mixed ? null : value.value;
  const list: SelectOption<T | typeof NOTHING>[] = options.map((option) => ({
    value: option,
    text: words[option],
    ...(props.details && { detail: props.details[option] }),
  }));
  if (!props.required && (stated !== null || value.mixed)) list.unshift({ value: NOTHING, text: texts.notStated });
  return (
    <Select<T | typeof NOTHING>
      value={stated}
      onChange={(chosen) => onChange(chosen === NOTHING ? null : (chosen as T))}
      label={label}
      labelHidden={props.labelHidden ?? false}
      options={list}
      placeholder={value.mixed ? texts.mixed : texts.notStated}
      compact={props.compact ?? false}
      {...(props.hint !== undefined && { hint: props.hint })}
      {...(props.className !== undefined && { className: props.className })}
    />
  );
}

export type WordsFieldProps = {
  readonly value: Common<string | null>;
  readonly onCommit: (value: string | null) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly suggestions?: readonly string[];
  readonly multiline?: boolean;
  readonly hint?: ReactNode;
  readonly className?: string;
};

/** Free words, or nothing. */
export function WordsField({ value, onCommit, placeholder, ...rest }: WordsFieldProps) {
  const texts = inspector[useLanguage()];
  return (
    <DraftField
      {...rest}
      value={value.mixed ? null : value.value}
      format={(text) => text ?? ''}
      read={(text) => ({ ok: true, value: text.trim() === '' ? null : text.trim() })}
      onCommit={onCommit}
      placeholder={value.mixed ? texts.mixed : (placeholder ?? '–')}
    />
  );
}
