import { z } from 'zod';
import { COMMANDS, type CommandId } from './commands';

/** Largest file the app takes in, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Largest file of settings or scales, in bytes: a page of numbers and words. */
export const MAX_JSON_BYTES = 1_000_000;

const bytes = z.instanceof(Uint8Array);
const language = z.enum(['de', 'en']);
const theme = z.enum(['system', 'light', 'dark']);

/** What the shell remembers between starts, because it needs it before there is a window. */
export const settingsSchema = z.strictObject({
  language,
  theme,
  /** Size of text and controls in percent. */
  scale: z.number().min(80).max(200),
  /** Keys the user chose, by command, as `keys.ts` reads them. What cannot be read counts as unchanged. */
  keys: z.record(z.string(), z.string().max(40).nullable()).catch({}).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Where the library lies: on this computer, on a network drive, or in a folder that another program copies elsewhere. */
const dataPlace = z.enum(['local', 'network', 'synced']);
export type DataPlace = z.infer<typeof dataPlace>;

/** Most files a folder is searched for; the rest is said to be left out. */
export const MOST_FOUND = 10_000;

const handle = z.string().min(1).max(64);
const fileName = z.string().max(1024);
const digest = z.string().length(64);

/** A file the user chose, or one that lies in a folder they chose. The window never sees a path: it holds a handle that the shell resolves. */
export const foundFileSchema = z.strictObject({
  handle,
  name: fileName,
  /** Name of the folder it lies in; empty at the root of a drive. */
  folder: fileName,
  /** In bytes. */
  size: z.number().nonnegative(),
});
export type FoundFile = z.infer<typeof foundFileSchema>;

/** A file with its content, which is not kept open. */
export const openedFileSchema = z.strictObject({
  handle,
  name: fileName,
  folder: fileName,
  bytes,
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: digest,
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** How a file on the disk stands to what was read from it or written to it. */
export const checkedFileSchema = z.strictObject({
  handle,
  /** `unreachable`: nobody can tell right now, as its drive does not answer or it may not be read. */
  state: z.enum(['same', 'changed', 'missing', 'unreachable']),
  /** Saving to it would be refused; false where that is unknown. */
  readOnly: z.boolean(),
});
export type CheckedFile = z.infer<typeof checkedFileSchema>;

/**
 * Why the shell could not do something. The words are the window's, by code; `message` is for a log.
 *
 * `unreachable`: a network drive or stick does not answer. `too-many`: of a folder only the first `MOST_FOUND` files are there.
 * `nothing-found`: a folder without a process in it.
 */
export const PROBLEM_CODES = [
  'changed-on-disk',
  'not-found',
  'no-access',
  'read-only',
  'disk-full',
  'locked',
  'unreachable',
  'too-large',
  'too-many',
  'nothing-found',
  'unknown-handle',
  'bad-request',
  'refused',
  'wrong-kind',
  'failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
export const problemSchema = z.strictObject({ code: z.enum(PROBLEM_CODES), message: z.string(), name: z.string().nullable() });
export type Problem = z.infer<typeof problemSchema>;
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What a choice of files and folders came to: what is there, and by name what is not. */
export const foundSchema = z.strictObject({ found: z.array(foundFileSchema), problems: z.array(problemSchema) });
export type Found = z.infer<typeof foundSchema>;

const savedFileSchema = z.strictObject({ handle: z.string(), name: z.string(), sha256: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

const fileKind = z.enum(['bpmn', 'html', 'pdf', 'svg', 'png', 'json', 'profile', 'text', 'original']);
export type FileKind = z.infer<typeof fileKind>;

const none = z.undefined();
const nothing = z.null();

/**
 * Everything that crosses between window and shell: `noun:verb` → request and response. Types, the preload's allow list and the
 * table of handlers derive from it.
 */
export const CONTRACT = {
  'app:bootstrap': {
    request: none,
    response: z.strictObject({
      version: z.string(),
      platform: z.string(),
      settings: settingsSchema,
      /** `--example`: open the example where nothing else is there to open. */
      wantsExample: z.boolean(),
      /** `--figure`: draw the given file and nothing else. */
      figureOnly: z.boolean(),
      dataPlace,
    }),
  },
  /** Licence notices of everything shipped, as text. */
  'app:notices': { request: none, response: z.string() },
  'settings:store': { request: settingsSchema, response: nothing },
  /** Files and folders given on the command line, by a second start or by the system since the last call. */
  'file:pending': { request: none, response: foundSchema },
  'file:open': { request: none, response: foundSchema },
  /** Asks for a folder and finds the processes in it and in the folders below. */
  'file:choose-folder': { request: none, response: foundSchema },
  /** What was dropped on the window. The preload replaces each File by its path; the window cannot name one. */
  'file:dropped': { request: z.array(z.string().max(4096)).max(MOST_FOUND), response: foundSchema },
  /** Asks for one JSON file that says how to rate, such as a profile. Null when the user thinks better of it. */
  'file:open-json': {
    request: z.enum(['profile', 'maturity']),
    response: z.strictObject({ name: fileName, text: z.string().max(MAX_JSON_BYTES) }).nullable(),
  },
  'file:read': { request: handle, response: openedFileSchema },
  /** Compares files with what the window knows of them (`expected`, SHA-256 of the content), all at once, in their order. */
  'file:check': { request: z.array(z.strictObject({ handle, expected: digest })).max(1000), response: z.array(checkedFileSchema) },
  /** Shows the file in the system's own file manager. */
  'file:reveal': { request: handle, response: nothing },
  /** Puts the path of the file on the clipboard. */
  'file:copy-path': { request: handle, response: nothing },
  /** Writes where the file came from, if its content is still what was opened (`expected`), else problem `changed-on-disk`. */
  'file:save': {
    request: z.strictObject({ handle, bytes, expected: digest }),
    response: savedFileSchema,
  },
  /** Asks where, then writes. Null when the user thinks better of it. */
  'file:save-as': {
    request: z.strictObject({ suggestedName: z.string().max(255), kind: fileKind, bytes }),
    response: savedFileSchema.nullable(),
  },
  /** Prints self-contained HTML without script to a PDF the user names. */
  'report:save-pdf': {
    request: z.strictObject({
      suggestedName: z.string().max(255),
      html: z.string().max(64 * 1024 * 1024),
    }),
    response: savedFileSchema.nullable(),
  },
  /** Stores the HTML that `app://report/` shows in the preview frame. */
  'report:preview': { request: z.string().max(64 * 1024 * 1024), response: nothing },
  /** Shows the system's print dialog for self-contained HTML without script. */
  'print:pages': {
    request: z.strictObject({ html: z.string().max(64 * 1024 * 1024) }),
    response: z.enum(['printed', 'cancelled', 'no-printer']),
  },
  /** Hands over what a hidden `--figure` window drew. */
  'figure:done': { request: z.strictObject({ svg: z.string().nullable(), message: z.string() }), response: nothing },
  'window:title': { request: z.strictObject({ title: z.string().max(500), dirty: z.boolean() }), response: nothing },
  'window:minimize': { request: none, response: nothing },
  'window:maximize': { request: none, response: nothing },
  'window:full-screen': { request: none, response: nothing },
  /** Asks to close as the title bar's cross does. */
  'window:close': { request: none, response: nothing },
  /** The window has done what it can before it goes; `safe` is false when what is open could not be written down anywhere. */
  'window:closed': { request: z.strictObject({ safe: z.boolean() }), response: nothing },
  /** The window asks its user something before it closes: however long that takes, `window:closed` or `window:stay` follows. */
  'window:asking': { request: none, response: nothing },
  /** The user would rather not close after all. */
  'window:stay': { request: none, response: nothing },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type Channel = keyof typeof CONTRACT;
export type Request<C extends Channel> = z.infer<(typeof CONTRACT)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof CONTRACT)[C]['response']>;

/** What the shell announces to the window. */
export const EVENTS = {
  'event:command': z.enum(Object.keys(COMMANDS) as [CommandId, ...CommandId[]]),
  /** There are files to fetch with `file:pending`. */
  'event:files': z.null(),
  'event:maximized': z.boolean(),
  /** The window became the one the user works in. */
  'event:focus': z.null(),
  /** The window is about to close: write down what is not yet written, then call `window:closed`, or `window:stay`. */
  'event:closing': z.null(),
  /** The system's theme changed, or the user's choice did: true is dark. */
  'event:dark': z.boolean(),
} as const satisfies Record<string, z.ZodType>;
export type EventName = keyof typeof EVENTS;

/** What the preload puts on `window.bruchlos`. */
export type Bridge = {
  readonly invoke: (channel: Channel, request: unknown) => Promise<unknown>;
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void;
  readonly openDropped: (files: readonly unknown[]) => Promise<unknown>;
};
