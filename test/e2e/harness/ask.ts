import type { Page } from 'playwright';
import type { Bridge, Channel, Found, OpenedFile, Reply } from '#models/contract/contract';
import type { RunningApp } from './launch';

/** Asks the shell as the page does; bytes are given as `text`, because only that crosses to the page. */
export function ask<T>(page: Page, channel: Channel, request?: unknown): Promise<Reply<T>> {
  return page.evaluate(
    async ([channel, request]) => {
      const withBytes = (value: unknown) => {
        if (typeof value !== 'object' || value === null || !('text' in value)) return value;
        const { text, ...rest } = value;
        return { ...rest, bytes: new TextEncoder().encode(String(text)) };
      };
      const { bruchlos } = globalThis as unknown as { bruchlos: Bridge };
      return (await bruchlos.invoke(channel as Channel, withBytes(request))) as never;
    },
    [channel, request] as const,
  );
}

/** Chooses a file in the dialog and reads it, past what the page makes of files. */
export async function openFile(app: RunningApp, file: string): Promise<OpenedFile> {
  await app.chooseForOpen(file);
  const chosen = await ask<Found>(app.window, 'file:open');
  const handle = chosen.ok && chosen.value.found[0]?.handle;
  const read = handle ? await ask<OpenedFile>(app.window, 'file:read', handle) : chosen;
  if (!read.ok || !('sha256' in read.value)) throw new Error(`${file} was not opened: ${JSON.stringify(read)}`);
  return read.value;
}
