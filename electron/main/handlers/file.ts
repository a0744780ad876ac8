import { dialog, type FileFilter } from 'electron';
import path from 'node:path';
import type { FileKind } from '#models/contract/contract';
import { shell as words } from '#models/text/shell';
import { announce } from '../announce';
import type { Handlers } from '../answer';
import type { Shell } from '../shell';
import { askWhere } from '../ask-where';

const BPMN = ['bpmn', 'bpmn2', 'xml'];

export function fileHandlers(shell: Shell): Pick<Handlers, 'file:pending' | 'file:open' | 'file:dropped' | 'file:save' | 'file:save-as'> {
  const take = async () => {
    try {
      return await shell.files.take();
    } finally {
      // What the batch left over comes with the next call.
      if (shell.files.waiting() > 0) announce(shell.window(), 'event:files', null);
    }
  };
  return {
    'file:pending': take,
    'file:open': async () => {
      const { openTitle, processFiles, allFiles } = words[shell.settings().language];
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: openTitle,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: processFiles, extensions: BPMN },
          { name: allFiles, extensions: ['*'] },
        ],
      });
      if (canceled) return [];
      shell.files.enqueue(filePaths);
      return take();
    },
    'file:dropped': (paths) => {
      shell.files.enqueue(paths);
      return take();
    },
    'file:save': ({ handle, bytes, expected }) => shell.files.save(handle, bytes, expected),
    'file:save-as': async ({ suggestedName, kind, bytes }) => {
      const file = await askWhere(shell, suggestedName, filters(kind, suggestedName, shell));
      return file === null ? null : shell.files.saveAs(file, bytes);
    },
  };
}

function filters(kind: FileKind, suggestedName: string, shell: Shell): FileFilter[] {
  const name = words[shell.settings().language].kinds[kind];
  if (kind === 'bpmn') return [{ name, extensions: BPMN }];
  return [{ name, extensions: [kind === 'original' ? path.extname(suggestedName).slice(1) || 'bpmn' : kind] }];
}
