import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { writeFileSafely } from '../../../electron/disk/write-file';
import { temporaryFolder } from './temporary-folder';

const CYCLES = 20;
const BLOCK = 64;
const BLOCKS = 20_000;

/** A process that saves 1.3 MB as fast as it can; a whole file is one number, repeated. */
const WRITER = `
import { writeFileSafely } from './write-file.mjs';
for (let n = 1; ; n++) {
  await writeFileSafely('a.bpmn', Buffer.from(String(n).padEnd(${BLOCK}).repeat(${BLOCKS})));
  process.stdout.write(n + '\\n');
}`;

it(`survives ${CYCLES} kills in the middle of saving: never torn, nothing acknowledged lost, no draft left`, {
  timeout: 60_000,
}, async () => {
  const tools = temporaryFolder();
  const folder = temporaryFolder();
  await bundle(tools);
  writeFileSync(path.join(tools, 'writer.mjs'), WRITER);
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const writer = spawn(process.execPath, [path.join(tools, 'writer.mjs')], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged = count(writer);
    await once(writer.stdout ?? writer, 'data');
    await sleep(5 + ((cycle * 7) % 30));
    writer.kill('SIGKILL');
    await once(writer, 'close');

    const text = readFileSync(path.join(folder, 'a.bpmn'), 'utf8');
    const number = Number(text.slice(0, BLOCK));
    expect(text === String(number).padEnd(BLOCK).repeat(BLOCKS), `torn after cycle ${cycle}`).toBe(true);
    expect(number, `lost after cycle ${cycle}`).toBeGreaterThanOrEqual(acknowledged());
  }
  await writeFileSafely(path.join(folder, 'a.bpmn'), Buffer.from('end'));
  expect(readdirSync(folder)).toEqual(['a.bpmn']);
});

function count(writer: ChildProcess): () => number {
  let text = '';
  writer.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  return () => Number(text.trim().split('\n').at(-1));
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('../../../electron/disk/write-file.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'write-file.mjs' } },
    },
  });
}
