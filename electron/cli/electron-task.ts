import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '#models/text/cli';
import type { Language } from '#models/text/language';

export type Electron = { readonly executable: string; readonly args: readonly string[] };
export type TaskOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Drawing and printing end by themselves well before; beyond that something hangs. */
const LIMIT_MS = 180_000;
const BINARY: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The folder with package.json, found upwards from here: this file runs from the sources in tests and from `dist` otherwise. */
function projectFolder(): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  return folder;
}

/** An Electron that is already there, never one that would have to be fetched: the one named, the installed one, the replacement. */
export function findElectron(): Electron | null {
  const root = projectFolder();
  if (root === null || !existsSync(path.join(root, 'dist/main/main.js'))) return null;
  const binary = BINARY[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = path.join(override, binary);
    return existsSync(executable) ? { executable, args: [root] } : null;
  }
  const installed = installedElectron(path.join(root, 'node_modules/electron'));
  if (installed) return { executable: installed, args: [root] };
  const replacement = replacementElectron(path.join(root, 'node_modules/.cache'));
  return replacement ? { executable: replacement, args: [] } : null;
}

function installedElectron(folder: string): string | null {
  try {
    const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : null;
  } catch {
    return null; // never downloaded
  }
}

/** The replacement knows the app's folder by itself. */
function replacementElectron(cache: string): string | null {
  const name = existsSync(cache) ? readdirSync(cache).find((entry) => /^electron-[\d.]+-linux-x64$/.test(entry)) : undefined;
  const executable = name === undefined ? '' : path.join(cache, name, 'electron');
  return name !== undefined && existsSync(executable) ? executable : null;
}

/** Starts the app hidden for one task and waits for its end. */
export async function runElectron(task: readonly string[], language: Language): Promise<TaskOutcome> {
  const electron = findElectron();
  const words = cli[language];
  if (electron === null) return { ok: false, reason: words.noElectronPdf };
  const isRoot = process.getuid?.() === 0;
  // Chromium's sandbox refuses to run as root; the switches before the folder are the engine's.
  const switches = [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3'];
  const args = [...switches, ...electron.args, ...task, `--language=${language}`];
  const display = await openDisplay();
  if (display === null) return { ok: false, reason: words.noDisplay };
  try {
    return await run(electron.executable, args, { ...process.env, ...display.env }, language);
  } finally {
    display.close();
  }
}

function run(executable: string, args: readonly string[], env: NodeJS.ProcessEnv, language: Language): Promise<TaskOutcome> {
  return new Promise((resolve) => {
    const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000);
    });
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ ok: false, reason: cli[language].timedOut });
    }, LIMIT_MS);
    child.once('error', (error) => {
      clearTimeout(limit);
      resolve({ ok: false, reason: error.message });
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0 ? { ok: true } : { ok: false, reason: reasonIn(complaint, code) });
    });
  });
}

/** The app's own line: the engine's are in brackets. */
function reasonIn(complaint: string, code: number | null): string {
  const line = complaint
    .split('\n')
    .filter((text) => text.trim() !== '' && !text.startsWith('['))
    .at(-1);
  return line ?? `Electron ${code ?? '?'}`;
}

type Display = { readonly env: Readonly<Record<string, string>>; readonly close: () => void };

/** The user's display, or a virtual one of our own; null where neither can be had. */
function openDisplay(): Promise<Display | null> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return Promise.resolve({ env: {}, close: () => {} });
  return new Promise((resolve) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    let number = '';
    server.stdio[3]?.on('data', (chunk) => {
      number += String(chunk);
      if (number.includes('\n')) resolve({ env: { DISPLAY: `:${number.trim()}` }, close: () => void server.kill() });
    });
  });
}
