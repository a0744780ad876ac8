import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fallbackElectron, findFallback } from './fallback-electron.mjs';
import { ROOT, Stop, say } from './project.mjs';

/** How long Electron's own download may take before we look elsewhere. */
const DOWNLOAD_LIMIT_MS = 60_000;

const PLATFORM_PATH = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
  linux: 'electron',
};

/**
 * An Electron to run the app with: the installed one, else its own download, else the pinned replacement for Linux x64.
 * @returns {Promise<{ executable: string, args: string[] }>} `args` come first on its command line: the app's folder,
 *   where the binary does not know it already
 */
export async function getElectron() {
  const found = findElectron();
  if (found) return found;
  say('Fetching Electron …');
  if (download()) return findElectron();
  if (process.platform === 'linux' && process.arch === 'x64') return fallbackElectron();
  throw new Stop(
    'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  );
}

/** What is there without asking the network; null when nothing is. */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = path.join(override, PLATFORM_PATH[process.platform] ?? 'electron');
    if (!existsSync(executable)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${executable} does not exist.`);
    return { executable, args: [ROOT] };
  }
  const executable = installed();
  return executable ? { executable, args: [ROOT] } : findFallback();
}

function packageFolder() {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function installed() {
  const folder = packageFolder();
  try {
    const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : null;
  } catch {
    return null; // never downloaded
  }
}

/** Electron's own installer. It prints stack traces when a host is out of reach, so its words are kept back. */
function download() {
  const { status } = spawnSync(process.execPath, [path.join(packageFolder(), 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return status === 0 && installed() !== null;
}
