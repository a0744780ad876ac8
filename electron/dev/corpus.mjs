import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { ensurePackages, packagesToTest } from './debian-packages.mjs';
import { CACHE, ROOT, run } from './project.mjs';

/** `npm run corpus -- <folder>`: takes every BPMN file of a folder through the app's own import and back out, and says what was lost. */
await run(async (args) => {
  ensurePackages(packagesToTest());
  const folder = path.join(CACHE, 'corpus');
  const shared = { configFile: false, logLevel: 'error', root: ROOT, define: { __APP_VERSION__: JSON.stringify('0.0.0') } };
  await build({
    ...shared,
    worker: { format: 'es' },
    build: {
      outDir: path.join(folder, 'page'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: path.join(ROOT, 'test/corpus/page.html') },
    },
  });
  await build({
    ...shared,
    build: {
      ssr: 'test/corpus/run.ts',
      outDir: path.join(folder, 'run'),
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
    },
  });
  const here = process.env.INIT_CWD ?? process.cwd();
  const { status } = spawnSync(process.execPath, [path.join(folder, 'run/run.mjs'), path.join(folder, 'page'), ...args], {
    cwd: here,
    stdio: 'inherit',
  });
  return status ?? 1;
});
