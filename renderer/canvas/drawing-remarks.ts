import type { Remark } from '#models/process/process';
import { typeName } from './element-name';
import type { BpmnModeler } from './modeler';
import type { Speech } from './translate';

type Warning = Awaited<ReturnType<BpmnModeler['importXML']>>['warnings'][number];

/** What could not be read has been told of before the canvas saw the document; only what could not be drawn is news. */
export function isAboutDrawing({ message }: Warning): boolean {
  return !/^(unresolved reference|unparsable content|unknown attribute|illegal ID|duplicate ID)/.test(message);
}

export function toRemark({ element }: Warning, { language }: Speech): Remark {
  const id = typeof element?.id === 'string' ? element.id : null;
  const name = typeof element?.name === 'string' && element.name !== '' ? element.name : typeName(element?.$type ?? '', language);
  return { code: 'element-not-drawn', element: id, kept: true, params: { name } };
}
