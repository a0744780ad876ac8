import type { MarksChange } from './change';
import type { InputMark, OutputMark, SystemMark } from './marks';
import type { FlowNode, ProcessModel } from './process';

/** What is kept of a system after it is taken out of the catalogue: its name at the steps, or nothing. */
export type Remains = 'name' | 'nothing';

const NONE: readonly SystemMark[] = [];

/** Id of the process whose sheet holds the catalogue: the lead's where it has one, else the first that has, else the lead's. */
export function catalogueScope(model: ProcessModel, lead: string | null): string | null {
  const filled = model.scopes.filter((scope) => (scope.sheet?.systems.length ?? 0) > 0);
  const chosen = filled.find((scope) => scope.id === lead) ?? filled[0] ?? model.scopes.find((scope) => scope.id === lead);
  return (chosen ?? model.scopes[0])?.id ?? null;
}

export function catalogueOf(model: ProcessModel, lead: string | null): readonly SystemMark[] {
  const scope = catalogueScope(model, lead);
  return model.scopes.find((each) => each.id === scope)?.sheet?.systems ?? NONE;
}

/** The steps that receive from or write into each system, by the word they use; in document order, each once. */
export function systemUses(model: ProcessModel): ReadonlyMap<string, readonly FlowNode[]> {
  const uses = new Map<string, FlowNode[]>();
  for (const node of model.nodes) {
    const sides = [...(node.marks?.inputs ?? []), ...(node.marks?.outputs ?? [])];
    for (const system of new Set(sides.flatMap((side) => side.system ?? []))) uses.set(system, [...(uses.get(system) ?? []), node]);
  }
  return uses;
}

/** Names the steps use that the catalogue does not know, in the order they come up. */
export function freeSystems(model: ProcessModel, systems: readonly SystemMark[]): readonly string[] {
  const known = new Set(systems.map((system) => system.id));
  return [...systemUses(model).keys()].filter((name) => !known.has(name));
}

/** An id no system has yet: the name in small letters without what a file name would not carry either. */
export function systemId(name: string, systems: readonly SystemMark[]): string {
  const folded = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  const plain = folded
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const taken = new Set(systems.map((system) => system.id));
  const base = plain || 'system';
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether another system of the catalogue already bears this name. */
export function isNameTaken(systems: readonly SystemMark[], name: string, id: string | null): boolean {
  const wanted = name.trim().toLowerCase();
  return systems.some((system) => system.id !== id && system.name.trim().toLowerCase() === wanted);
}

type Sides = { readonly inputs: readonly InputMark[]; readonly outputs: readonly OutputMark[] };

/** The changes that make every step say `to` where it says `from`; one per step, since each has lists of its own. */
function renamedAtSteps(model: ProcessModel, from: string, to: string | null): readonly MarksChange[] {
  const put = <T extends { readonly system: string | null }>(side: T): T => (side.system === from ? { ...side, system: to } : side);
  return model.nodes.flatMap((node): MarksChange[] => {
    const { inputs, outputs }: Sides = node.marks ?? { inputs: [], outputs: [] };
    const named = (sides: Sides['inputs'] | Sides['outputs']) => sides.some((side) => side.system === from);
    if (!named(inputs) && !named(outputs)) return [];
    const patch = { ...(named(inputs) && { inputs: inputs.map(put) }), ...(named(outputs) && { outputs: outputs.map(put) }) };
    return [{ kind: 'step', elements: [node.id], patch }];
  });
}

/**
 * Makes one system of two: steps and interfaces of `from` become those of `into`, which keeps what it says itself and takes over what
 * only the other one said. `from` may also be a free name. Empty where the two are the same or `into` is not in the catalogue.
 */
export function mergedSystems(model: ProcessModel, scope: string, from: string, into: string): readonly MarksChange[] {
  const systems = model.scopes.find((each) => each.id === scope)?.sheet?.systems ?? NONE;
  const kept = systems.find((system) => system.id === into);
  if (!kept || from === into) return [];
  const gone = systems.find((system) => system.id === from);
  const own = gone ? filledFrom(kept, gone) : kept;
  const merged = systems.filter((system) => system.id !== from).map((system) => redirected(system.id === into ? own : system, from, into));
  return [{ kind: 'sheet', elements: [scope], patch: { systems: merged } }, ...renamedAtSteps(model, from, into)];
}

function filledFrom(kept: SystemMark, gone: SystemMark): SystemMark {
  const stated = Object.entries(kept).filter(([, value]) => value !== null && value !== undefined);
  return { ...gone, ...Object.fromEntries(stated), id: kept.id, name: kept.name, interfaces: [...kept.interfaces, ...gone.interfaces] };
}

/** Interfaces to `from` lead to `into`; none leads to the system itself or twice to the same. */
function redirected(system: SystemMark, from: string, into: string): SystemMark {
  const seen = new Set([system.id]);
  const interfaces = system.interfaces
    .map((each) => (each.to === from ? { ...each, to: into } : each))
    .filter((each) => !seen.has(each.to) && seen.add(each.to));
  return { ...system, interfaces };
}

/** Takes a system out of the catalogue, with the interfaces to it. Steps keep its name as a free one, or say nothing any more. */
export function removedSystem(model: ProcessModel, scope: string, id: string, remains: Remains): readonly MarksChange[] {
  const systems = model.scopes.find((each) => each.id === scope)?.sheet?.systems ?? NONE;
  const gone = systems.find((system) => system.id === id);
  if (!gone) return [];
  const left = systems
    .filter((system) => system.id !== id)
    .map((system) => ({ ...system, interfaces: system.interfaces.filter((each) => each.to !== id) }));
  const steps = remains === 'name' && gone.name === id ? [] : renamedAtSteps(model, id, remains === 'name' ? gone.name : null);
  return [{ kind: 'sheet', elements: [scope], patch: { systems: left } }, ...steps];
}
