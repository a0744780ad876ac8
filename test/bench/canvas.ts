import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import type { Figure } from './figures';
import type { BenchPage } from './page/canvas-page';

const RUNS = 9;

/** A page with the canvas of the sources in a browser of its own; ends both when the work is done. */
export async function withCanvasPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    root: path.resolve('test/bench/page'),
    define: { __APP_VERSION__: JSON.stringify('0.0.0') },
    resolve: { alias: [{ find: /^#models\/(.*)$/, replacement: `${path.resolve('models')}/$1.ts` }] },
    server: { fs: { allow: [path.resolve('.')] }, hmr: false },
    logLevel: 'error',
  });
  await server.listen(0);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'bench' in window, null, { timeout: 120_000 });
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opening through the canvas of this app, and through bpmn-js alone, in turn in the same page. */
export async function openThroughCanvas(page: Page, nodes: number): Promise<Figure> {
  const xml = toBpmn(generate({ nodes, seed: nodes }));
  const times: Record<'canvas' | 'bare', number[]> = { canvas: [], bare: [] };
  const one = (kind: 'canvas' | 'bare') =>
    page.evaluate(([text, how]) => (window as unknown as { bench: BenchPage }).bench.open(text, how), [xml, kind] as const);
  for (let run = -3; run < RUNS; run++) {
    // Whoever comes second finds a warmer machine: they take turns.
    for (const kind of run % 2 === 0 ? (['canvas', 'bare'] as const) : (['bare', 'canvas'] as const)) {
      const took = await one(kind);
      if (run >= 0) times[kind].push(took);
    }
  }
  return {
    what: `canvas opens ${nodes} nodes`,
    times: times.canvas,
    reference: { what: 'bare Modeler', times: times.bare },
    aim: null,
    aimRatio: 1.1,
  };
}
