/** How long the page may take to write down what is not yet written. It commits as it goes, so this is a last resort. */
export const CLOSING_LIMIT_MS = 6000;

/** What the page answers when it is told that its window is about to close. */
export type Closing = {
  /** It has done what it could; if it could not write everything down, the user decides. */
  readonly letGo: (safe: boolean) => void;
  /** It asks its user something and needs as long as they do. */
  readonly asking: () => void;
  /** Its user would rather stay. */
  readonly stay: () => void;
};

type Doings = {
  /** Tells the page that its window is about to close. */
  readonly tell: () => void;
  /** Asks the user whether to close although something could not be written down. */
  readonly mayLose: () => Promise<boolean>;
  readonly close: () => void;
};

/**
 * The agreement between shell and page about closing, without a window. A page that does not answer in time cannot keep
 * its window open, one that asks its user can; when the system shuts down, nobody is asked.
 */
export function createClosing({ tell, mayLose, close }: Doings) {
  let state: 'open' | 'told' | 'asking' = 'open';
  let limit: NodeJS.Timeout | undefined;
  let systemEnds = false;

  const enter = (next: typeof state) => {
    clearTimeout(limit);
    state = next;
  };

  return {
    /** The user or the system wants the window closed. */
    begin(): void {
      if (state !== 'open') return;
      enter('told');
      limit = setTimeout(close, CLOSING_LIMIT_MS);
      tell();
    },

    /** The system shuts down: a question now would hold it up, and the work is in the library. */
    endOfSystem(): void {
      systemEnds = true;
      if (state === 'asking') close();
      else this.begin();
    },

    async letGo(safe: boolean): Promise<void> {
      // Too late or unasked, but nothing speaks against it: a page that says it is done may go.
      enter('asking');
      if (safe || systemEnds || (await mayLose())) close();
      else enter('open');
    },

    asking(): void {
      if (state === 'told' && !systemEnds) enter('asking');
    },

    stay(): void {
      if (!systemEnds) enter('open');
    },
  };
}
