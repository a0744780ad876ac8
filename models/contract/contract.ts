import { z } from 'zod';
import { COMMANDS, type CommandId } from './commands';

/** Largest file the app takes in, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const bytes = z.instanceof(Uint8Array);
const language = z.enum(['de', 'en']);
const theme = z.enum(['system', 'light', 'dark']);

/** What the shell remembers between starts, because it needs it before there is a window. */
export const settingsSchema = z.strictObject({
  language,
  theme,
  /** Size of text and controls in percent. */
  scale: z.number().min(80).max(200),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A file the user chose. The window never sees a path: it holds a handle that the shell resolves. */
export const openedFileSchema = z.strictObject({
  handle: z.string().min(1).max(64),
  name: z.string().max(1024),
  bytes,
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().length(64),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

const savedFileSchema = z.strictObject({ handle: z.string(), name: z.string(), sha256: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

const fileKind = z.enum(['bpmn', 'html', 'pdf', 'svg', 'json', 'original']);
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
    }),
  },
  /** Licence notices of everything shipped, as text. */
  'app:notices': { request: none, response: z.string() },
  'settings:store': { request: settingsSchema, response: nothing },
  /** Files given on the command line, by a second start or by the system since the last call. */
  'file:pending': { request: none, response: z.array(openedFileSchema) },
  'file:open': { request: none, response: z.array(openedFileSchema) },
  /** Files dropped on the window. The preload replaces each File by its path; the window cannot name one. */
  'file:dropped': { request: z.array(z.string().max(4096)).max(100), response: z.array(openedFileSchema) },
  /** Writes where the file came from, if its content is still what was opened (`expected`), else problem `changed-on-disk`. */
  'file:save': {
    request: z.strictObject({ handle: z.string().max(64), bytes, expected: z.string().length(64) }),
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
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type Channel = keyof typeof CONTRACT;
export type Request<C extends Channel> = z.infer<(typeof CONTRACT)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof CONTRACT)[C]['response']>;

/** Why the shell could not do something. The words are the window's, by code; `message` is for a log. */
export const PROBLEM_CODES = [
  'changed-on-disk',
  'not-found',
  'no-access',
  'read-only',
  'disk-full',
  'locked',
  'too-large',
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

/** What the shell announces to the window. */
export const EVENTS = {
  'event:command': z.enum(Object.keys(COMMANDS) as [CommandId, ...CommandId[]]),
  /** There are files to fetch with `file:pending`. */
  'event:files': z.null(),
  'event:maximized': z.boolean(),
  /** The window is about to close: write down what is not yet written, then call `window:closed`. */
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
