import { useMemo, useState } from 'react';
import { settings } from '#models/text/settings';
import { EmptyState } from '../../parts/empty-state';
import { KeyCap } from '../../parts/key-cap';
import { TextField } from '../../parts/text-field';
import { useLanguage, useSettings } from '../../state/settings';
import { HelpPage } from './help-page';
import { matching, shortcutGroups } from './shortcut-list';
import './settings.css';

/** All keys, searchable by word or key. */
export function ShortcutsView() {
  const language = useLanguage();
  const platform = useSettings((state) => state.platform);
  const words = settings[language].shortcuts;
  const [search, setSearch] = useState('');
  const groups = useMemo(() => matching(shortcutGroups(language, platform), search), [language, platform, search]);
  return (
    <HelpPage selected="shortcuts">
      <div className="page">
        <div className="page-narrow shortcuts">
          <header className="shortcuts-head">
            <h1>{words.title}</h1>
            <TextField
              className="shortcuts-search"
              label={words.search}
              labelHidden
              placeholder={words.search}
              icon="search"
              value={search}
              onChange={setSearch}
              onEscape={() => setSearch('')}
              clearLabel={words.clear}
            />
          </header>
          {groups.length === 0 && <EmptyState icon="search" title={words.none(search)} text={words.noneText} />}
          <div className="shortcuts-groups">
            {groups.map((group) => (
              <section key={group.id}>
                <h2>{group.title}</h2>
                <dl>
                  {group.shortcuts.map((shortcut) => (
                    <div key={shortcut.id} className="shortcut">
                      <dt>{shortcut.text}</dt>
                      <dd>
                        <KeyCap>{shortcut.keys}</KeyCap>
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
      </div>
    </HelpPage>
  );
}
