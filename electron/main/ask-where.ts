import { app, dialog, type FileFilter } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { shell as words } from '#models/text/shell';
import type { Shell } from './shell';

/** Asks for a place to write to. Null when the user thinks better of it. The first extension is added where none of them is given. */
export async function askWhere(shell: Shell, suggestedName: string, filters: FileFilter[]): Promise<string | null> {
  const { saveTitle, replace } = words[shell.settings().language];
  const { canceled, filePath } = await dialog.showSaveDialog(shell.window(), {
    title: saveTitle,
    defaultPath: path.join(app.getPath('documents'), fileName(suggestedName)),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  const extensions = filters.flatMap((filter) => filter.extensions);
  if (extensions.some((extension) => filePath.toLowerCase().endsWith(`.${extension}`))) return filePath;

  const file = `${filePath}.${extensions[0]}`;
  if (!existsSync(file)) return file;
  // The dialog asked about the name as typed, not about this one.
  const { response } = await dialog.showMessageBox(shell.window(), {
    type: 'question',
    message: replace.question(path.basename(file)),
    buttons: [replace.yes, replace.no],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0 ? file : null;
}

/** A name that every file system takes. */
function fileName(suggested: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
  const name = suggested.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').replace(/^\.+|[. ]+$/g, '');
  return name || 'Bruchlos';
}
