import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import type { EVENTS, EventName } from '#models/contract/contract';

/** Tells the window something; nobody listens in a window that is gone. */
export function announce<E extends EventName>(window: BrowserWindow, event: E, payload: z.infer<(typeof EVENTS)[E]>): void {
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send(event, payload);
}
