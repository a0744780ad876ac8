import type { ModdleElement } from '#models/bpmn/moddle';
import type { EventBus } from '../dialect';

type Descriptor = {
  readonly isGeneric?: boolean;
  readonly ns: { readonly name?: string; readonly uri?: string };
  readonly properties?: readonly Property[];
};
type Property = { readonly name: string; readonly isReference?: boolean; readonly isVirtual?: boolean };
type Described = ModdleElement & { readonly $descriptor: Descriptor };
type Moddle = {
  create(type: string, properties?: object): ModdleElement;
  createAny(type: string, uri: string | undefined, properties?: object): ModdleElement;
};

const BEFORE_THE_LIBRARY = 1500;

/**
 * Copying an element, or changing its kind, takes all its extension elements along: marks with attributes of later editions, and what
 * other tools wrote. The library by itself drops what it has no description of.
 */
export class MarksCopy {
  static $inject = ['eventBus', 'moddle'];

  constructor(eventBus: EventBus, moddle: Moddle) {
    eventBus.on('moddleCopy.canCopyProperty', BEFORE_THE_LIBRARY, ({ property, propertyName, parent }) => {
      if (propertyName !== 'extensionElements' || !isElement(property)) return undefined;
      const copied = copy(property, moddle);
      copied.$parent = parent as ModdleElement;
      return copied;
    });
  }
}

function isElement(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && typeof (value as ModdleElement).$type === 'string';
}

function copy(element: Described, moddle: Moddle): ModdleElement {
  const { $descriptor } = element;
  const target = $descriptor.isGeneric ? moddle.createAny(element.$type, $descriptor.ns.uri) : moddle.create(element.$type);
  const names = $descriptor.isGeneric
    ? Object.keys(element).filter((name) => name !== '$type' && name !== '$parent')
    : ($descriptor.properties ?? []).filter(({ isReference, isVirtual }) => !isReference && !isVirtual).map(({ name }) => name);
  for (const name of names) {
    const value =
      $descriptor.isGeneric || Object.hasOwn(element, localName(name)) || Object.hasOwn(element, name) ? element.get(name) : undefined;
    if (value !== undefined) target.set(name, copyValue(value, target, moddle));
  }
  if (element.$attrs && target.$attrs) Object.assign(target.$attrs, element.$attrs);
  return target;
}

function copyValue(value: unknown, parent: ModdleElement, moddle: Moddle): unknown {
  if (Array.isArray(value)) return value.map((one) => copyValue(one, parent, moddle));
  if (!isElement(value)) return value;
  const copied = copy(value, moddle);
  copied.$parent = parent;
  return copied;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
