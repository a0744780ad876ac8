import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../../electron/dev/build.mjs';
import { openDisplay } from '../../../electron/dev/display.mjs';
import { getElectron } from '../../../electron/dev/get-electron.mjs';

/**
 * Once before all end-to-end tests: an Electron, a fresh build (unless BRUCHLOS_TEST_BUILT says that `dist` is one), a
 * display and a folder for everything the tests leave, handed to the workers by the environment.
 * @returns {Promise<() => void>} what tidies up after them
 */
export async function setup() {
  const electron = await getElectron();
  if (!process.env.BRUCHLOS_TEST_BUILT) await build();
  const display = await openDisplay();
  const folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-e2e-'));
  Object.assign(process.env, display.env, { BRUCHLOS_TEST_ELECTRON: JSON.stringify(electron), BRUCHLOS_TEST_FOLDER: folder });
  return () => {
    endAppsOn(folder);
    display.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** A test that failed half-way leaves its app running; it is known by its profile. */
function endAppsOn(folder) {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc')) {
    try {
      const isOurs = /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`);
      if (isOurs) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // gone in the meantime, or someone else's
    }
  }
}
