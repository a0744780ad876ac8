import { useEffect, useState } from 'react';
import { app } from '#models/text/app';
import { host } from '../bridge/host';
import { Button, IconButton } from '../parts/button';
import { useFrameWidth } from '../parts/frame-width';
import { Icon } from '../parts/icon';
import { Logo } from '../parts/logo';
import { Menu } from '../parts/menu';
import { useDocument } from '../state/document';
import { goToTab } from '../state/document-actions';
import { useLanguage, useSettings } from '../state/settings';
import { SCREENS_WITHOUT_DOCUMENT, useView } from '../state/view';
import { MenuBar } from './menu-bar';
import { MenuButton } from './menu-button';
import { useProcessState } from './process-state';
import './title-bar.css';

/** Logo and menus, what is open, and the window's own buttons. The space between drags the window. */
export function TitleBar() {
  const width = useFrameWidth();
  const platform = useSettings((state) => state.platform);
  const small = width === 'small' || width === 'narrow';
  return (
    <header className={platform === 'darwin' ? 'title-bar title-bar-mac' : 'title-bar'} data-region="menu">
      <div className="title-bar-menus">
        {!small && <Logo size={18} />}
        {small ? <MenuButton /> : <MenuBar />}
      </div>
      {width === 'narrow' ? <TabSelect /> : <Title />}
      {platform !== 'darwin' && <WindowButtons />}
    </header>
  );
}

function Title() {
  const language = useLanguage();
  const screen = useView((state) => state.screen);
  const title = useDocument((state) => state.current?.title ?? null);
  const state = useProcessState();
  const words = app[language];
  const ofDocument = title !== null && !SCREENS_WITHOUT_DOCUMENT.has(screen);
  const name = ofDocument ? (state ? `${title} (${words.state[state]})` : title) : screen === 'library' ? null : words.screen[screen];
  return (
    <div className="title-bar-title">
      <b>{name ?? 'Bruchlos'}</b>
      {name && ' – Bruchlos'}
    </div>
  );
}

/** Where there is no room for tabs: what is open, to choose from. */
function TabSelect() {
  const words = app[useLanguage()].tabs;
  const open = useDocument((state) => state.open);
  if (open.length < 2) return <Title />;
  return (
    <Menu
      label={words.all}
      trigger={
        <Button kind="ghost" className="title-bar-select" label={words.all}>
          <Title />
          <Icon name="chevronDown" size={16} />
        </Button>
      }
      entries={open.map(({ id, title }) => ({ id, text: title, run: () => void goToTab(id) }))}
    />
  );
}

function WindowButtons() {
  const words = app[useLanguage()].window;
  const [maximized, setMaximized] = useState(false);
  useEffect(() => host.onMaximized(setMaximized), []);
  return (
    <div className="window-buttons">
      <IconButton className="window-button" icon="minimize" size={14} label={words.minimize} onPress={() => void host.minimize()} />
      <IconButton
        className="window-button"
        icon={maximized ? 'restore' : 'maximize'}
        size={14}
        label={maximized ? words.restore : words.maximize}
        onPress={() => void host.maximize()}
      />
      <IconButton className="window-button window-close" icon="close" size={14} label={words.close} onPress={() => void host.close()} />
    </div>
  );
}
