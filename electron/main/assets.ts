import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { REPORT_HOST, WINDOW_HOST } from './addresses';

/** What `app://` answers; the status alone when there is nothing to give. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
};

/** The build leaves this word wherever a nonce belongs. */
export const NONCE_PLACE = 'NONCE_OF_THIS_ANSWER';

function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // React Aria adds one style element of its own, which carries the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "worker-src 'self'",
    'frame-src app://report',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A report is a document without script. Its styles are inside it, so they must be allowed inline; nothing else is. */
const REPORT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors app://bruchlos',
  'sandbox',
].join('; ');

/** The built window, listed once: what is not in the list does not exist, however it is spelled. */
export function listAssets(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [`/${path.relative(folder, file).split(path.sep).join('/')}`, file];
    }),
  );
}

/** Answers requests from the list and from the reports in memory, and from nowhere else. */
export function createAssets(folder: string, report: (path: string) => string | undefined) {
  const assets = listAssets(folder);
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');

  return async function answer(method: string, address: string): Promise<Answer> {
    if (method !== 'GET' || !URL.canParse(address)) return nothing(400);
    const url = new URL(address);
    if (url.host === REPORT_HOST) {
      const html = report(url.pathname);
      return html === undefined ? nothing(404) : found('.html', REPORT_POLICY, html);
    }
    const file = url.host === WINDOW_HOST ? assets.get(url.pathname) : undefined;
    if (!file) return nothing(404);
    const nonce = randomBytes(16).toString('base64');
    if (url.pathname === '/index.html') return found('.html', windowPolicy(nonce), page.replaceAll(NONCE_PLACE, nonce));
    return found(path.extname(file), windowPolicy(nonce), new Uint8Array(await readFile(file)));
  };
}

function nothing(status: number): Answer {
  return { status, headers: { 'Content-Type': 'text/plain', 'Content-Security-Policy': "default-src 'none'" }, body: '' };
}

function found(extension: string, policy: string, body: Uint8Array<ArrayBuffer> | string): Answer {
  const headers = {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body };
}
