import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { isWordColumn, VOCABULARY, wordOf } from '#models/capture/cell-words';
import type { StepColumn } from '#models/capture/columns';
import type { Refusal } from '#models/capture/write-cell';
import { CARRIER_LETTER, CARRIERS, type Carrier } from '#models/process/vocabulary';
import { capture } from '#models/text/capture';
import { CarrierChip } from '../../../parts/carrier-chip';
import { KeyCap } from '../../../parts/key-cap';
import { notify } from '../../../state/notices';
import { useLanguage } from '../../../state/settings';
import { refusalText } from './refusal-text';

/** Where the cursor goes after an edit. */
export type AfterEdit = 'down' | 'up' | 'right' | 'left' | 'stay';

export type CellEditorProps = {
  readonly column: StepColumn;
  readonly label: string;
  readonly text: string;
  /** A key began the edit: the words offered are narrowed down at once. */
  readonly begun: boolean;
  /** How many steps Ctrl+Enter would write to. */
  readonly chosen: number;
  readonly names: readonly string[];
  /** Takes the text, for this step or for all chosen ones; says why not where it was not understood. */
  readonly onCommit: (text: string, all: boolean, then: AfterEdit) => Refusal | null;
  readonly onCancel: () => void;
};

type Option = { readonly word: string; readonly carrier: Carrier | null };

/** Types a cell anew. Words of the column are offered; several inputs stand side by side with semicolons. */
export function CellEditor({ column, label, text, begun, chosen, names, onCommit, onCancel }: CellEditorProps) {
  const language = useLanguage();
  const words = capture[language];
  const [typed, setTyped] = useState(text);
  const [at, setAt] = useState(-1);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const id = useId();
  const several = column === 'inputs' || column === 'output' || column === 'transfer' || column === 'ai';
  const head = several ? typed.slice(0, typed.lastIndexOf(';') + 1) : '';
  const part = typed.slice(head.length).trim();
  const all: readonly Option[] = isWordColumn(column)
    ? VOCABULARY[column].codes.map((code) => ({
        word: wordOf(column, code, language),
        carrier: column === 'inputs' || column === 'output' ? (CARRIERS.find((each) => each === code) ?? null) : null,
      }))
    : names.map((word) => ({ word, carrier: null }));
  const wanted = part.toLowerCase();
  const options = typed === text && !begun ? all : all.filter(({ word, carrier }) => matches(word, carrier, wanted));

  useEffect(() => {
    field.current?.focus();
    const length = field.current?.value.length ?? 0;
    // A letter that began the edit is kept; a cell opened with F2 is ready to be replaced.
    if (!begun) field.current?.select();
    else field.current?.setSelectionRange(length, length);
  }, [begun]);

  const commit = (everywhere: boolean, then: AfterEdit, picked?: string) => {
    const option = picked ?? options[at]?.word;
    const value = option === undefined ? typed : head === '' ? option : `${head} ${option}`;
    const why = onCommit(value, everywhere, then);
    if (!why) left.current = true;
    setRefusal(why);
  };
  const cancel = () => {
    left.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const { key } = event;
    if (key === 'Escape') cancel();
    else if (key === 'Enter') commit(event.ctrlKey || event.metaKey, event.ctrlKey ? 'stay' : event.shiftKey ? 'up' : 'down');
    else if (key === 'Tab') commit(false, event.shiftKey ? 'left' : 'right');
    else if (key === 'ArrowDown' && options.length > 0) setAt((now) => (now + 1) % options.length);
    else if (key === 'ArrowUp' && options.length > 0) setAt((now) => (now <= 0 ? options.length - 1 : now - 1));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        className="cell-editor"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-invalid={refusal !== null}
        aria-describedby={`${id}hint`}
        {...(at >= 0 && { 'aria-activedescendant': `${id}${at}` })}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(-1);
          setRefusal(null);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={() => {
          // Whoever goes elsewhere means what is typed; what is not understood leaves the cell as it was, and says so.
          const why = left.current ? null : onCommit(typed, false, 'stay');
          if (!why) return;
          notify((spoken) => ({ kind: 'info', text: capture[spoken].notTaken(typed), detail: refusalText(why, spoken) }));
          onCancel();
        }}
      />
      <Popover triggerRef={field} isOpen isNonModal placement="bottom start" offset={2} className="popover cell-options">
        <div id={`${id}list`} role="listbox" aria-label={label}>
          {options.map(({ word, carrier }, index) => (
            <div
              key={word}
              id={`${id}${index}`}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={index === at ? 'option option-at' : 'option'}
              // The field keeps the focus, so that a click is not taken for leaving it.
              onPointerDown={(event) => {
                event.preventDefault();
                commit(false, 'stay', word);
              }}
            >
              {carrier && <CarrierChip carrier={carrier} size={16} />}
              <span className="option-text">{word}</span>
              {carrier && <KeyCap>{CARRIER_LETTER[carrier]}</KeyCap>}
            </div>
          ))}
        </div>
        <p id={`${id}hint`} className={refusal ? 'note cell-refusal' : 'note'}>
          {refusal
            ? refusalText(refusal, language)
            : column === 'inputs' && options.length === 0
              ? words.editorHint.shares
              : hint(chosen, words)}
        </p>
      </Popover>
    </>
  );
}

const hint = (chosen: number, words: (typeof capture)['de']) => (chosen > 1 ? words.editorHint.many(chosen) : words.editorHint.one);

function matches(word: string, carrier: Carrier | null, wanted: string): boolean {
  if (carrier && wanted.length === 1) return CARRIER_LETTER[carrier].toLowerCase() === wanted || word.toLowerCase().startsWith(wanted);
  return word.toLowerCase().includes(wanted);
}
