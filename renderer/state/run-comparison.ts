import type { Comparison } from '#models/compare/difference';
import { currentProfile } from './profile';

/** What makes a worker fall silent will not make it speak again. */
const LIMIT_MS = 30_000;

/** Compares in a worker of its own, which ends with it; `signal` ends it before. Never rejects. */
export function runComparison(before: string, after: string, signal: AbortSignal): Promise<Comparison | 'failed'> {
  const worker = new Worker(new URL('../workers/compare.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const finish = (result: Comparison | 'failed') => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => finish('failed'), LIMIT_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<Comparison | 'failed'>) => finish(data));
    worker.addEventListener('error', () => finish('failed'));
    signal.addEventListener('abort', () => finish('failed'));
    worker.postMessage({ before, after, profile: currentProfile() });
  });
}
