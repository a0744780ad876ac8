import { useMemo } from 'react';
import { create } from 'zustand';
import type { MarksChange } from '#models/process/change';
import type { SystemMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { catalogueOf, catalogueScope, mergedSystems, type Remains, removedSystem, systemId } from '#models/process/systems';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';

const NONE: readonly SystemMark[] = [];

/** Whether the catalogue of systems shows, and which of them is described. */
export const useSystemsDialog = create<{ readonly open: boolean; readonly selected: string | null }>(() => ({
  open: false,
  selected: null,
}));

export function showSystems(selected: string | null = null): void {
  useSystemsDialog.setState({ open: true, selected });
}

export function closeSystems(): void {
  useSystemsDialog.setState({ open: false, selected: null });
}

type Catalogue = { readonly model: ProcessModel; readonly scope: string; readonly systems: readonly SystemMark[] };

function catalogue(): Catalogue | null {
  const { model, assessment } = useAssessment.getState();
  const lead = assessment?.model.lead ?? null;
  const scope = model && catalogueScope(model, lead);
  return model && scope ? { model, scope, systems: catalogueOf(model, lead) } : null;
}

/** The systems of the open document, in the order of its catalogue. */
export function useSystems(): readonly SystemMark[] {
  const model = useAssessment((state) => state.model);
  const lead = useAssessment((state) => state.assessment?.model.lead ?? null);
  return useMemo(() => (model ? catalogueOf(model, lead) : NONE), [model, lead]);
}

/** The name of a system by its id; any other name is its own. */
export const systemName = (systems: readonly SystemMark[], id: string): string => systems.find((system) => system.id === id)?.name ?? id;

function write(make: (catalogue: Catalogue) => readonly SystemMark[], also: readonly MarksChange[] = []): void {
  const current = catalogue();
  if (current) canvas()?.changeAll([{ kind: 'sheet', elements: [current.scope], patch: { systems: make(current) } }, ...also]);
}

/** Puts a new system into the catalogue and answers with its id; `also` belongs to the same step to undo. */
export function addSystem(name: string, also: (id: string) => readonly MarksChange[] = () => []): string | null {
  const current = catalogue();
  if (!current) return null;
  const id = systemId(name, current.systems);
  write(({ systems }) => [...systems, { id, name, kind: null, interfaces: [] }], also(id));
  return id;
}

/** Takes a name the steps use into the catalogue. They refer to it from then on as they did before. */
export function adoptSystem(name: string): void {
  write(({ systems }) => [...systems, { id: name, name, kind: null, interfaces: [] }]);
}

export function changeSystem(id: string, changes: Partial<SystemMark>): void {
  write(({ systems }) => systems.map((system) => (system.id === id ? { ...system, ...changes } : system)));
}

export function mergeSystems(from: string, into: string): void {
  const current = catalogue();
  if (current) canvas()?.changeAll(mergedSystems(current.model, current.scope, from, into));
}

export function removeSystem(id: string, remains: Remains): void {
  const current = catalogue();
  if (current) canvas()?.changeAll(removedSystem(current.model, current.scope, id, remains));
}
