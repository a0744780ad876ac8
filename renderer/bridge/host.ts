import type { Bridge, Channel, EventName, Found, Reply, Request, Response, SavedFile, Settings } from '#models/contract/contract';
import type { CommandId } from '#models/contract/commands';

declare global {
  interface Window {
    readonly bruchlos: Bridge;
  }
}

/** The only file that touches the shell: one function per capability, each answering with a value or a problem, never throwing. */
async function ask<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Response<C>>> {
  return (await window.bruchlos.invoke(channel, request)) as Reply<Response<C>>;
}

function listen<T>(event: EventName, listener: (payload: T) => void): () => void {
  return window.bruchlos.on(event, (payload) => listener(payload as T));
}

/** Puts a picture (PNG) on the clipboard. The page does so itself: Electron's own way differs between the versions we run on. */
async function copyPicture(png: Uint8Array<ArrayBuffer>): Promise<Reply<null>> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, problem: { code: 'failed', message: String(error), name: null } };
  }
}

export const host = {
  bootstrap: () => ask('app:bootstrap', undefined),
  notices: () => ask('app:notices', undefined),
  storeSettings: (settings: Settings) => ask('settings:store', settings),
  pendingFiles: () => ask('file:pending', undefined),
  openFiles: () => ask('file:open', undefined),
  openDropped: async (files: readonly File[]) => (await window.bruchlos.openDropped(files)) as Reply<Found>,
  /** The processes in a folder the user chooses, and below it; none when they think better of it. */
  chooseFolder: () => ask('file:choose-folder', undefined),
  openJson: (what: Request<'file:open-json'>) => ask('file:open-json', what),
  readFile: (handle: string) => ask('file:read', handle),
  checkFiles: (files: Request<'file:check'>) => ask('file:check', files),
  revealFile: (handle: string) => ask('file:reveal', handle),
  copyPath: (handle: string) => ask('file:copy-path', handle),
  copyPicture,
  saveFile: (request: Request<'file:save'>) => ask('file:save', request),
  saveFileAs: (request: Request<'file:save-as'>): Promise<Reply<SavedFile | null>> => ask('file:save-as', request),
  savePdf: (request: Request<'report:save-pdf'>) => ask('report:save-pdf', request),
  previewReport: (html: string) => ask('report:preview', html),
  printPages: (pages: Request<'print:pages'>) => ask('print:pages', pages),
  figureDone: (svg: string | null, message: string) => ask('figure:done', { svg, message }),
  setTitle: (title: string, dirty: boolean) => ask('window:title', { title, dirty }),
  minimize: () => ask('window:minimize', undefined),
  maximize: () => ask('window:maximize', undefined),
  fullScreen: () => ask('window:full-screen', undefined),
  close: () => ask('window:close', undefined),
  closed: (safe: boolean) => ask('window:closed', { safe }),
  /** The user is being asked whether to close: the shell waits for `closed` or `stay`. */
  asking: () => ask('window:asking', undefined),
  stay: () => ask('window:stay', undefined),
  onCommand: (listener: (command: CommandId) => void) => listen('event:command', listener),
  onFiles: (listener: () => void) => listen('event:files', listener),
  onMaximized: (listener: (maximized: boolean) => void) => listen('event:maximized', listener),
  onClosing: (listener: () => void) => listen('event:closing', listener),
  onFocus: (listener: () => void) => listen('event:focus', listener),
  onDark: (listener: (dark: boolean) => void) => listen('event:dark', listener),
};
