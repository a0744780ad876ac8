import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

export type SwitchProps = {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children?: ReactNode;
  readonly label?: string;
  readonly disabled?: boolean;
};

/** On or off, at once. */
export function Switch({ on, onChange, children, label, disabled }: SwitchProps) {
  return (
    <AriaSwitch
      className="switch"
      isSelected={on}
      isDisabled={disabled ?? false}
      onChange={onChange}
      {...(label && { 'aria-label': label })}
    >
      <span className="switch-track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}
