import type { ReactNode } from 'react';
import { Select as AriaSelect, Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, SelectValue } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes } from './field';
import { Icon } from './icon';
import './popover.css';

export type SelectOption<T extends string> = {
  readonly value: T;
  readonly text: string;
  /** A second, quiet line in the list. */
  readonly detail?: string;
  /** A chip or glyph before the text. */
  readonly mark?: ReactNode;
};

export type SelectGroup<T extends string> = { readonly title: string; readonly options: readonly SelectOption<T>[] };

export type SelectProps<T extends string> = {
  /** Null shows the placeholder: nothing stated, or several elements with different values. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: ReactNode;
  readonly options?: readonly SelectOption<T>[];
  readonly groups?: readonly SelectGroup<T>[];
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** One of several values. Typing jumps to an option. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onChange, label, labelHidden, options = [], groups = [] } = props;
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const current = all.find((option) => option.value === value) ?? null;
  return (
    <AriaSelect
      className={classNames('field', props.compact && 'field-compact', props.className)}
      value={value}
      onChange={(key) => {
        const chosen = all.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={props.disabled ?? false}
      {...(labelHidden && { 'aria-label': label })}
    >
      {!labelHidden && <FieldLabel aside={props.aside}>{label}</FieldLabel>}
      <Button className="field-box select-button">
        <SelectValue className="select-value">
          {current ? (
            <>
              {current.mark}
              <span className="select-text">{current.text}</span>
            </>
          ) : (
            <span className="select-empty">{props.placeholder ?? '–'}</span>
          )}
        </SelectValue>
        <Icon name="chevronDown" size={14} />
      </Button>
      <FieldNotes hint={props.hint} />
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          {options.map((option) => (
            <Option key={option.value} option={option} />
          ))}
          {groups.map((group) => (
            <ListBoxSection key={group.title}>
              <Header className="option-group">{group.title}</Header>
              {group.options.map((option) => (
                <Option key={option.value} option={option} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Option<T extends string>({ option }: { readonly option: SelectOption<T> }) {
  return (
    <ListBoxItem id={option.value} textValue={option.text} className="option">
      {option.mark}
      <span className="option-text">
        {option.text}
        {option.detail && <span className="option-detail">{option.detail}</span>}
      </span>
      <Icon name="check" size={14} className="option-check" />
    </ListBoxItem>
  );
}
