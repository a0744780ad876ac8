import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import type { Taken } from './taken';

/** No file may keep the window busy for longer. */
const HANG_MS = 5000;
/** A page is replaced after so many files, so that what one leaves behind cannot add up. */
const FILES_PER_PAGE = 500;
const ORIGIN = 'http://corpus.localhost/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** One browser window that takes files one after another, and gets a new one when a file broke it. */
export type Lane = { readonly take: (bytes: Uint8Array) => Promise<Taken>; readonly close: () => Promise<void> };

/** @param built the folder of the built page; nothing outside it is ever served, and no network is asked */
export function openLane(built: string): Lane {
  let browser: Browser | null = null;
  let page: Page | null = null;
  let errors: string[] = [];
  let taken = 0;

  async function ready(): Promise<Page> {
    if (page && taken < FILES_PER_PAGE) return page;
    await close();
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
    });
    const fresh = await browser.newPage();
    await fresh.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(built, path.normalize(pathname));
      const body = await readFile(file).catch(() => null);
      if (body) await route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
      else await route.abort();
    });
    fresh.on('pageerror', (error) => void errors.push(error.stack ?? error.message));
    await fresh.goto(`${ORIGIN}test/corpus/page.html`);
    await fresh.waitForFunction(() => 'take' in globalThis);
    taken = 0;
    page = fresh;
    return fresh;
  }

  async function close() {
    const old = browser;
    browser = null;
    page = null;
    await old?.close().catch(() => undefined);
  }

  async function take(bytes: Uint8Array): Promise<Taken> {
    const open = await ready();
    errors = [];
    taken += 1;
    const base64 = Buffer.from(bytes).toString('base64');
    let timer: NodeJS.Timeout | undefined;
    const hung = new Promise<Taken>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'hung' }), HANG_MS);
    });
    const run = open
      .evaluate((text) => (globalThis as unknown as { take: (text: string) => Promise<Taken> }).take(text), base64)
      .catch((error: unknown): Taken => ({ kind: 'crashed', where: 'window', message: String(error) }));
    const result = await Promise.race([run, hung]);
    clearTimeout(timer);
    if (result.kind === 'hung' || result.kind === 'crashed') await close();
    const [error] = errors;
    return error !== undefined && result.kind === 'opened' ? { kind: 'crashed', where: 'uncaught', message: error } : result;
  }

  return { take, close };
}
