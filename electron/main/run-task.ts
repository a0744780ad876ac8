import { app, BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '#models/contract/contract';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { writeFileSafely } from '../disk/write-file';
import { WINDOW_ADDRESS } from './addresses';
import type { StartRequest } from './arguments';
import { printPdf } from './print-pdf';
import { startShell } from './start-shell';

type Task = Exclude<StartRequest, { task: 'window' }>;

/** Drawing the largest diagrams takes seconds; a start that takes this long hangs. */
const FIGURE_LIMIT_MS = 120_000;

/** Draws or prints one file for the command line and ends, with exit code 1 and a line on standard error if it could not. */
export async function runTask(task: Task): Promise<void> {
  // What is drawn unseen needs no graphics card, and a machine without a display has none.
  app.disableHardwareAcceleration();
  app.on('window-all-closed', () => {}); // the work is not done when its window is
  await app.whenReady();
  try {
    await writeFileSafely(task.output, task.task === 'figure' ? await drawFigure(task) : await print(task));
    app.exit(0);
  } catch (error) {
    const code = problemCode(error);
    console.error(`${task.task} ${task.input}: ${code === 'failed' && error instanceof Error ? error.message : code}`);
    app.exit(1);
  }
}

/** The window itself draws, unseen: the same canvas as on screen. */
async function drawFigure({ input, language }: Task): Promise<Uint8Array> {
  await readRegularFile(input, MAX_FILE_BYTES); // says what is wrong with the file before a window is made for it
  const svg = await new Promise<string>((resolve, reject) => {
    const figureDone = (svg: string | null, message: string) => (svg === null ? reject(new Error(message)) : resolve(svg));
    setTimeout(() => reject(new Error('The diagram was not drawn in time.')), FIGURE_LIMIT_MS);
    startShell({ wantsExample: false, figureDone, language })
      .then(({ shell, windowOptions, adopt }) => {
        shell.files.enqueue([input], 'user');
        const window = new BrowserWindow(windowOptions('figure'));
        window.webContents.on('render-process-gone', () => reject(new Error('The drawing process ended.')));
        adopt({ window, closing: { letGo: () => window.destroy(), asking: () => {}, stay: () => {} } });
        return window.loadURL(WINDOW_ADDRESS);
      })
      .catch(reject);
  });
  return Buffer.from(svg);
}

async function print({ input, language }: Task): Promise<Uint8Array> {
  const html = await readFile(input, 'utf8');
  const { shell } = await startShell({ wantsExample: false, figureDone: null, language });
  return printPdf(html, shell.reports, shell.printWindow());
}
