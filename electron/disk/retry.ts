import { setTimeout as sleep } from 'node:timers/promises';
import { errno } from './problem';

const STEP_MS = 10;
const LONGEST_PAUSE_MS = 100;

/** What Windows says while a virus scanner, an indexer or a preview holds a file for a moment. */
const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY']);

export const isPassing = (error: unknown): boolean => PASSING.has(errno(error));

/** How long such a moment may last before it is the answer, in milliseconds: there is only such a moment on Windows. */
export const PATIENCE_MS = process.platform === 'win32' ? 60_000 : 0;

/** Tries again, with pauses growing from 10 to 100 ms, while the error is one that passes and patience lasts. */
export async function retry<T>(action: () => Promise<T>, patienceMs: number = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (!isPassing(error) || performance.now() >= deadline) throw error;
      await sleep(Math.min(attempt * STEP_MS, LONGEST_PAUSE_MS));
    }
  }
}
