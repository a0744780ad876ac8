import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensurePackages, packagesToTest } from './debian-packages.mjs';
import { getElectron } from './get-electron.mjs';
import { ROOT, run, Stop, say } from './project.mjs';

const PROJECTS = ['node', 'canvas', 'e2e'];
const STEPS = ['types', 'lint', ...PROJECTS];

/**
 * `npm test`: gets what is missing and runs every check. `npm test -- node canvas` runs only these steps; any other
 * argument narrows the tests to files whose path contains it.
 */
await run(async (args) => {
  const chosen = STEPS.filter((step) => args.includes(step));
  const steps = chosen.length > 0 ? chosen : STEPS;
  const filters = args.filter((arg) => !STEPS.includes(arg));
  const noElectron = await prepare(steps);

  const results = steps.map((step) => {
    say(`\n── ${step} ${'─'.repeat(60 - step.length)}`);
    if (step === 'types') return command('typescript/bin/tsc', ['-b']);
    if (step === 'lint') return command('@biomejs/biome/bin/biome', ['check', '.']);
    if (step === 'e2e' && noElectron) return { passed: 0, failed: 1 };
    return vitest(step, filters);
  });

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  if (noElectron) process.stderr.write(`\n${noElectron}\n`);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});

/** @returns {Promise<string | null>} why there is no Electron; the tests that do without still run */
async function prepare(steps) {
  if (steps.includes('canvas') || steps.includes('e2e')) ensurePackages(packagesToTest());
  if (!steps.includes('e2e')) return null;
  try {
    await getElectron();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
}

function command(script, args) {
  const { status } = node(script, args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(project, filters) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-test-'));
  const report = path.join(folder, 'report.json');
  const { status } = node('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const counts = read(report);
  rmSync(folder, { recursive: true, force: true });
  // A file that does not load, or an error outside any test, has no failed test to its name but must not pass.
  return { passed: counts.passed, failed: status === 0 ? counts.failed : Math.max(1, counts.failed) };
}

function read(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: numPassedTests, failed: numFailedTests + unloaded };
  } catch {
    return { passed: 0, failed: 1 }; // it ended before it could report
  }
}

function node(script, args) {
  return spawnSync(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit' });
}
