import type { OpenResult } from '#models/bpmn/open-bpmn';

/** No real file comes near this; one that does is built to hang. */
const LIMIT_MS = 10_000;

/** Runs the import in a worker of its own and ends it when it takes too long. Never rejects. */
export function ingest(bytes: Uint8Array): Promise<OpenResult> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../workers/ingest.ts', import.meta.url), { type: 'module' });
    const finish = (result: OpenResult) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => finish({ ok: false, code: 'too-slow', params: { seconds: LIMIT_MS / 1000 } }), LIMIT_MS);
    worker.addEventListener('message', (event: MessageEvent<OpenResult>) => finish(event.data));
    worker.addEventListener('error', (event) => finish({ ok: false, code: 'unreadable', params: { detail: event.message } }));
    worker.postMessage(bytes);
  });
}
