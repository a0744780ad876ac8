import { createModdle } from './moddle';

type RegisteredType = { name: string; properties: { name: string; isReference?: boolean; isId?: boolean }[]; superClass: string[] };

/** What bpmn-moddle understands, taken from its own registry, so that nothing has to be listed twice. */
export type BpmnVocabulary = {
  /** Local names of element types and of elements that stand for a property. */
  readonly elements: ReadonlySet<string>;
  /** Local names of attributes and elements that hold ids of others. */
  readonly references: ReadonlySet<string>;
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
  for (const type of Object.values(createModdle().registry.typeMap) as RegisteredType[]) {
    const [prefix = '', name = ''] = type.name.split(':');
    if (!['bpmn', 'bpmndi', 'dc', 'di'].includes(prefix)) continue;
    elements.add(name).add(name.charAt(0).toLowerCase() + name.slice(1));
    for (const property of type.properties) {
      const local = property.name.slice(property.name.indexOf(':') + 1);
      elements.add(local);
      if (property.isReference) references.add(local);
    }
  }
  return { elements, references };
}
