import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { compareWithStates } from './agree';
import { hashed, oneScope } from './one-scope';

/** `npm run oracle -- <folder>`: solves every scope of every BPMN file, and compares it with the list of its states where that is short. */
const [folder] = process.argv.slice(2);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('npm run oracle -- <folder>\n');
  process.exit(64);
}
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(bpmn|bpmn2|xml)$/i.test(file))
  .sort();
const methods = new Map<string, number>();
const compared = { agree: 0, skipped: 0, differ: 0 };
const flawKinds = new Map<string, number>();
let unread = 0;
let crashed = 0;
let slowest = { file: '', milliseconds: 0 };
for (const file of files) {
  const model = await read(path.join(folder, file));
  if (!model) {
    unread += 1;
    continue;
  }
  try {
    lookAtWhole(model);
  } catch (error) {
    crashed += 1;
    process.stdout.write(`crash  ${file}  ${error instanceof Error ? error.stack : String(error)}\n`);
  }
  const scopes = new Set(model.nodes.map((node) => node.scope));
  for (const scope of scopes) {
    try {
      look(file, oneScope(model, scope));
    } catch (error) {
      crashed += 1;
      process.stdout.write(`crash  ${file}  ${scope}  ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
}
const all = [...methods.values()].reduce((sum, count) => sum + count, 0);
const exact = (methods.get('exact-structured') ?? 0) + (methods.get('exact-chain') ?? 0);
for (const [method, count] of [...methods].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${method.padEnd(18)} ${count}  ${percent(count, all)}\n`);
process.stdout.write(`${files.length} files, ${unread} not read, ${all} scopes, exact ${percent(exact, all)}\n`);
process.stdout.write(`compared: ${compared.agree} agree, ${compared.differ} differ, ${compared.skipped} not listed; crashed ${crashed}\n`);
process.stdout.write(`flaws: ${[...flawKinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}\n`);
process.stdout.write(`slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.file}\n`);
process.exitCode = compared.differ + crashed > 0 ? 1 : 0;

async function read(file: string): Promise<ProcessModel | null> {
  const opened = await openBpmn(new Uint8Array(readFileSync(file)));
  return opened.ok ? await parseModel(opened.xml) : null;
}

/** Everything that is worked out when asked for, asked for once: a model never yields an error, and no share leaves its range. */
function lookAtWhole(model: ProcessModel): void {
  const { completion, stuck, visits, flowVisits, remarks, flaws, order, distribution, sensitivity, shareVisiting } = solveFlow(model);
  const touched = distribution((id) => hashed(id)).reduce((sum, chance) => sum + chance, 0);
  const shares = [completion, stuck, touched, shareVisiting(new Set(order.slice(0, 3)))];
  const expected = [...visits.values(), ...flowVisits.values(), ...sensitivity(() => 0.5).nodes.values()];
  if (shares.some((share) => !(share >= 0 && share <= 1 + 1e-9))) throw new Error(`Expected shares from 0 to 1, got ${shares.join(', ')}`);
  if (expected.some((value) => value !== null && !Number.isFinite(value))) throw new Error('Expected finite figures or null, got others');
  for (const flaw of flaws) flawKinds.set(flaw.kind, (flawKinds.get(flaw.kind) ?? 0) + 1);
  for (const { code } of remarks) if (code === 'implicit-join') flawKinds.set(code, (flawKinds.get(code) ?? 0) + 1);
}

function look(file: string, model: ProcessModel): void {
  const start = performance.now();
  const { method, remarks } = solveFlow(model);
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { file, milliseconds };
  methods.set(method, (methods.get(method) ?? 0) + 1);
  if (method === 'simulated') process.stdout.write(`simulated  ${file}  ${model.name}  ${remarks.map(({ code }) => code).join(' ')}\n`);
  const result = compareWithStates(
    model,
    (id) => (id === '' ? 1 : 0.5 + 0.5 * hashed(`${id} factor`)),
    (id) => hashed(`${id} order`),
  );
  compared[result.kind] += 1;
  if (result.kind === 'differ') process.stdout.write(`differ  ${file}  ${model.name}  ${result.what}\n`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
