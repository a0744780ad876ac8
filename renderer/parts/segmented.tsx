import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names';
import './segmented.css';

export type Segment<T extends string> = {
  readonly value: T;
  /** Read aloud and shown as tooltip; shown as text unless there is a `mark` alone. */
  readonly text: string;
  readonly mark?: ReactNode;
  /** Only the mark is shown. */
  readonly markOnly?: boolean;
};

export type SegmentedProps<T extends string> = {
  /** Null: none chosen, or several elements with different values. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Quiet content at the right of the label, such as a key cap. */
  readonly aside?: ReactNode;
  readonly segments: readonly Segment<T>[];
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** One of a few values, all in sight. Arrow keys move the choice. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { value, onChange, label, labelHidden, aside, segments, hint } = props;
  return (
    <RadioGroup
      className={classNames('segmented-field', props.className)}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const segment = segments.find((each) => each.value === chosen);
        if (segment) onChange(segment.value);
      }}
      isDisabled={props.disabled ?? false}
      {...(labelHidden && { 'aria-label': label })}
    >
      {!labelHidden && (
        <div className="field-head">
          <Label className="field-label">{label}</Label>
          {aside}
        </div>
      )}
      <div className="segmented">
        {segments.map(({ value: id, text, mark, markOnly }) => (
          <Radio key={id} value={id} className="segment" {...(markOnly && { 'aria-label': text })}>
            {mark}
            {!markOnly && text}
            {markOnly && (
              <span className="segment-tip" aria-hidden="true">
                {text}
              </span>
            )}
          </Radio>
        ))}
      </div>
      {hint && <div className="field-hint">{hint}</div>}
    </RadioGroup>
  );
}
