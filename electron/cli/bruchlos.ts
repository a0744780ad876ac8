import { isMainThread, parentPort } from 'node:worker_threads';
import { serveCrew, startCrew } from './crew';
import { main } from './main';

declare const __APP_VERSION__: string;

if (isMainThread) await run();
else if (parentPort) serveCrew(parentPort);

async function run(): Promise<void> {
  /** A reader that has seen enough, such as `head`, closes the pipe; that is no failure. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

  const watched = process.stderr.isTTY;

  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(`${watched ? '\r\u001b[K' : ''}${text}\n`),
    progress: (text) => watched && process.stderr.write(`\r\u001b[K${text}`),
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
