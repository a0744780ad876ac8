import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Icon } from '../../../parts/icon';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string; readonly meant: T | null };

export type DraftFieldProps<T> = {
  /** What the document says. */
  readonly value: T;
  readonly format: (value: T) => string;
  /** Reads what was typed, or says what is wrong and what may be meant. */
  readonly read: (text: string) => Checked<T>;
  /** Called once the entry is settled: Enter or leaving the field. Not called for an unchanged value. */
  readonly onCommit: (value: T) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: ReactNode;
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly suggestions?: readonly string[];
  /** Words of the button that takes what may be meant. */
  readonly takeLabel?: (meant: T) => string;
  readonly multiline?: boolean;
  readonly numeric?: boolean;
  readonly className?: string;
  /** Arrow keys, where the field has steps. */
  readonly onStep?: (direction: 1 | -1, large: boolean) => void;
};

/** A field that keeps what is typed to itself until it is settled, so that one entry is one undo step. */
export function DraftField<T>(props: DraftFieldProps<T>) {
  const { value, format, read, onCommit, label } = props;
  const shown = format(value);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ readonly error: string; readonly meant: T | null } | null>(null);
  const id = useId();

  // Another step or an undone change: the old draft belongs to nothing any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: resets when the document's value changes
  useEffect(() => {
    setDraft(null);
    setProblem(null);
  }, [shown]);

  const settle = () => {
    if (draft === null || draft === shown) return reset();
    const result = read(draft);
    if (!result.ok) return setProblem(result);
    reset();
    if (format(result.value) !== shown) onCommit(result.value);
  };
  const reset = () => {
    setDraft(null);
    setProblem(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !(props.multiline && event.shiftKey)) {
      event.preventDefault();
      settle();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      reset();
    } else if (props.onStep && draft === null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      props.onStep(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    }
  };
  const control = {
    id,
    value: draft ?? shown,
    placeholder: props.placeholder ?? '',
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-error` : props.hint ? `${id}-hint` : undefined,
    onBlur: settle,
    onKeyDown,
  } as const;

  return (
    <div className={`field ${props.className ?? ''}`}>
      <div className={props.labelHidden ? 'visually-hidden' : 'field-head'}>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {props.aside && <span className="field-aside">{props.aside}</span>}
      </div>
      {props.multiline ? (
        <textarea {...control} className="field-box draft-area" rows={1} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <div className="field-box">
          <input
            {...control}
            type="text"
            inputMode={props.numeric ? 'decimal' : 'text'}
            list={props.suggestions ? `${id}-list` : undefined}
            onChange={(event) => setDraft(event.target.value)}
            onFocus={(event) => {
              if (props.numeric) event.target.select();
            }}
          />
          {props.unit && <span className="field-unit">{props.unit}</span>}
        </div>
      )}
      {props.suggestions && (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {props.hint && !problem && (
        <div id={`${id}-hint`} className="field-hint">
          {props.hint}
        </div>
      )}
      {problem && (
        <div id={`${id}-error`} className="field-error" role="alert">
          <Icon name="warning" size={14} />
          <span>
            {problem.error}
            {problem.meant !== null && props.takeLabel && (
              <button
                type="button"
                className="field-take"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  const meant = problem.meant as T;
                  reset();
                  onCommit(meant);
                }}
              >
                {props.takeLabel(problem.meant)}
              </button>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
