import { Menu } from 'electron';
import type { CommandId } from '#models/contract/commands';
import type { Language } from '#models/text/language';
import { menuTemplate } from './menu-template';

export function setMenu(language: Language, command: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, command)));
}
