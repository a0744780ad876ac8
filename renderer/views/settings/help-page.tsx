import type { ReactNode } from 'react';
import { settings } from '#models/text/settings';
import { Tabs } from '../../parts/tabs';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';

/** Keyboard list and page about the app are two sides of the same screen. */
export function HelpPage({ selected, children }: { readonly selected: 'shortcuts' | 'about'; readonly children: ReactNode }) {
  const words = settings[useLanguage()];
  return (
    <Tabs
      className="help"
      label={words.help}
      selected={selected}
      onSelect={showScreen}
      tabs={[
        { id: 'shortcuts', title: words.shortcuts.title, content: selected === 'shortcuts' ? children : null },
        { id: 'about', title: words.about.title, content: selected === 'about' ? children : null },
      ]}
    />
  );
}
