import type { BrowserWindow } from 'electron';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { writeFileSafely } from '../disk/write-file';
import { type WindowPlace, windowPlaceSchema } from './window-place';

const MAX_BYTES = 64 * 1024;

/** While a window is dragged it moves with every frame. */
const PAUSE_MS = 300;

export async function loadWindowPlace(file: string): Promise<WindowPlace | null> {
  try {
    const { bytes } = await readRegularFile(file, MAX_BYTES);
    return windowPlaceSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null; // first start, or damaged: the window opens where windows open
  }
}

/**
 * Remembers where the window is, so that it opens there again.
 * @returns resolves when what is known by now is written down
 */
export function keepWindowPlace(window: BrowserWindow, file: string): () => Promise<void> {
  let pause: NodeJS.Timeout | undefined;
  let kept = '';
  let writing = Promise.resolve();
  const keep = () => {
    clearTimeout(pause);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place = JSON.stringify({ x, y, width, height, maximized: window.isMaximized() } satisfies WindowPlace);
    if (place === kept) return;
    kept = place;
    writing = writeFileSafely(file, Buffer.from(place)).catch((error: unknown) =>
      console.error('The place of the window is not kept:', problemCode(error)),
    );
  };
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE_MS);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', soon);
  window.on('close', keep);
  window.once('closed', () => clearTimeout(pause));
  return () => writing;
}
