import type { ProcessModel } from '../process/process';
import { createModdle } from './moddle';
import { readModel } from './read-model';

/** Reads repaired BPMN text (see `open-bpmn`) into the domain's model. Rejects where the text is no BPMN document. */
export async function parseModel(xml: string): Promise<ProcessModel> {
  const { rootElement } = await createModdle().fromXML(xml);
  return readModel(rootElement);
}
