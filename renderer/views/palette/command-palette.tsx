import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { palette } from '#models/text/palette';
import { Icon } from '../../parts/icon';
import { useAssessment } from '../../state/assessment';
import { useDocument } from '../../state/document';
import { useSettings } from '../../state/settings';
import { useView } from '../../state/view';
import { findEntries, type FoundEntry, type PaletteEntry, paletteEntries } from './palette-entries';
import './command-palette.css';

/** All commands, processes and steps by their words. Opens over the window; what had the focus has it again when a command runs. */
export function CommandPalette() {
  const open = useView((state) => state.paletteOpen);
  const chosen = useRef<PaletteEntry | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open && chosen.current) {
      const { run } = chosen.current;
      chosen.current = null;
      // After the focus is back where it was: cut and undo act on what has it.
      requestAnimationFrame(() => requestAnimationFrame(run));
    }
    wasOpen.current = open;
  }, [open]);
  const close = () => useView.setState({ paletteOpen: false });
  return (
    <ModalOverlay className="palette-overlay" isOpen={open} onOpenChange={(isOpen) => isOpen || close()} isDismissable>
      <Modal className="palette-frame">
        <Palette
          onChosen={(entry) => {
            chosen.current = entry;
            close();
          }}
        />
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onChosen }: { readonly onChosen: (entry: PaletteEntry) => void }) {
  const { language, platform, keys } = useSettings();
  const model = useAssessment((state) => state.model);
  const documents = useDocument((state) => state.open);
  const recent = useDocument((state) => state.recent);
  const words = palette[language];
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(
    () => paletteEntries({ language, platform, keys, model, open: documents, recent }),
    [language, platform, keys, model, documents, recent],
  );
  const groups = useMemo(() => findEntries(entries, search), [entries, search]);
  const flat = groups.flatMap(({ found }) => found);
  const active = flat[at];
  const idOf = ({ entry }: FoundEntry) => `${base}-${entry.id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another active option scrolls
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, search]);

  const move = (to: number) => setAt(flat.length === 0 ? 0 : (to + flat.length) % flat.length);
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    PageDown: () => setAt(Math.min(flat.length - 1, at + 8)),
    PageUp: () => setAt(Math.max(0, at - 8)),
    Enter: () => active && onChosen(active.entry),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the window wait: only the palette's own, and the way out, do something now.
    if (event.key !== 'Escape') event.stopPropagation();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') useView.setState({ paletteOpen: false });
    else if (moves[event.key]) moves[event.key]?.();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog className="palette" aria-label={words.title}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are caught for the field inside, which has the role */}
      <div className="palette-inner" onKeyDown={onKeyDown}>
        <div className="palette-field">
          <Icon name="search" size={16} />
          <input
            autoFocus
            role="combobox"
            aria-label={words.search}
            aria-expanded="true"
            aria-controls={`${base}-list`}
            aria-autocomplete="list"
            {...(active && { 'aria-activedescendant': idOf(active) })}
            placeholder={words.search}
            spellCheck={false}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setAt(0);
            }}
          />
        </div>
        <div ref={list} id={`${base}-list`} className="palette-list" role="listbox" aria-label={words.title} tabIndex={-1}>
          {groups.map(({ group, found }) => (
            // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by this role
            <div key={group} role="group" aria-label={words.group[group]}>
              <div className="palette-group" aria-hidden="true">
                {words.group[group]}
              </div>
              {found.map((one) => (
                <Option
                  key={one.entry.id}
                  id={idOf(one)}
                  found={one}
                  active={one === active}
                  onPoint={() => setAt(flat.indexOf(one))}
                  onChosen={() => onChosen(one.entry)}
                />
              ))}
            </div>
          ))}
          {flat.length === 0 && (
            // biome-ignore lint/a11y/useFocusableInteractive: an option that cannot be chosen; a list box holds nothing else
            <div className="palette-none" role="option" aria-disabled="true" aria-selected="false">
              <b>{words.none(search)}</b>
              <span className="note">{words.noneHint}</span>
            </div>
          )}
        </div>
        <div className="palette-foot">
          <span>{words.hint}</span>
          <span role="status">{words.count(flat.length)}</span>
        </div>
      </div>
    </Dialog>
  );
}

type OptionProps = {
  readonly id: string;
  readonly found: FoundEntry;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChosen: () => void;
};

function Option({ id, found: { entry, marked }, active, onPoint, onChosen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={active ? 'palette-option palette-active' : 'palette-option'}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChosen}
    >
      <Icon name={entry.icon} size={14} />
      <span className="palette-text">
        <Marked text={entry.text} at={marked} />
      </span>
      <span className="palette-detail">{entry.detail}</span>
      {entry.keys && <kbd className="palette-keys">{entry.keys}</kbd>}
    </div>
  );
}

/** The text with the letters that were looked for set bold; runs of them in one piece. */
function Marked({ text, at }: { readonly text: string; readonly at: readonly number[] }) {
  const pieces: { from: number; text: string; marked: boolean }[] = [];
  const wanted = new Set(at);
  for (const [index, sign] of [...text].entries()) {
    const last = pieces.at(-1);
    if (last && last.marked === wanted.has(index)) last.text += sign;
    else pieces.push({ from: index, text: sign, marked: wanted.has(index) });
  }
  return pieces.map((piece) => (piece.marked ? <mark key={piece.from}>{piece.text}</mark> : piece.text));
}
