import type { FlowNode, ProcessModel } from '../process/process';
import { isActivity } from '../process/process';

/** What words of a document are about. Words of the kind `carrier` are the carrier's code; its name is the reader's language. */
export const WORD_KINDS = [
  'title',
  'tag',
  'file',
  'folder',
  'step',
  'event',
  'gateway',
  'flow',
  'message',
  'lane',
  'pool',
  'unit',
  'data',
  'annotation',
  'carrier',
  'system',
  'observation',
  'law',
  'process',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** `element` is the id of what the words stand at; null for what belongs to the document as a whole. */
export type Words = { readonly element: string | null; readonly kind: WordKind; readonly text: string };

/** By what a document can be found: its words, and the ids of its processes, by which calls refer to them. */
export type Findable = { readonly entries: readonly Words[]; readonly processes: readonly string[] };

export function findable(model: ProcessModel): Findable {
  return { entries: wordsOf(model), processes: model.scopes.map(({ id }) => id) };
}

/** Everything a person may look for in a process: labels, what is marked, annotations. Each text once per element, in document order. */
export function wordsOf(model: ProcessModel): readonly Words[] {
  const systems = new Map(model.scopes.flatMap(({ sheet }) => sheet?.systems ?? []).map(({ id, name }) => [id, name]));
  const found: Words[] = [];
  const seen = new Set<string>();
  const add = (element: string | null, kind: WordKind, text: string | null | undefined) => {
    const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
    const key = JSON.stringify([element, kind, plain]);
    if (plain === '' || seen.has(key)) return;
    seen.add(key);
    found.push({ element, kind, text: plain });
  };

  for (const { name, sheet } of model.scopes) {
    if (name !== model.name) add(null, 'process', name);
    for (const system of sheet?.systems ?? []) add(null, 'system', system.name);
    for (const basis of sheet?.legalBases ?? []) add(null, 'law', basis.name);
  }
  for (const { id, name, party } of model.participants) {
    add(id, 'pool', name);
    add(id, 'unit', party?.unit);
  }
  for (const { id, name, party } of model.lanes) {
    add(id, 'lane', name);
    add(id, 'unit', party?.unit);
  }
  for (const node of model.nodes) {
    add(node.id, kindOf(node), node.name);
    const { marks } = node;
    if (!marks) continue;
    for (const { carrier, system } of [...marks.inputs, ...marks.outputs]) {
      if (carrier !== 'none' && carrier !== 'unknown') add(node.id, 'carrier', carrier);
      add(node.id, 'system', system && (systems.get(system) ?? system));
    }
    for (const { text } of marks.observations) add(node.id, 'observation', text);
  }
  for (const { id, name } of model.flows) add(id, 'flow', name);
  for (const { id, name } of model.messages) add(id, 'message', name);
  for (const { id, name } of model.data) add(id, 'data', name);
  for (const { id, text } of model.annotations) add(id, 'annotation', text);
  return found;
}

function kindOf({ kind }: FlowNode): WordKind {
  if (isActivity(kind)) return 'step';
  return kind.endsWith('Gateway') ? 'gateway' : 'event';
}
