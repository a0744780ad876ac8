import { create } from 'zustand';
import type { Called } from '#models/analysis/compile';
import { callsOf, type ProcessModel } from '#models/process/process';
import { onStored } from '../db/changes';
import { type CalledAnswer, type CalledQuestion, type Place, stampOf } from './called-question';
import type { CalledProcesses } from './rating-question';

/** What is written one after the other is looked up once. */
const PAUSE_MS = 200;

type CalledState = {
  /** By process id; one that is not in it has not been looked up yet. */
  readonly places: ReadonlyMap<string, Place>;
};

/** Where the processes lie that open documents call. */
export const useCalled = create<CalledState>(() => ({ places: new Map() }));

/** The same for the analysis, with everything called processes call themselves. */
let processes: ReadonlyMap<string, Called | 'several'> = new Map();
const wanted = new Set<string>();
const listeners = new Set<() => void>();
let worker: Worker | null = null;
let number = 0;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Calls back when calls lead elsewhere than before, or what they lead to has changed. */
export function onCalled(listener: () => void): void {
  listeners.add(listener);
}

/**
 * What the calls of a process lead to: its own document first, then the library without its trash. Null where it calls nothing, and as
 * long as the library has not been asked; `onCalled` tells when it has.
 */
export function calledBy(model: ProcessModel | null): CalledProcesses | null {
  if (!model) return null;
  const own = new Set(model.scopes.map(({ id }) => id));
  const calls = callsOf(model);
  const elsewhere = calls.filter((id) => !own.has(id));
  if (calls.length === 0) return null;
  const { places } = useCalled.getState();
  const unasked = elsewhere.filter((id) => !wanted.has(id));
  for (const id of unasked) wanted.add(id);
  if (unasked.length > 0) ask();
  if (elsewhere.some((id) => !places.has(id))) return null;
  return elsewhere.length === calls.length ? processes : withOwn(model, own);
}

/** The process that goes by this id in the library; null where it is not at hand. */
export function calledModel(process: string): ProcessModel | null {
  const called = processes.get(process);
  return called === undefined || called === 'several' ? null : called.model;
}

function withOwn(model: ProcessModel, own: ReadonlySet<string>): CalledProcesses {
  return new Map([...processes, ...[...own].map((process): [string, Called] => [process, { model, process }])]);
}

/** Follows the library from the first call on. */
function start(): Worker {
  if (worker) return worker;
  const made = new Worker(new URL('../workers/called.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<CalledAnswer>) => take(data));
  made.addEventListener('error', (event) => console.error(event.message));
  const askSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(ask, PAUSE_MS);
  };
  onStored('documents', askSoon);
  onStored('words', askSoon);
  worker = made;
  return made;
}

function ask(): void {
  const known = stampOf(useCalled.getState().places);
  start().postMessage({ number: ++number, processes: [...wanted], known } satisfies CalledQuestion);
}

function take({ number: answered, found }: CalledAnswer): void {
  // A later question asks for the same and more.
  if (answered !== number || !found) return;
  const { places, models } = found;
  const next = new Map<string, Called | 'several'>();
  for (const [process, place] of places) {
    if (place.kind === 'several') next.set(process, 'several');
    const model = place.kind === 'found' ? models.get(place.document) : undefined;
    if (model) next.set(process, { model, process });
  }
  processes = next;
  useCalled.setState({ places });
  for (const listener of listeners) listener();
}
