/** Most pixels a side, and in all: larger pictures are refused by browsers, office programs and printers. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 100_000_000;

type Extent = { readonly width: number; readonly height: number };
export type PngSize = Extent & {
  readonly fits: boolean;
  /** The largest scale that still fits, in whole hundredths. */
  readonly largest: number;
};

/** How large a drawing becomes at a scale, in pixels. */
export function pngSize({ width, height }: Extent, scale: number): PngSize {
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const fits = size.width <= MOST_SIDE && size.height <= MOST_SIDE && size.width * size.height <= MOST_PIXELS;
  const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  // A little below, because pixels are rounded up.
  return { ...size, fits, largest: Math.min(scale, Math.max(0.01, Math.floor((most - 1e-4) * 100) / 100)) };
}

/** Paints a drawing beside the window's content; null where the browser cannot. */
export async function paintPng(svg: string, { width, height }: Extent): Promise<Uint8Array<ArrayBuffer> | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const paper = document.createElement('canvas');
    Object.assign(paper, { width, height });
    const pen = paper.getContext('2d');
    if (!pen) return null;
    pen.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'));
    return blob && new Uint8Array(await blob.arrayBuffer());
  } catch {
    // The decoder says no more than that it cannot; the caller says what to do instead.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
