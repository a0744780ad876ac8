import { once } from 'node:events';
import { isMainThread, parentPort } from 'node:worker_threads';
import { serveCrew, startCrew } from './crew';
import { main } from './main';

declare const __APP_VERSION__: string;

if (isMainThread) await run();
else if (parentPort) serveCrew(parentPort);

/** When progress is shown first, and how often it changes. */
const PATIENCE_MS = 400;
const PACE_MS = 100;

async function run(): Promise<void> {
  /** A reader that has seen enough, such as `head`, closes the pipe; that is no failure. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

  const watched = process.stderr.isTTY;
  const begun = performance.now();
  let shown = 0;
  /** Nobody wants to see what is over at once, or to read faster than one can. */
  const progress = (text: string): void => {
    const now = performance.now();
    if (!watched || (text === '' ? shown === 0 : now - begun < PATIENCE_MS || now - shown < PACE_MS)) return;
    shown = text === '' ? 0 : now;
    process.stderr.write(`\r\u001b[K${text}`);
  };

  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => (process.stdout.write(text) ? undefined : once(process.stdout, 'drain').then(() => {})),
    err: (text) => process.stderr.write(`${watched ? '\r\u001b[K' : ''}${text}\n`),
    progress,
    crew: () => startCrew(new URL(import.meta.url)),
    cwd: process.cwd(),
    version: __APP_VERSION__,
    today: () => {
      const now = new Date();
      const two = (number: number) => String(number).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  });
}
