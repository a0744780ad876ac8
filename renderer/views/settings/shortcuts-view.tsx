import { useEffect, useMemo, useState } from 'react';
import type { CommandId } from '#models/contract/commands';
import { rivalOf } from '#models/contract/keys';
import { menu } from '#models/text/menu';
import { settings } from '#models/text/settings';
import { Button } from '../../parts/button';
import { Question } from '../../parts/dialog';
import { EmptyState } from '../../parts/empty-state';
import { KeyCap } from '../../parts/key-cap';
import { TextField } from '../../parts/text-field';
import { changeSettings, useLanguage, useSettings } from '../../state/settings';
import { HelpPage } from './help-page';
import { KeyDialog } from './key-dialog';
import { AREAS, matching, pressedFor, type Shortcut, shortcutGroups, strokeOf } from './shortcut-list';
import './settings.css';

/** All keys, searched by word or by pressing one; those of commands can be changed. */
export function ShortcutsView() {
  const { language, platform, keys } = useSettings();
  const words = settings[language].shortcuts;
  const [search, setSearch] = useState('');
  const [listening, setListening] = useState(false);
  const [stroke, setStroke] = useState<string | null>(null);
  const [changing, setChanging] = useState<CommandId | null>(null);
  const [resetting, setResetting] = useState(false);
  useListening(listening, setStroke, () => setListening(false));

  const all = useMemo(() => shortcutGroups(language, platform, keys), [language, platform, keys]);
  const groups = listening && stroke !== null ? pressedFor(all, stroke) : matching(all, listening ? '' : search);
  const sought = listening ? (stroke ?? '') : search;
  const toggle = () => {
    setListening(!listening);
    setStroke(null);
    setSearch('');
  };
  return (
    <HelpPage selected="shortcuts">
      <div className="page">
        <div className="page-narrow shortcuts">
          <header className="shortcuts-head">
            <div>
              <h1>{words.title}</h1>
              <p className="note">{words.lead}</p>
            </div>
            <div className="shortcuts-tools">
              <TextField
                className="shortcuts-search"
                label={words.search}
                labelHidden
                placeholder={listening ? words.listening : words.search}
                icon="search"
                value={listening ? (stroke ?? '') : search}
                onChange={(text) => {
                  setListening(false);
                  setSearch(text);
                }}
                onEscape={() => setSearch('')}
                clearLabel={words.clear}
              />
              <button type="button" className="key-toggle" aria-pressed={listening} onClick={toggle}>
                {words.listen}
              </button>
              {Object.keys(keys).length > 0 && <Button onPress={() => setResetting(true)}>{words.resetAll}</Button>}
            </div>
          </header>
          <div className="visually-hidden" role="status">
            {sought !== '' && words.found(groups.reduce((sum, group) => sum + group.shortcuts.length, 0))}
          </div>
          {groups.length === 0 && <EmptyState icon="search" title={words.none(sought)} text={words.noneText} />}
          {AREAS.map((area) => {
            const inArea = groups.filter((group) => group.area === area);
            if (inArea.length === 0) return null;
            return (
              <section key={area} className="shortcuts-area" aria-labelledby={`keys-${area}`}>
                <h2 id={`keys-${area}`}>{words.area[area]}</h2>
                <div className="shortcuts-groups">
                  {inArea.map((group) => (
                    <section key={group.id}>
                      {inArea.length > 1 && <h3>{group.title}</h3>}
                      <ul>
                        {group.shortcuts.map((shortcut) => (
                          <Row key={shortcut.id} shortcut={shortcut} onChange={setChanging} />
                        ))}
                      </ul>
                    </section>
                  ))}
                </div>
              </section>
            );
          })}
        </div>
      </div>
      {changing && <KeyDialog command={changing} onClose={() => setChanging(null)} />}
      <Question
        open={resetting}
        title={words.resetAllTitle}
        text={<p>{words.resetAllText}</p>}
        yes={words.resetAll}
        cancel={words.cancel}
        onYes={() => {
          void changeSettings({ keys: {} });
          setResetting(false);
        }}
        onCancel={() => setResetting(false)}
      />
    </HelpPage>
  );
}

function Row({ shortcut, onChange }: { readonly shortcut: Shortcut; readonly onChange: (command: CommandId) => void }) {
  const language = useLanguage();
  const words = settings[language].shortcuts;
  const { command, keys, text } = shortcut;
  const changed = useSettings((state) => command !== null && Object.hasOwn(state.keys, command));
  const rival = useSettings((state) => command && rivalOf(command, state.keys));
  return (
    <li className="shortcut">
      <span>
        {text}
        {changed && <span className="note shortcut-changed">{words.changed}</span>}
        {rival && <span className="note shortcut-rival">{words.rival(menu[language].commands[rival])}</span>}
      </span>
      {command === null ? (
        <KeyCap>{keys ?? ''}</KeyCap>
      ) : (
        <button
          type="button"
          className="shortcut-key"
          aria-label={words.change(text, keys ?? words.noKey)}
          title={words.changeHint}
          onClick={() => onChange(command)}
        >
          {keys ? <KeyCap>{keys}</KeyCap> : <span className="note">{words.assign}</span>}
        </button>
      )}
    </li>
  );
}

/** While it listens, keys are looked up and do nothing else; Tab moves on, Escape ends it. */
function useListening(listening: boolean, onStroke: (stroke: string) => void, onEnd: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callbacks only set state
  useEffect(() => {
    if (!listening) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || document.querySelector('[role=dialog],[role=alertdialog]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') return onEnd();
      const stroke = strokeOf(event);
      if (stroke) onStroke(stroke);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [listening]);
}
