import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import type { Figure } from './figures';
import type { BenchPage } from './page/canvas-page';

const RUNS = 9;
const CYCLES = 200;

export type Leak = { readonly heapMegabytes: number; readonly nodes: number; readonly listeners: number };

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
  return { what: `canvas opens ${nodes} nodes`, times: times.canvas, reference: { what: 'bare Modeler', times: times.bare }, aim: null };
}

/** What is left after opening and closing a document many times, against the state after a few. */
export async function leftBehind(page: Page): Promise<Leak> {
  const xml = toBpmn(generate({ nodes: 40, seed: 7 }));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const measure = async () => {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  const cycle = (times: number) =>
    page.evaluate(([text, count]) => (window as unknown as { bench: BenchPage }).bench.cycle(text, count), [xml, times] as const);
  await cycle(10);
  const before = await measure();
  await cycle(CYCLES);
  const after = await measure();
  return {
    heapMegabytes: (after.heap - before.heap) / 1024 / 1024,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
