import { type Ingested, type OpenResult, openBpmn } from '#models/bpmn/open-bpmn';

const tell = (ingested: Ingested) => postMessage(ingested);

/** Reads and repairs one file away from the interface, so that a hostile one can be stopped from outside. */
addEventListener('message', async (event: MessageEvent<Uint8Array>) => {
  tell({ result: await openBpmn(event.data, (xml) => tell({ xml })).catch(defeated) });
});

/** Deep nesting or sheer size can still exhaust the engine; nobody would hear of a promise that fails in here. */
function defeated(error: unknown): OpenResult {
  console.error(error);
  return { ok: false, code: 'unreadable', params: {} };
}
