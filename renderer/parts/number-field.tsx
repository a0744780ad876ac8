import type { ReactNode } from 'react';
import { NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes } from './field';

export type NumberFieldProps = {
  /** Null where nothing is stated: the field is empty, never 0. */
  readonly value: number | null;
  /** Called when the number is settled: on leaving, Enter or arrows. Null when the field was emptied. */
  readonly onChange: (value: number | null) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: ReactNode;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Decimals shown at most. */
  readonly decimals?: number;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** A number in the reader's language: decimal comma in German, arrows change it by a step. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, label, labelHidden } = props;
  return (
    <AriaNumberField
      className={classNames('field', props.compact && 'field-compact', props.className)}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      formatOptions={{ maximumFractionDigits: props.decimals ?? 2 }}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled ?? false}
      isWheelDisabled
      {...(props.min !== undefined && { minValue: props.min })}
      {...(props.max !== undefined && { maxValue: props.max })}
      {...(props.step !== undefined && { step: props.step })}
      {...(labelHidden && { 'aria-label': label })}
    >
      {!labelHidden && <FieldLabel aside={props.aside}>{label}</FieldLabel>}
      <Group className="field-box">
        <Input placeholder={props.placeholder ?? ''} />
        {props.unit && <span className="field-unit">{props.unit}</span>}
      </Group>
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaNumberField>
  );
}
