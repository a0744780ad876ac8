import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot, Stop, say } from './project.mjs';

/** What Electron links to. Where Debian 13 renamed a package, its new name stands beside the old one. */
const ELECTRON = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libxss1'],
  ['libxtst6', 'libxtst6t64'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libcups2', 'libcups2t64'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['fonts-liberation'],
];

const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

/** What opening the app needs. */
export function packagesToStart() {
  return [...ELECTRON, ...(display || existsSync('/usr/bin/Xvfb') ? [] : [['xvfb']])];
}

/** What the tests need on top: a browser for the canvas. */
export function packagesToTest() {
  const chromium = existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium') ? [] : [['chromium']];
  return [...packagesToStart(), ...chromium];
}

/**
 * Installs with apt what is missing. Without the rights to, stops with the one command that does it. Systems without
 * dpkg are left alone: whoever runs one knows what these packages are called there.
 */
export function ensurePackages(wanted) {
  if (process.platform !== 'linux' || !has('dpkg-query') || !has('apt-get')) return;
  const installed = installedOf(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  if (!isRoot) {
    throw new Stop(`Debian packages are missing. Please run: sudo apt-get install ${missing.map(nameHere).join(' ')}`);
  }
  say(`Installing Debian packages: ${missing.map(([name]) => name).join(', ')}`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map(nameHere));
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function installedOf(names) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\\n`, ...names], { encoding: 'utf8' });
  const lines = stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name));
}

/** The name this release of Debian knows. */
function nameHere(names) {
  const known = names.find((name) => /Candidate: (?!\(none\))/.test(policy(name)));
  return known ?? names[0];
}

function policy(name) {
  return spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '';
}

function apt(...args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  if (status === 0) return;
  const reason = `${stdout}\n${stderr}`.split('\n').find((line) => line.startsWith('E: ')) ?? 'E: no reason given';
  throw new Stop(`apt-get ${args[0]} failed (${reason.slice(3)}). Please install what is missing yourself and try again.`);
}
