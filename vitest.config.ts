import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Debian's Chromium; another one by CHROMIUM_PATH. */
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const root = fileURLToPath(new URL('.', import.meta.url));

/** A browser that runs as root, draws without a graphics card and calls nobody. */
const CHROMIUM_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  root,
  define: { __APP_VERSION__: JSON.stringify('0.0.0') },
  // Found before the first test runs, so that a fresh clone does not reload the page in the middle of a test.
  optimizeDeps: { entries: ['renderer/**/*.{ts,tsx}', 'models/**/*.ts', 'test/canvas/**/*.{ts,tsx}'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,property,golden,house,oracle}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/property/seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'canvas',
          include: ['test/canvas/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // One page after another: drawing in parallel on two cores measures the neighbours.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: CHROMIUM_SWITCHES } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/harness/prepare.mjs',
          // Real windows on a busy machine may come late; a defect fails each time.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
