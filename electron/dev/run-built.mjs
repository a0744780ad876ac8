import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from './project.mjs';

/** Builds one program of the tests for Node and runs it where the caller stands, on its own core. Gives back its exit code. */
export async function runBuilt(name, entry, args) {
  const folder = path.join(CACHE, name);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
    },
  });
  const here = process.env.INIT_CWD ?? process.cwd();
  return spawnSync(process.execPath, [path.join(folder, 'run.mjs'), ...args], { cwd: here, stdio: 'inherit' }).status ?? 1;
}
