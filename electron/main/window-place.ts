import { z } from 'zod';

/** Smaller than this the window is of no use. */
export const SMALLEST = { width: 640, height: 480 } as const;
/** What a window is opened with where nothing else is known. */
export const USUAL = { width: 1440, height: 900 } as const;

/** So much of the top edge must be on a screen for the window to be seen and moved. */
const GRIP = { width: 120, height: 32 } as const;

const pixels = z.number().int().min(-100_000).max(100_000);
export const windowPlaceSchema = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: z.boolean() });
/** Where the window was when it was last open, in pixels independent of the screen's density; the place it has when not maximised. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where to open the window now. Screens come and go: what would be out of sight opens in the middle of the first one. */
export type Opening = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };

/** @param screens the areas of the present screens without bars and docks, the main one first */
export function openingPlace(last: WindowPlace | null, screens: readonly Area[]): Opening {
  const home = last && screens.find((screen) => holdsGrip(screen, last));
  const screen = home ?? screens[0];
  const size = (wanted: number, smallest: number, room: number | undefined) => Math.max(smallest, Math.min(wanted, room ?? wanted));
  const opening = {
    width: size(last?.width ?? USUAL.width, SMALLEST.width, screen?.width),
    height: size(last?.height ?? USUAL.height, SMALLEST.height, screen?.height),
  };
  return home ? { ...opening, x: last.x, y: last.y } : opening;
}

function holdsGrip(screen: Area, { x, y, width }: WindowPlace): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= GRIP.width && y >= screen.y && y + GRIP.height <= screen.y + screen.height;
}
