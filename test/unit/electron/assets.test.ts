import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isAppPage, isWindowPage } from '../../../electron/main/addresses';
import { createAssets } from '../../../electron/main/assets';
import { temporaryFolder } from './temporary-folder';

type Assets = ReturnType<typeof createAssets>;
let answer: Assets;

beforeEach(() => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  mkdirSync(path.join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'renderer/index.html'), '<meta property="csp-nonce" nonce="NONCE_OF_THIS_ANSWER">');
  writeFileSync(path.join(folder, 'renderer/assets/a.js'), 'a()');
  answer = createAssets(path.join(folder, 'renderer'), (path) => (path === '/' ? '<h1>Report</h1>' : undefined));
});

describe('app://', () => {
  it('serves the built window with its type and policy, and a nonce that no other answer has', async () => {
    const first = await answer('GET', 'app://bruchlos/index.html');
    const second = await answer('GET', 'app://bruchlos/index.html');
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    const nonce = /nonce="(.*)"/.exec(String(first.body))?.[1] ?? '';
    expect(nonce).toMatch(/^.{20,}$/);
    expect(first.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
    expect(String(second.body)).not.toContain(nonce);
    expect(await answer('GET', 'app://bruchlos/assets/a.js?x#y')).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    });
  });

  it('lets scripts come from the app alone, and nothing from a network', async () => {
    const policy = (await answer('GET', 'app://bruchlos/index.html')).headers['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  it('serves the report by its own host, without script and for the window alone', async () => {
    const report = await answer('GET', 'app://report/');
    expect(report).toMatchObject({ status: 200, body: '<h1>Report</h1>' });
    const policy = report.headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors app://bruchlos');
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).not.toContain('script-src');
    expect((await answer('GET', 'app://report/index.html')).status).toBe(404);
  });

  it('serves nothing else, however it is spelled', async () => {
    const ups = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..%5c', '..\\', '%c0%ae%c0%ae', '....//', '%00', '\0'];
    const tails = ['secret.txt', '../secret.txt', 'secret.txt%00.js', 'index.html%00', 'assets', 'assets/', 'a.js::$DATA'];
    const heads = ['app://bruchlos/', 'app://bruchlos//', 'app://bruchlos/assets/', 'app://report/', 'app://other/', 'app:///'];
    const addresses = heads.flatMap((head) => ups.flatMap((up) => tails.map((tail) => `${head}${up}/${tail}`)));
    const answers = await Promise.all(
      [...addresses, 'app://bruchlos/', 'app://bruchlos', `app://bruchlos/${'a'.repeat(100_000)}`, 'nonsense', ''].map((address) =>
        answer('GET', address),
      ),
    );
    expect(answers.length).toBeGreaterThan(400);
    for (const { status, body } of answers) expect([status === 404 || status === 400, body]).toEqual([true, '']);
    expect((await answer('POST', 'app://bruchlos/index.html')).status).toBe(400);
  });
});

describe('addresses', () => {
  it.each(['app://bruchlos.evil/', 'app://user@bruchlos/', 'app://bruchlos:1/', 'http://bruchlos/', 'file:///bruchlos', 'about:blank', ''])(
    '%j is not the app',
    (address) => expect(isAppPage(address)).toBe(false),
  );
  it('the report may be shown but may not ask', () => {
    expect(isAppPage('app://report/')).toBe(true);
    expect(isWindowPage('app://report/')).toBe(false);
    expect(isWindowPage('app://bruchlos/index.html#x')).toBe(true);
  });
});
