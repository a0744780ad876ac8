import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from './icon';
import './field.css';

/** Above a control: its name, with something quiet at the right. */
export function FieldLabel({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className="field-head">
      <Label className="field-label">{children}</Label>
      {aside && <span className="field-aside">{aside}</span>}
    </div>
  );
}

/** Below a control: a hint, or what is wrong and what may be meant. */
export function FieldNotes({ hint, error }: { readonly hint?: ReactNode; readonly error?: string | null | undefined }) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error && (
        <FieldError className="field-error">
          <Icon name="warning" size={14} />
          {error}
        </FieldError>
      )}
    </>
  );
}
