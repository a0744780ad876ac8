import path from 'node:path';
import type { Language } from '#models/text/language';

/** What a start of the app was asked for. */
export type StartRequest =
  | { readonly task: 'window'; readonly files: readonly string[]; readonly refused: readonly string[]; readonly wantsExample: boolean }
  | { readonly task: 'figure' | 'pdf'; readonly input: string; readonly output: string; readonly language: Language };

export type Surroundings = {
  /** Electron was given the app's folder (`electron .`), which is then among the arguments. */
  readonly defaultApp: boolean;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
};

/** Switches of Node and Electron whose value is the next argument. */
const WITH_VALUE = new Set(['-r', '--require']);

const TASKS = { '--figure': 'figure', '--pdf': 'pdf' } as const;

/**
 * Reads the command line of this or of a second process. Chromium moves switches to the front of a second start's, so
 * their place means nothing; whatever is no switch is the app's folder (once), then files and folders. What lies elsewhere is
 * refused without being looked at.
 */
export function parseArguments(argv: readonly string[], { defaultApp, cwd, platform }: Surroundings): StartRequest {
  const { switches, rest } = split(argv.slice(1));
  const [first, second, ...others] = defaultApp ? rest.slice(1) : rest;
  for (const [name, task] of Object.entries(TASKS)) {
    if (switches.has(name) && first && second && others.length === 0) {
      const language = switches.has('--language=en') ? 'en' : 'de';
      return { task, input: path.resolve(cwd, first), output: path.resolve(cwd, second), language };
    }
  }
  const given = [...new Set(defaultApp ? rest.slice(1) : rest)].filter((file) => file !== '');
  const files = given.filter((file) => isLocal(file, platform)).map((file) => path.resolve(cwd, file));
  const refused = given.filter((file) => !isLocal(file, platform));
  return { task: 'window', files: [...new Set(files)], refused, wantsExample: switches.has('--example') };
}

function split(args: readonly string[]): { switches: ReadonlySet<string>; rest: readonly string[] } {
  const switches = new Set<string>();
  const rest: string[] = [];
  let onlyFiles = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (onlyFiles || !arg.startsWith('-')) rest.push(arg);
    else if (arg === '--') onlyFiles = true;
    else if (WITH_VALUE.has(arg)) i++;
    else switches.add(arg);
  }
  return { switches, rest };
}

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Whether a path from outside may be looked at unasked: only one that can lead to a local file or folder. Addresses are not
 * paths, and merely looking at a network path makes Windows send the user's credentials there.
 */
export function isLocal(file: string, platform: NodeJS.Platform): boolean {
  if (file === '' || file.includes('\0') || /^[a-z][a-z0-9+.-]+:/i.test(file)) return false;
  if (platform !== 'win32') return true;
  return !/^[\\/]{2}/.test(file) && !DEVICE.test(path.win32.basename(file));
}

/** Switches that would open a delivered app to others or undo its protection. */
const REFUSED =
  /^--(inspect|inspect-brk|remote-debugging-(port|pipe)|proxy-server|proxy-pac-url|no-sandbox|load-extension|host-resolver-rules)(=|$)/;

export function refusedSwitch(argv: readonly string[]): string | null {
  return argv.find((arg) => REFUSED.test(arg)) ?? null;
}
