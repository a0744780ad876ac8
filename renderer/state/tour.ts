import { create } from 'zustand';
import { recall, remember } from '../db/session';
import { currentDocument } from './document';
import { openExample } from './document-actions';
import { reportLibrary } from './library-trouble';

/** The stations of the tour in their order. */
export const STATIONS = ['canvas', 'mark', 'break', 'score', 'findings', 'inspector', 'table', 'report'] as const;
export type Station = (typeof STATIONS)[number];

type TourState = {
  /** Null while there is no tour. */
  readonly station: Station | null;
  /** Whether a quiet word on the start page offers the tour; null until the library has been asked. */
  readonly offered: boolean | null;
};

export const useTour = create<TourState>(() => ({ station: null, offered: null }));

/** Asks once whether the tour was seen or declined before. */
export async function offerTour(): Promise<void> {
  if (useTour.getState().offered !== null) return;
  const done = await recall('tourDone').catch((error: unknown) => reportLibrary(error));
  useTour.setState({ offered: done !== true });
}

/** Begins at the first station, on the parking permit. */
export async function startTour(): Promise<void> {
  await openExample('parking-permit');
  if (currentDocument()) useTour.setState({ station: STATIONS[0] });
}

/** Ends the tour, or declines it: it is not offered again, and Help still has it. */
export function endTour(): void {
  useTour.setState({ station: null, offered: false });
  void remember('tourDone', true).catch((error: unknown) => reportLibrary(error));
}

/** One station on or back; on from the last one ends the tour. */
export function stepTour(direction: 1 | -1): void {
  const { station } = useTour.getState();
  if (station === null) return;
  const next = STATIONS[STATIONS.indexOf(station) + direction];
  if (next) useTour.setState({ station: next });
  else if (direction > 0) endTour();
}
