import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { setup } from '../../test/e2e/harness/prepare.mjs';
import { ensurePackages, packagesToTest } from './debian-packages.mjs';
import { CACHE, ROOT, run } from './project.mjs';

/** `npm run bench`: builds the app and the measurements, and runs them in Node, which starts the app as the end-to-end tests do. */
await run(async (args) => {
  ensurePackages(packagesToTest());
  const stop = await setup();
  const folder = path.join(CACHE, 'bench');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      ssr: 'test/bench/run.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
    },
  });
  const { status } = spawnSync(process.execPath, [path.join(folder, 'run.mjs'), ...args], { cwd: ROOT, stdio: 'inherit' });
  stop();
  return status ?? 1;
});
