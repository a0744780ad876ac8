import type { ReactNode } from 'react';
import { TextField as AriaTextField, Group, Input, TextArea } from 'react-aria-components';
import type { GlyphName } from '#models/glyphs/glyphs';
import { IconButton } from './button';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes } from './field';
import { Icon } from './icon';

export type TextFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown above; with `labelHidden` only read aloud. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: ReactNode;
  readonly placeholder?: string;
  readonly icon?: GlyphName;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly multiline?: boolean;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  /** Called on Enter in a single line. */
  readonly onSubmit?: () => void;
  readonly onEscape?: () => void;
  /** With this name the field shows a cross while it holds text. */
  readonly clearLabel?: string;
  readonly className?: string;
};

export function TextField(props: TextFieldProps) {
  const { value, onChange, label, labelHidden, icon, multiline, clearLabel } = props;
  return (
    <AriaTextField
      className={classNames('field', props.compact && 'field-compact', props.className)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(labelHidden && { 'aria-label': label })}
      {...(props.onBlur && { onBlur: props.onBlur })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !multiline) props.onSubmit?.();
        else if (event.key === 'Escape' && props.onEscape) props.onEscape();
        else event.continuePropagation();
      }}
    >
      {!labelHidden && <FieldLabel aside={props.aside}>{label}</FieldLabel>}
      {multiline ? (
        <TextArea className="field-box" placeholder={props.placeholder ?? ''} rows={3} />
      ) : (
        <Group className="field-box">
          {icon && <Icon name={icon} size={14} />}
          <Input placeholder={props.placeholder ?? ''} spellCheck={false} />
          {clearLabel && value !== '' && <IconButton icon="close" size={14} label={clearLabel} onPress={() => onChange('')} />}
        </Group>
      )}
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}
