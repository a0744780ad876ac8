import { canvas as words } from '#models/text/canvas';
import type { Language } from '#models/text/language';
import { type CanvasElement, withoutLabel } from './dialect';

/** What an element is called where it is read aloud: its name, else its kind. */
export function elementName(element: CanvasElement, language: Language): string {
  const { businessObject } = withoutLabel(element);
  const name = businessObject?.name ?? businessObject?.text;
  if (typeof name === 'string' && name.trim() !== '') return name.replace(/\s+/g, ' ').trim().slice(0, 300);
  return typeName(businessObject?.$type ?? '', language);
}

/** The kind of an element from its BPMN type. */
export function typeName(type: string, language: Language): string {
  const names: Readonly<Record<string, string>> = words[language].elementType;
  return names[type.replace(/^bpmn:/, '')] ?? words[language].element;
}
