import { clipboard, shell as system } from 'electron';
import type { Handlers } from '../answer';
import type { Shell } from '../shell';

/** Hands something to the system's file manager or clipboard. */
export function placeHandlers(shell: Shell): Pick<Handlers, 'file:reveal' | 'file:copy-path'> {
  return {
    'file:reveal': async (handle) => {
      // The file manager says nothing about a file that is gone; this does.
      system.showItemInFolder(await shell.files.resolve(handle));
      return null;
    },
    'file:copy-path': async (handle) => {
      await clipboard.writeText(shell.files.place(handle));
      return null;
    },
  };
}
