import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { goToTab } from './document-actions';
import { openDocument, setOpen, useDocument } from './document';
import { notify } from './notices';

/** Goes to the neighbour of the tab in front, round the ends. */
export function stepTab(by: 1 | -1): void {
  const { open, current } = useDocument.getState();
  const at = open.findIndex(({ id }) => id === current?.id);
  const next = open[(at + by + open.length) % open.length];
  if (next) void goToTab(next.id);
}

/** Moves a tab among the others; it stops at the ends. */
export function moveTab(id: string, by: number): void {
  const open = [...useDocument.getState().open];
  const at = open.findIndex((document) => document.id === id);
  const to = Math.max(0, Math.min(open.length - 1, at + by));
  const [moved] = open.splice(at, 1);
  if (!moved || at === to) return;
  open.splice(to, 0, moved);
  setOpen(open);
}

/** Shows the file of a document in the system's file manager. */
export function revealFile(id: string): Promise<void> {
  return withFile(id, (handle) => host.revealFile(handle));
}

export function copyPath(id: string): Promise<void> {
  return withFile(id, async (handle, name) => {
    const reply = await host.copyPath(handle);
    if (reply.ok) notify((language) => ({ kind: 'success', text: files[language].pathCopied(name) }));
    return reply;
  });
}

async function withFile(id: string, work: (handle: string, name: string) => ReturnType<typeof host.revealFile>): Promise<void> {
  const document = openDocument(id);
  if (!document?.handle) return;
  const name = document.fileName ?? document.title;
  const reply = await work(document.handle, name);
  if (reply.ok) return;
  const { code } = reply.problem;
  notify((language) => ({ kind: 'error', text: files[language].problem[code], detail: files[language].outside.safe }));
}
