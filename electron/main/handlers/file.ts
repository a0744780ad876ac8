import { dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import path from 'node:path';
import { type FileKind, type Found, MAX_JSON_BYTES } from '#models/contract/contract';
import { shell as words } from '#models/text/shell';
import type { Handlers } from '../answer';
import type { Shell } from '../shell';
import { askWhere } from '../ask-where';
import { readRegularFile } from '../../disk/read-file';

const BPMN = ['bpmn', 'bpmn2', 'xml'];

type Channels =
  | 'file:pending'
  | 'file:open'
  | 'file:choose-folder'
  | 'file:dropped'
  | 'file:open-json'
  | 'file:read'
  | 'file:check'
  | 'file:save'
  | 'file:save-as';

export function fileHandlers(shell: Shell): Pick<Handlers, Channels> {
  const choose = async (options: OpenDialogOptions): Promise<Found> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), options);
    return canceled ? { found: [], problems: [] } : shell.files.find(filePaths);
  };
  return {
    'file:pending': () => shell.files.take(),
    'file:open': () => {
      const { openTitle, processFiles, allFiles } = words[shell.settings().language];
      return choose({
        title: openTitle,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: processFiles, extensions: BPMN },
          { name: allFiles, extensions: ['*'] },
        ],
      });
    },
    'file:choose-folder': () => choose({ title: words[shell.settings().language].folderTitle, properties: ['openDirectory'] }),
    'file:dropped': (paths) => shell.files.find(paths),
    'file:open-json': async (what) => {
      const { jsonTitle, jsonFiles } = words[shell.settings().language];
      const options: OpenDialogOptions = {
        title: jsonTitle[what],
        properties: ['openFile'],
        filters: [{ name: jsonFiles, extensions: ['json'] }],
      };
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), options);
      const [file] = filePaths;
      if (canceled || file === undefined) return null;
      const { bytes } = await readRegularFile(file, MAX_JSON_BYTES);
      return { name: path.basename(file), text: new TextDecoder().decode(bytes) };
    },
    'file:read': (handle) => shell.files.read(handle),
    'file:check': (files) => shell.files.check(files),
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
  if (kind === 'profile') return [{ name, extensions: ['json'] }];
  if (kind === 'text') return [{ name, extensions: ['txt'] }];
  return [{ name, extensions: [kind === 'original' ? path.extname(suggestedName).slice(1) || 'bpmn' : kind] }];
}
