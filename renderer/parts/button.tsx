import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { GlyphName } from '#models/glyphs/glyphs';
import { classNames } from './class-names';
import { Icon } from './icon';
import './button.css';

export type ButtonProps = {
  readonly children: ReactNode;
  /** One primary button per view; `quiet` reads like a link; `danger` is red text for what cannot be taken back. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'ghost';
  readonly size?: 'normal' | 'compact';
  readonly icon?: GlyphName;
  readonly onPress?: () => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** Name for ears where the visible words do not suffice. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  /** Inside a dialog: `close` closes it. */
  readonly slot?: string;
};

export function Button({ children, kind = 'secondary', size = 'normal', icon, onPress, disabled, autoFocus, ...rest }: ButtonProps) {
  return (
    <AriaButton
      className={classNames('button', `button-${kind}`, size === 'compact' && 'button-compact', rest.className)}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      type={rest.type ?? 'button'}
      {...(onPress && { onPress })}
      {...(rest.label && { 'aria-label': rest.label })}
      {...(rest.slot && { slot: rest.slot })}
    >
      {icon && <Icon name={icon} size={size === 'compact' ? 14 : 16} />}
      {children}
    </AriaButton>
  );
}

export type IconButtonProps = {
  readonly icon: GlyphName;
  /** What it does; shown as tooltip and read aloud. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly size?: 14 | 16 | 20;
  readonly className?: string;
  readonly slot?: string;
};

/** A button that is only a glyph. Its name appears on hover and focus. */
export function IconButton({ icon, label, onPress, disabled, pressed, size = 16, className, slot }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className={classNames('icon-button', pressed && 'icon-button-on', className)}
        aria-label={label}
        isDisabled={disabled ?? false}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        {...(onPress && { onPress })}
        {...(slot && { slot })}
      >
        <Icon name={icon} size={size} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
