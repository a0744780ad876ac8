import { stat } from 'node:fs/promises';
import path from 'node:path';
import { problemCode } from './problem';
import type { ProblemCode } from '#models/contract/contract';

/** Where systems hang sticks and network drives into the tree; on Windows every path starts with its drive. */
const MOUNTS: Readonly<Partial<Record<NodeJS.Platform, RegExp>>> = {
  linux: /^\/(?:media\/[^/]+|run\/media\/[^/]+|run\/user\/\d+\/gvfs|mnt)\/[^/]+/,
  darwin: /^\/Volumes\/[^/]+/,
};

/** The drive or share a file lies on, as far as its path tells. */
export function driveOf(file: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return path.win32.parse(file).root;
  return MOUNTS[platform]?.exec(file)?.[0] ?? '/';
}

/** Systems call a file missing, or have no name for what happened, when its whole drive is gone; for the user that is something else. */
export async function problemCodeAt(file: string, error: unknown): Promise<ProblemCode> {
  const code = problemCode(error);
  if (code !== 'not-found' && code !== 'failed') return code;
  const driveIsThere = await stat(driveOf(file, process.platform)).then(
    () => true,
    () => false,
  );
  return driveIsThere ? code : 'unreachable';
}
