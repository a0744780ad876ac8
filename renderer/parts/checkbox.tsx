import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import './checkbox.css';

export type CheckboxProps = {
  readonly checked: boolean;
  /** Some of several: drawn as a dash. */
  readonly mixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
  /** Name where no words stand beside it. */
  readonly label?: string;
  readonly disabled?: boolean;
};

export function Checkbox({ checked, mixed, onChange, children, label, disabled }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={checked}
      isIndeterminate={mixed ?? false}
      isDisabled={disabled ?? false}
      onChange={onChange}
      {...(label && { 'aria-label': label })}
    >
      <span className="checkbox-box" aria-hidden="true">
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d={mixed ? 'M3.5 8h9' : 'm3 8.5 3.3 3.3L13 4.8'} />
        </svg>
      </span>
      {children}
    </AriaCheckbox>
  );
}
