import { chmod, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, build as viteBuild } from 'vite';
import { notices } from './notices.mjs';
import { ROOT, run, say } from './project.mjs';

/*
 * Four builds into `dist`, which then needs nothing but Electron (or, for the command line, Node). The targets are the
 * oldest runtime the app meets: Node 20, and Chromium 130 in the Electron that stands in where the current one is out of reach.
 */
const NONCE_PLACE = 'NONCE_OF_THIS_ANSWER';
const CHROMIUM = 'chrome130';
const NODE = 'node20.18';

export async function build() {
  const started = performance.now();
  await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const shipped = notices();
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const shared = { configFile: false, logLevel: 'warn', plugins: [shipped.plugin], define: { __APP_VERSION__: JSON.stringify(version) } };

  await viteBuild(main(shared));
  await viteBuild(await preload(shared));
  await viteBuild(renderer(shared));
  await viteBuild(cli(shared));
  await chmod(path.join(ROOT, 'dist/cli/bruchlos.js'), 0o755);
  await shipped.write(path.join(ROOT, 'dist/notices.txt'));
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function main(shared) {
  return forNode(shared, 'electron/main/main.ts', 'dist/main', { format: 'es', entryFileNames: 'main.js' });
}

/** A sandboxed preload may only be one CommonJS file. It gets the names of the contract, not the schemas and zod with them. */
async function preload(shared) {
  const { module: contract } = await runnerImport(path.join(ROOT, 'models/contract/contract.ts'), { configFile: false });
  const define = {
    ...shared.define,
    __CHANNELS__: JSON.stringify(Object.keys(contract.CONTRACT)),
    __EVENTS__: JSON.stringify(Object.keys(contract.EVENTS)),
  };
  return forNode({ ...shared, define }, 'electron/preload/preload.ts', 'dist/preload', { format: 'cjs', entryFileNames: 'preload.cjs' });
}

function cli(shared) {
  return forNode(shared, 'electron/cli/bruchlos.ts', 'dist/cli', {
    format: 'es',
    entryFileNames: 'bruchlos.js',
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
  });
}

function forNode(shared, entry, outDir, output) {
  return {
    ...shared,
    root: ROOT,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: path.join(ROOT, outDir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: NODE,
      rolldownOptions: { external: ['electron'], output },
    },
  };
}

function renderer(shared) {
  return {
    ...shared,
    root: path.join(ROOT, 'renderer'),
    base: './',
    // React Aria and the page's own elements carry the nonce that each answer replaces this word with.
    html: { cspNonce: NONCE_PLACE },
    worker: { format: 'es', plugins: () => [shared.plugins[0]] },
    build: {
      outDir: path.join(ROOT, 'dist/renderer'),
      emptyOutDir: true,
      target: CHROMIUM,
      // Fonts and pictures stay files: the content security policy of the window knows 'self', not what is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(build);
