import { openBpmn } from '#models/bpmn/open-bpmn';

/** Reads and repairs one file away from the interface, so that a hostile one can be stopped from outside. */
addEventListener('message', async (event: MessageEvent<Uint8Array>) => {
  postMessage(await openBpmn(event.data));
});
