import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { main } from '../../../electron/cli/main';
import { generate } from '../../make/generate';
import { toBpmn } from '../../make/to-bpmn';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use when the last of so many files is told. */
async function atTheEnd(folder: string, count: number): Promise<number> {
  let told = 0;
  let used = 0;
  const code = await main(['assess', folder, '--ndjson'], {
    out: () => {
      if (++told < count) return;
      collect();
      used = process.memoryUsage().heapUsed / 1e6;
    },
    err: () => {},
    progress: () => {},
    cwd: folder,
    version: '',
    today: () => '',
  });
  expect({ code, told }).toEqual({ code: 0, told: count });
  return used;
}

test('a folder of 2,000 files needs hardly more memory than one of 200', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-memory-'));
  for (const count of [200, 2000]) {
    mkdirSync(path.join(folder, String(count)));
    for (let at = 0; at < count; at++)
      writeFileSync(path.join(folder, String(count), `${at}.bpmn`), toBpmn(generate({ nodes: 12, seed: at % 50 })));
  }
  const few = await atTheEnd(path.join(folder, '200'), 200);
  const many = await atTheEnd(path.join(folder, '2000'), 2000);
  rmSync(folder, { recursive: true, force: true });
  // A result alone has 10 kB: held, those of 1,800 more files would take 18 MB.
  expect(many - few).toBeLessThan(8);
}, 120_000);
