import { MenuTrigger, Menu as AriaMenu, Header, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { type CommandId, MENUS } from '#models/contract/commands';
import { app } from '#models/text/app';
import { menu } from '#models/text/menu';
import { IconButton } from '../parts/button';
import { useKeyText } from '../parts/use-key-text';
import { runCommand, useCommandEnabled } from '../state/run-command';
import { useLanguage } from '../state/settings';
import { useMenuKey } from './menu-key';

/** All menus behind one button, for windows too narrow for a menu bar. */
export function MenuButton() {
  const language = useLanguage();
  useMenuKey(focusMenuButton);
  return (
    <MenuTrigger>
      <IconButton className="menu-button" icon="menu" label={app[language].menuButton} />
      <Popover className="popover" offset={4}>
        <AriaMenu className="menu" aria-label={app[language].menuButton}>
          {MENUS.flatMap(({ id, items }, index) => [
            ...(index > 0 ? [<Separator key={`before-${id}`} className="menu-separator" />] : []),
            <MenuSection key={id}>
              <Header className="option-group">{menu[language].menus[id]}</Header>
              {items.map((item) => item && <Entry key={item} command={item} />)}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function focusMenuButton(): void {
  document.querySelector<HTMLElement>('.menu-button')?.focus();
}

function Entry({ command }: { readonly command: CommandId }) {
  const language = useLanguage();
  const enabled = useCommandEnabled(command);
  const keys = useKeyText(command);
  const text = menu[language].commands[command];
  return (
    <MenuItem id={command} textValue={text} className="option" isDisabled={!enabled} onAction={() => runCommand(command)}>
      <span className="option-text">{text}</span>
      {keys && <span className="option-key">{keys}</span>}
    </MenuItem>
  );
}
