import type { Bridge, Channel, EventName, OpenedFile, Reply, Request, Response, SavedFile, Settings } from '#models/contract/contract';
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

export const host = {
  bootstrap: () => ask('app:bootstrap', undefined),
  notices: () => ask('app:notices', undefined),
  storeSettings: (settings: Settings) => ask('settings:store', settings),
  pendingFiles: () => ask('file:pending', undefined),
  openFiles: () => ask('file:open', undefined),
  openDropped: async (files: readonly File[]) => (await window.bruchlos.openDropped(files)) as Reply<OpenedFile[]>,
  saveFile: (request: Request<'file:save'>) => ask('file:save', request),
  saveFileAs: (request: Request<'file:save-as'>): Promise<Reply<SavedFile | null>> => ask('file:save-as', request),
  savePdf: (request: Request<'report:save-pdf'>) => ask('report:save-pdf', request),
  previewReport: (html: string) => ask('report:preview', html),
  figureDone: (svg: string | null, message: string) => ask('figure:done', { svg, message }),
  setTitle: (title: string, dirty: boolean) => ask('window:title', { title, dirty }),
  minimize: () => ask('window:minimize', undefined),
  maximize: () => ask('window:maximize', undefined),
  fullScreen: () => ask('window:full-screen', undefined),
  close: () => ask('window:close', undefined),
  closed: (safe: boolean) => ask('window:closed', { safe }),
  onCommand: (listener: (command: CommandId) => void) => listen('event:command', listener),
  onFiles: (listener: () => void) => listen('event:files', listener),
  onMaximized: (listener: (maximized: boolean) => void) => listen('event:maximized', listener),
  onClosing: (listener: () => void) => listen('event:closing', listener),
  onDark: (listener: (dark: boolean) => void) => listen('event:dark', listener),
};
