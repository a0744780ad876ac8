import type { DataItem, FlowNode, Lane, MessageFlow, Participant, ProcessModel, ProcessScope, SequenceFlow } from '#models/process/process';
import { marks } from '#models/text/marks';
import type { Language } from '#models/text/language';

/** Anything of the document that can be selected. */
export type ModelElement =
  | { readonly type: 'node'; readonly of: FlowNode }
  | { readonly type: 'flow'; readonly of: SequenceFlow }
  | { readonly type: 'message'; readonly of: MessageFlow }
  | { readonly type: 'lane'; readonly of: Lane }
  | { readonly type: 'pool'; readonly of: Participant }
  | { readonly type: 'data'; readonly of: DataItem }
  | { readonly type: 'process'; readonly of: ProcessScope };

const indices = new WeakMap<ProcessModel, ReadonlyMap<string, ModelElement>>();

function indexOf(model: ProcessModel): ReadonlyMap<string, ModelElement> {
  const known = indices.get(model);
  if (known) return known;
  const index = new Map<string, ModelElement>();
  for (const of of model.scopes) index.set(of.id, { type: 'process', of });
  for (const of of model.participants) index.set(of.id, { type: 'pool', of });
  for (const of of model.lanes) index.set(of.id, { type: 'lane', of });
  for (const of of model.data) index.set(of.id, { type: 'data', of });
  for (const of of model.flows) index.set(of.id, { type: 'flow', of });
  for (const of of model.messages) index.set(of.id, { type: 'message', of });
  for (const of of model.nodes) index.set(of.id, { type: 'node', of });
  indices.set(model, index);
  return index;
}

/** The element with this id, or null when the document has none. */
export function lookUp(model: ProcessModel, id: string): ModelElement | null {
  return indexOf(model).get(id) ?? null;
}

export function nodeOf(model: ProcessModel, id: string): FlowNode | null {
  const found = lookUp(model, id);
  return found?.type === 'node' ? found.of : null;
}

/** The element's name on one line, or what it is where it has none. */
export function nameOf(model: ProcessModel, id: string, language: Language): string {
  const found = lookUp(model, id);
  if (!found) return id;
  const name = found.of.name.replace(/\s+/g, ' ').trim();
  if (name) return name;
  return found.type === 'node' ? marks[language].kind[found.of.kind] : id;
}
