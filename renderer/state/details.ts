import { useEffect } from 'react';
import { create } from 'zustand';
import type { ProcessModel } from '#models/process/process';
import { questionOf, useAssessment } from './assessment';
import { canvas } from './canvas-link';
import type { DetailsAnswer, DetailsQuestion, FlowDetails } from './details-question';
import { currentProfile } from './profile';

/** `running`: what is there is older than the model. `stopped`: the user does not want to wait. `failed`: nothing came of it. */
export type DetailsState = 'fresh' | 'running' | 'stopped' | 'failed';

type State = { readonly details: FlowDetails | null; readonly model: ProcessModel | null; readonly state: DetailsState };

const useState = create<State>(() => ({ details: null, model: null, state: 'running' }));

/** Changes that follow each other as quickly as somebody types are worked out once. */
const PAUSE_MS = 120;

let worker: Worker | null = null;
let number = 0;
let busy = false;
let soon: ReturnType<typeof setTimeout> | undefined;

/** What stands behind the figures of the document in front, worked out as long as somebody looks, anew after every change. */
export function useDetails(): Omit<State, 'model'> {
  const model = useAssessment((state) => state.model);
  const assessment = useAssessment((state) => state.assessment);
  const { details, model: known, state } = useState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures that changed were made with another profile, pool or library
  useEffect(() => {
    if (model) ask(model);
  }, [model, assessment]);
  useEffect(() => end, []);
  return { details: known === null ? null : details, state };
}

/** Does not wait any longer; what is there stays. */
export function stopDetails(): void {
  endWork();
  useState.setState({ state: 'stopped' });
}

export function detailsAgain(): void {
  const { model } = useAssessment.getState();
  if (model) ask(model);
}

function ask(model: ProcessModel): void {
  const first = useState.getState().details === null;
  useState.setState({ state: 'running' });
  clearTimeout(soon);
  soon = setTimeout(() => begin(model), first ? 0 : PAUSE_MS);
}

function begin(model: ProcessModel): void {
  const one = canvas();
  if (!one) return;
  // A question that is being worked on cannot be taken back otherwise.
  if (busy) endWork();
  const asked = ++number;
  worker ??= started();
  worker.onmessage = ({ data }: MessageEvent<DetailsAnswer>) => {
    if (data.number !== asked) return;
    busy = false;
    useState.setState({ details: data.details, model, state: 'fresh' });
  };
  worker.onerror = (event) => {
    console.error(event.message);
    endWork();
    useState.setState({ state: 'failed' });
  };
  busy = true;
  worker.postMessage({ number: asked, question: questionOf(one, model, currentProfile()) } satisfies DetailsQuestion);
}

const started = () => new Worker(new URL('../workers/details.ts', import.meta.url), { type: 'module' });

function endWork(): void {
  clearTimeout(soon);
  worker?.terminate();
  worker = null;
  busy = false;
}

function end(): void {
  endWork();
  useState.setState({ details: null, model: null, state: 'running' });
}
