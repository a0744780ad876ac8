import type { Crew } from './crew';

/** What a command needs from its surroundings; tests give their own. */
export type Io = {
  /** Where the reader is slower than we are, the promise waits for it, so that nothing piles up. */
  readonly out: (text: string) => void | Promise<void>;
  readonly err: (text: string) => void;
  /** Shows a passing state on one line; does nothing where nobody watches. */
  readonly progress: (text: string) => void;
  /** Several cores for folders full of files; absent where there is no program to start again. */
  readonly crew?: () => Crew;
  readonly cwd: string;
  readonly version: string;
  /** Today as an ISO day, in the place of the user. */
  readonly today: () => string;
};

export const EXIT = { done: 0, found: 1, failed: 2, usage: 64 } as const;
