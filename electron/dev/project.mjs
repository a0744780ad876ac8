import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: two above this file. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Survives until the next `npm ci`; nothing in it is worth keeping longer. */
export const CACHE = path.join(ROOT, 'node_modules/.cache');

export const isRoot = process.getuid?.() === 0;

export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** A reason to stop that a person can act on: shown as a sentence, without a stack trace. */
export class Stop extends Error {}

/** Runs a script's main function; expected reasons to stop become one sentence and exit code 1. */
export async function run(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
