import { app } from 'electron';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '../disk/is-running';

/**
 * Where the library lives, pinned by name so that renaming the product never hides it, unless the command line says
 * `--user-data-dir`. On Windows in the local profile: roaming ones are copied at every sign-in and break databases.
 */
export function keepDataInStandardFolder(): void {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const base = process.platform === 'win32' ? (process.env.LOCALAPPDATA ?? app.getPath('appData')) : app.getPath('appData');
  app.setPath('userData', given ? path.resolve(given) : path.join(base, 'Bruchlos'));
}

const THROW_AWAY = /^bruchlos-start-(\d+)$/;

/**
 * A folder of its own for a start that draws or prints one file beside a running app. The engine writes into it until
 * its very end, so each such start removes those of the ones before.
 */
export function keepDataInThrowAwayFolder(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = THROW_AWAY.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
  const folder = path.join(tmpdir(), `bruchlos-start-${process.pid}`);
  // Private, and made by us: a folder that someone else put there is an error.
  mkdirSync(folder, { mode: 0o700 });
  app.setPath('userData', folder);
}
