import { create } from 'zustand';
import {
  type EffortLevel,
  STANDARD_TIMES,
  type StandardActivity,
  type StandardTimes,
  withOwnTimes,
} from '#models/catalogues/standard-times';
import { recall, remember } from '../db/session';
import { reportLibrary } from './library-trouble';

/** The standard times in use: those that come with the app, with the user's own in their places. */
export const useStandardTimes = create<{ readonly times: StandardTimes }>(() => ({ times: STANDARD_TIMES }));

export function setStandardTime(activity: StandardActivity, effort: EffortLevel, minutes: number | null): void {
  const { times } = useStandardTimes.getState();
  keep({ ...times, [activity]: { ...times[activity], [effort]: minutes } });
}

export function resetStandardTimes(): void {
  keep(STANDARD_TIMES);
}

function keep(times: StandardTimes): void {
  useStandardTimes.setState({ times });
  remember('standardTimes', times).catch((error: unknown) => reportLibrary(error));
}

/** Brings back the times of an earlier session. */
export async function recallStandardTimes(): Promise<void> {
  const kept = await recall('standardTimes').catch(() => null);
  if (kept) useStandardTimes.setState({ times: withOwnTimes(kept) });
}
