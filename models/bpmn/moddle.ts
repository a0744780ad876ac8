import { BpmnModdle } from 'bpmn-moddle';
import { MARKS_DESCRIPTOR, MARKS_PREFIX } from './marks-descriptor';

/** An element of a BPMN document as bpmn-moddle holds it: properties by their local names, unknown attributes in `$attrs`. */
export type ModdleElement = {
  readonly $type: string;
  readonly $attrs?: Readonly<Record<string, string>>;
  $parent?: ModdleElement | undefined;
  readonly $instanceOf: (type: string) => boolean;
  readonly get: (property: string) => unknown;
  readonly set: (property: string, value: unknown) => void;
  readonly [property: string]: unknown;
};

export type ModdleWarning = {
  readonly message: string;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: string;
};

/** What this project uses of bpmn-moddle. */
export type Moddle = {
  create: (type: string, properties?: Readonly<Record<string, unknown>>) => ModdleElement;
  createAny: (name: string, uri: string, properties?: Readonly<Record<string, unknown>>) => ModdleElement;
  getType: (type: string) => unknown;
  getPackage: (prefixOrUri: string) => unknown;
  readonly registry: { readonly typeMap: Record<string, unknown>; registerType: (type: object, pkg: unknown) => void };
  fromXML: (xml: string) => Promise<{ rootElement: ModdleElement; warnings: readonly ModdleWarning[] }>;
  toXML: (element: ModdleElement, options?: { format?: boolean; preamble?: boolean }) => Promise<{ xml: string }>;
};

/** A fresh BPMN reader and writer that knows the marks and keeps those of later editions. */
export function createModdle(): Moddle {
  return keepUnknownMarks(new BpmnModdle({ [MARKS_PREFIX]: MARKS_DESCRIPTOR }));
}

/**
 * Makes a moddle keep elements of the marks' namespace that this edition has no type for; without it they are dropped while
 * reading. Also for the one bpmn-js made for itself: `keepUnknownMarks(modeler.get('moddle'))` before the first import.
 */
export function keepUnknownMarks(moddle: Moddle): Moddle {
  const getType = moddle.getType.bind(moddle);
  const prefix = `${MARKS_PREFIX}:`;
  moddle.getType = (type) => {
    if (typeof type === 'string' && type.startsWith(prefix) && !(type in moddle.registry.typeMap)) {
      moddle.registry.registerType({ name: type, superClass: [`${prefix}mark`] }, moddle.getPackage(MARKS_PREFIX));
    }
    return getType(type);
  };
  return moddle;
}

/** The elements of a list property; empty where it is absent. */
export function elements(owner: ModdleElement | null | undefined, property: string): readonly ModdleElement[] {
  const value = owner?.[property];
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** The element of a property; null where it is absent or a reference that leads nowhere. */
export function element(owner: ModdleElement | null | undefined, property: string): ModdleElement | null {
  const value = owner?.[property];
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : null;
}

/** The text of an attribute; empty where it is absent. */
export function text(owner: ModdleElement | null | undefined, property: string): string {
  const value = owner?.[property];
  return typeof value === 'string' ? value : '';
}

/** The mark of the given element name among the extension elements of a BPMN element. */
export function findMark(owner: ModdleElement, name: string): ModdleElement | null {
  const type = `${MARKS_PREFIX}:${name}`;
  for (const value of elements(element(owner, 'extensionElements'), 'values')) if (value.$type === type) return value;
  return null;
}
