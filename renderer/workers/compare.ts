import { compareProcesses } from '#models/compare/compare-processes';
import type { Profile } from '#models/readiness/profiles/profile';

/** Compares two documents away from the interface: reading large ones takes longer than a window may stand still. */
addEventListener(
  'message',
  async ({ data }: MessageEvent<{ readonly before: string; readonly after: string; readonly profile: Profile }>) => {
    postMessage(await compareProcesses(data.before, data.after, data.profile).catch(defeated));
  },
);

function defeated(error: unknown): 'failed' {
  console.error(error);
  return 'failed';
}
