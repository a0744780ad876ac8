import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isRunning } from './is-running';
import { sha256 } from './sha256';

/*
 * A file is first written under a draft name beside its target. A process that dies in between leaves the draft behind;
 * its name says whose it was, so that it can be swept without touching one that is being written right now.
 */
const HERE = sha256(Buffer.from(hostname())).slice(0, 8);
const NAME = /^\.bruchlos-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;
const DAY_MS = 24 * 60 * 60 * 1000;

const swept = new Set<string>();

export function draftPath(folder: string): string {
  return path.join(folder, `.bruchlos-${HERE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Removes abandoned drafts, once per folder and process. Failing to is no reason not to save. */
export async function sweepDrafts(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => sweep(folder, name).catch(() => {})));
}

async function sweep(folder: string, name: string): Promise<void> {
  const [, host, pid] = NAME.exec(name) ?? [];
  if (!host || !pid) return;
  const file = path.join(folder, name);
  // On a shared drive it may be another machine's, whose processes we cannot see: only age tells then.
  const abandoned = host === HERE ? !isRunning(Number(pid)) : Date.now() - (await stat(file)).mtimeMs > DAY_MS;
  if (abandoned) await unlink(file);
}
