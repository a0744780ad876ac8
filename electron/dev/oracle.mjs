import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT, run } from './project.mjs';

/** `npm run oracle -- <folder>`: solves every BPMN file of a folder and compares with a plain list of states. */
await run(async (args) => {
  const folder = path.join(CACHE, 'oracle');
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      ssr: 'test/oracle/run.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
    },
  });
  const here = process.env.INIT_CWD ?? process.cwd();
  const { status } = spawnSync(process.execPath, [path.join(folder, 'run.mjs'), ...args], { cwd: here, stdio: 'inherit' });
  return status ?? 1;
});
