import { createModdle, elements, text } from './moddle';

/**
 * A BPMN document under another name: the name goes to the element its present one comes from, else to the first process.
 * Null where the text is no BPMN document.
 */
export async function renameDocument(xml: string, name: string): Promise<string | null> {
  const moddle = createModdle();
  const read = await moddle.fromXML(xml).catch(() => null);
  if (!read) return null;
  const roots = elements(read.rootElement, 'rootElements');
  const collaborations = roots.filter(({ $type }) => $type === 'bpmn:Collaboration');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const named = [...collaborations, ...processes].find((root) => text(root, 'name').trim() !== '') ?? processes[0];
  if (!named) return null;
  named.set('name', name);
  return (await moddle.toXML(read.rootElement, { format: true })).xml;
}
