import { Menu } from 'electron';
import type { CommandId } from '#models/contract/commands';
import type { Settings } from '#models/contract/contract';
import { menuTemplate } from './menu-template';

export function setMenu({ language, keys }: Settings, command: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, command, keys)));
}
