import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, MENUS } from '#models/contract/commands';
import { type ChangedKeys, keyOf } from '#models/contract/keys';
import type { Language } from '#models/text/language';
import { menu as words } from '#models/text/menu';

/**
 * The system's menu as data. macOS shows it; elsewhere the window draws the same table in its title bar and sees to the
 * keys itself, so that no key is answered twice.
 */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  command: (id: CommandId) => void,
  keys: ChangedKeys,
): MenuItemConstructorOptions[] {
  const { menus, commands } = words[language];
  const mac = platform === 'darwin';
  const accelerator = (id: CommandId) => {
    const key = keyOf(id, keys);
    return key ? { accelerator: key } : {};
  };
  const item = (id: CommandId | null): MenuItemConstructorOptions =>
    id === null
      ? { type: 'separator' }
      : {
          id,
          label: commands[id],
          ...accelerator(id),
          registerAccelerator: mac,
          click: () => command(id),
        };
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    ...MENUS.map(({ id, items }) => ({ id, label: menus[id], submenu: items.map(item) })),
  ];
}
