import type { Ingested, OpenResult } from '#models/bpmn/open-bpmn';
import { createTurns } from './turns';

/** No real file comes near this; one that does is built to hang. */
const LIMIT_MS = 10_000;

let ready: Worker | null = null;

/** Starts the worker before there is a file, so that the first one need not wait for it. */
export function warmUp(): void {
  ready ??= new Worker(new URL('../workers/ingest.ts', import.meta.url), { type: 'module' });
}

const inTurn = createTurns();

/**
 * Runs the import away from the interface and ends it when it takes too long. One file after the other; never rejects.
 * @param onXml hears the text that can be drawn before it is known what is to be said about it
 */
export function ingest(bytes: Uint8Array, onXml?: (xml: string) => void): Promise<OpenResult> {
  return inTurn(() => read(bytes, onXml));
}

function read(bytes: Uint8Array, onXml?: (xml: string) => void): Promise<OpenResult> {
  warmUp();
  const worker = ready as Worker;
  return new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (result: OpenResult) => {
      clearTimeout(timer);
      listening.abort();
      resolve(result);
    };
    /** A worker that hangs or failed is in no known state: the next file gets a new one. */
    const giveUp = (result: OpenResult) => {
      worker.terminate();
      ready = null;
      finish(result);
    };
    const timer = setTimeout(() => giveUp({ ok: false, code: 'too-slow', params: { seconds: LIMIT_MS / 1000 } }), LIMIT_MS);
    const { signal } = listening;
    worker.addEventListener('message', ({ data }: MessageEvent<Ingested>) => ('xml' in data ? onXml?.(data.xml) : finish(data.result)), {
      signal,
    });
    worker.addEventListener('error', (event) => giveUp({ ok: false, code: 'unreadable', params: { detail: event.message } }), { signal });
    worker.postMessage(bytes);
  });
}
