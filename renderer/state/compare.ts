import { create } from 'zustand';
import type { Comparison } from '#models/compare/difference';
import { runComparison } from './run-comparison';
import { type Screen, showScreen, useView } from './view';

/** One of the two states. `xml` comes from `open-bpmn`, the library or a canvas; `label` says which state it is. */
export type CompareSide = { readonly label: string; readonly xml: string };

/** Something that can be done with what was seen. It closes the comparison first; `run` may lead elsewhere. */
export type CompareChoice = { readonly label: string; readonly primary?: boolean; readonly run: () => unknown };

export type CompareRequest = {
  /** Name of the process. */
  readonly title: string;
  readonly before: CompareSide;
  readonly after: CompareSide;
  readonly choices?: readonly CompareChoice[];
  /** The user went back without a choice. */
  readonly onBack?: () => void;
};

type CompareState = {
  readonly request: CompareRequest | null;
  /** Null while the two are being compared. */
  readonly result: Comparison | 'failed' | null;
  readonly returnTo: Screen;
};

export const useCompare = create<CompareState>(() => ({ request: null, result: null, returnTo: 'library' }));

/** Ends the comparison that nobody waits for any more. */
let running = new AbortController();

/** Shows two states of a process side by side with everything that is different. Back leads to where one came from. */
export async function openComparison(request: CompareRequest): Promise<void> {
  const { screen } = useView.getState();
  const { returnTo } = useCompare.getState();
  useCompare.setState({ request, result: null, returnTo: screen === 'compare' ? returnTo : screen });
  showScreen('compare');
  running.abort();
  running = new AbortController();
  const result = await runComparison(request.before.xml, request.after.xml, running.signal);
  if (useCompare.getState().request === request) useCompare.setState({ result });
}

/** Leads back to where one came from. */
export function closeComparison(): void {
  const { request } = useCompare.getState();
  leave();
  request?.onBack?.();
}

function leave(): void {
  const { returnTo } = useCompare.getState();
  running.abort();
  useCompare.setState({ request: null, result: null });
  // The way back must not lead to a comparison that is over.
  useView.setState({ screen: returnTo, previous: null });
}

export async function choose({ run }: CompareChoice): Promise<void> {
  leave();
  await run();
}
