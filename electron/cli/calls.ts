import type { Called, Resolve } from '#models/analysis/compile';
import { callsOf, type FlowNode, type ProcessModel } from '#models/process/process';
import { readFile } from './assess-file';

/** Which file of those given has a process, by its id; `several` where more than one has. */
export type ProcessPlaces = ReadonlyMap<string, string | 'several'>;

/** The processes of a file, and those it calls. */
export type Index = { readonly processes: readonly string[]; readonly calls: readonly string[] };

export function indexOf(model: ProcessModel): Index {
  return { processes: model.scopes.map(({ id }) => id), calls: callsOf(model) };
}

/**
 * Finds what the calls of a model lead to: a process of the same file first, else the one of the files given that has its id. Reads those
 * files, and what they call in turn; undefined where the model calls nothing.
 */
export async function resolverFor(model: ProcessModel, places: ProcessPlaces, cwd: string): Promise<Resolve | undefined> {
  if (!model.nodes.some(({ kind }) => kind === 'callActivity')) return undefined;
  const models = new Map<string, ProcessModel>();
  const home = new Map<FlowNode, ProcessModel>();
  const open = [model];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const node of next.nodes) if (node.kind === 'callActivity') home.set(node, next);
    for (const id of callsOf(next)) {
      const file = places.get(id);
      if (hasProcess(next, id) || file === undefined || file === 'several' || models.has(file)) continue;
      const read = await readFile(file, cwd, 'en');
      if (!read.ok) continue;
      models.set(file, read.model);
      open.push(read.model);
    }
  }
  return (call): Called | 'several' | null => {
    const process = call.calledElement;
    if (process === null) return null;
    const own = home.get(call);
    if (own && hasProcess(own, process)) return { model: own, process };
    const file = places.get(process) ?? null;
    if (file === null || file === 'several') return file;
    const other = models.get(file);
    return other ? { model: other, process } : null;
  };
}

function hasProcess(model: ProcessModel, id: string): boolean {
  return model.scopes.some((scope) => scope.id === id);
}
