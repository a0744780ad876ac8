import { readFile } from 'node:fs/promises';
import type { Handlers } from '../answer';
import type { Shell } from '../shell';

export function appHandlers(shell: Shell): Pick<Handlers, 'app:bootstrap' | 'app:notices' | 'settings:store'> {
  return {
    'app:bootstrap': () => ({
      version: shell.version,
      platform: process.platform,
      settings: shell.settings(),
      wantsExample: shell.wantsExample,
      figureOnly: shell.figureDone !== null,
      dataPlace: shell.dataPlace,
    }),
    'app:notices': () => readFile(shell.notices, 'utf8'),
    'settings:store': async (settings) => {
      await shell.changeSettings(settings);
      return null;
    },
  };
}
