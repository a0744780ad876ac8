import { type OpenResult, openBpmn } from '#models/bpmn/open-bpmn';

/** Reads and repairs one file away from the interface, so that a hostile one can be stopped from outside. */
addEventListener('message', async (event: MessageEvent<Uint8Array>) => {
  postMessage(await openBpmn(event.data).catch(defeated));
});

/** Deep nesting or sheer size can still exhaust the engine; nobody would hear of a promise that fails in here. */
function defeated(error: unknown): OpenResult {
  console.error(error);
  return { ok: false, code: 'unreadable', params: {} };
}
