import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Where the library lives, pinned by name so that renaming the product never hides it, unless the command line says
 * `--user-data-dir`. On Windows in the local profile: roaming ones are copied at every sign-in and break databases.
 */
export function keepDataInStandardFolder(): void {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const base = process.platform === 'win32' ? (process.env.LOCALAPPDATA ?? app.getPath('appData')) : app.getPath('appData');
  app.setPath('userData', given ? path.resolve(given) : path.join(base, 'Bruchlos'));
}

/** A folder of its own for a start that draws or prints one file beside a running app, removed when it ends. */
export function keepDataInThrowAwayFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-'));
  app.setPath('userData', folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}
