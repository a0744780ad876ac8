import type { BpmnNode } from './bpmn-tree';
import { createModdle } from './moddle';

type RegisteredType = { name: string; properties: { name: string; isReference?: boolean; default?: unknown }[]; superClass?: string[] };

/** What bpmn-moddle understands, taken from its own registry, so that nothing has to be listed twice. */
export type BpmnVocabulary = {
  /** Local names of element types and of elements that stand for a property. */
  readonly elements: ReadonlySet<string>;
  /** Local names of attributes and elements that hold ids of others. */
  readonly references: ReadonlySet<string>;
  /** The same by type, its own and inherited ones: a name may hold an id in one type and plain text in another. */
  readonly referencesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** What absent attributes mean, by their local names; a writer may leave these out. */
  readonly defaults: ReadonlyMap<string, ReadonlySet<string>>;
};

let known: BpmnVocabulary | null = null;

/** Worked out once; it never changes while the program runs. */
export function bpmnVocabulary(): BpmnVocabulary {
  known ??= derive();
  return known;
}

function derive(): BpmnVocabulary {
  const elements = new Set<string>();
  const references = new Set<string>();
  const defaults = new Map<string, Set<string>>();
  const types = createModdle().registry.typeMap as Readonly<Record<string, RegisteredType>>;
  const referencesOf = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(types)) {
    const [prefix = '', name = ''] = type.name.split(':');
    if (!['bpmn', 'bpmndi', 'dc', 'di'].includes(prefix)) continue;
    elements.add(name).add(lowerFirst(name));
    if (prefix === 'bpmn') referencesOf.set(name, inheritedReferences(type, types));
    for (const property of type.properties) {
      const local = property.name.slice(property.name.indexOf(':') + 1);
      elements.add(local);
      if (property.isReference) references.add(local);
      if (property.default !== undefined) defaults.set(local, (defaults.get(local) ?? new Set()).add(String(property.default)));
    }
  }
  return { elements, references, referencesOf, defaults };
}

function inheritedReferences(type: RegisteredType, types: Readonly<Record<string, RegisteredType>>): Set<string> {
  const own = type.properties.filter(({ isReference }) => isReference).map(({ name }) => name.slice(name.indexOf(':') + 1));
  const above = (type.superClass ?? []).flatMap((name) => {
    const superType = types[name] ?? types[`bpmn:${name}`];
    return superType ? [...inheritedReferences(superType, types)] : [];
  });
  return new Set([...own, ...above]);
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Elements that stand in processes and sub-processes. */
export const FLOW_ELEMENT =
  /^(sequenceFlow|callActivity|subProcess|transaction|adHocSubProcess|dataObject(Reference)?|dataStoreReference|(?!global).*[tT]ask|.*Event|.*Gateway)$/;
/** Elements in which flow elements may stand. */
export const CONTAINER =
  /^(process|globalTask|subProcess|transaction|adHocSubProcess|subChoreography|choreography|globalChoreographyTask)$/;

/** Elements the reader would drop: names BPMN does not have, and flow elements where none can be.  */
export function isUnknown(node: BpmnNode): boolean {
  if (node.opaque || !['bpmn', 'bpmndi', 'dc', 'di'].includes(node.vocabulary)) return false;
  if (!bpmnVocabulary().elements.has(node.local)) return true;
  return (
    node.vocabulary === 'bpmn' && FLOW_ELEMENT.test(node.local) && node.parent?.vocabulary === 'bpmn' && !CONTAINER.test(node.parent.local)
  );
}

/** Elements a diagram shows, by their local names. */
export const DRAWN =
  /^(participant|lane|sequenceFlow|messageFlow|association|textAnnotation|group|dataObjectReference|dataStoreReference|callActivity|subProcess|transaction|adHocSubProcess|(?!global).*[tT]ask|.*Event|.*Gateway)$/;

/** Elements a diagram shows, and a reader would miss. */
export function isDrawn(node: BpmnNode): boolean {
  return node.vocabulary === 'bpmn' && !node.opaque && DRAWN.test(node.local);
}

/** The same by a name with its vocabulary, such as `bpmn:task`. */
export function isDrawnName(name: string): boolean {
  return name.startsWith('bpmn:') && DRAWN.test(name.slice('bpmn:'.length));
}

/** Elements in which text stands for nothing, beside flow elements in their places. */
export const WITHOUT_TEXT =
  /^(definitions|process|collaboration|participant|laneSet|childLaneSet|lane|messageFlow|association|textAnnotation|group|extensionElements)$/;

/** Elements in which text stands for nothing. */
export function holdsNoText(node: BpmnNode): boolean {
  if (node.opaque || node.vocabulary !== 'bpmn') return false;
  return WITHOUT_TEXT.test(node.local) || (FLOW_ELEMENT.test(node.local) && node.parent !== null && CONTAINER.test(node.parent.local));
}
