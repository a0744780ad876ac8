import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../electron/cli/main';
import { generate } from '../../make/generate';
import { toBpmn } from '../../make/to-bpmn';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use when the last of so many files is told. */
async function atTheEnd(folder: string, count: number, output: string): Promise<number> {
  let told = 0;
  let used = 0;
  const code = await main(['assess', folder, output], {
    out: () => {
      if (++told !== count) return;
      collect();
      used = process.memoryUsage().heapUsed / 1e6;
    },
    err: () => {},
    progress: () => {},
    cwd: folder,
    version: '',
    today: () => '',
  });
  expect(code).toBe(0);
  expect(told).toBeGreaterThanOrEqual(count);
  return used;
}

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-memory-'));
  for (const count of [200, 2000]) {
    mkdirSync(path.join(folder, String(count)));
    for (let at = 0; at < count; at++)
      writeFileSync(path.join(folder, String(count), `${at}.bpmn`), toBpmn(generate({ nodes: 12, seed: at % 50 })));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['--ndjson', '--json', '--csv'])(
  'a folder of 2,000 files needs hardly more memory than one of 200 with %s',
  async (output) => {
    const few = await atTheEnd(path.join(folder, '200'), 200, output);
    const many = await atTheEnd(path.join(folder, '2000'), 2000, output);
    // A result alone has 10 kB: held, those of 1,800 more files would take 18 MB.
    expect(many - few).toBeLessThan(8);
  },
  120_000,
);
