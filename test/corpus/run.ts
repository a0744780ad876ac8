import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Missing, accountFor } from '#models/bpmn/account/account-for';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { openLane } from './lane';
import type { Taken } from './taken';

/** What `npm run corpus` says about one file. `trouble` are the three outcomes that must not be. */
type Line = {
  readonly file: string;
  readonly outcome: 'ok' | 'remarks' | 'refused' | 'crash' | 'hang' | 'silent-loss';
  readonly detail: string;
  readonly undrawn: number;
  readonly milliseconds: number;
};

const USAGE = 'npm run corpus -- <folder> [--json]\n';
const BPMN = /\.(bpmn|bpmn2|xml)$/i;

const [page = '', ...args] = process.argv.slice(2);
const json = args.includes('--json');
const [folder] = args.filter((argument) => !argument.startsWith('--'));
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write(USAGE);
  process.exit(64);
}
const files = (await readdir(folder, { recursive: true })).filter((file) => BPMN.test(file)).sort();
const lines: Line[] = [];
let next = 0;
await Promise.all(Array.from({ length: Math.min(4, availableParallelism(), files.length) }, work));
report();

async function work(): Promise<void> {
  const lane = openLane(page);
  for (let file = files[next++]; file !== undefined; file = files[next++]) {
    const bytes = new Uint8Array(await readFile(path.join(folder as string, file)));
    const start = performance.now();
    let taken = await lane.take(bytes);
    // A machine with other things to do can be slow once; a file that hangs does it again.
    if (taken.kind === 'hung') taken = await lane.take(bytes);
    const line = { file, ...(await judge(bytes, taken)), milliseconds: Math.round(performance.now() - start) };
    lines.push(line);
    if (!json && (isTrouble(line) || line.outcome === 'refused')) process.stdout.write(`${line.outcome}  ${file}  ${line.detail}\n`);
    if (process.stderr.isTTY || lines.length % 200 === 0)
      process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${lines.length} of ${files.length}${process.stderr.isTTY ? '' : '\n'}`);
  }
  await lane.close();
}

async function judge(bytes: Uint8Array, taken: Taken): Promise<Omit<Line, 'file' | 'milliseconds'>> {
  if (taken.kind === 'hung') return { outcome: 'hang', detail: 'twice longer than 5 s', undrawn: 0 };
  if (taken.kind === 'crashed') return { outcome: 'crash', detail: `${taken.where}: ${taken.message.slice(0, 600)}`, undrawn: 0 };
  if (taken.kind === 'refused') return { outcome: 'refused', detail: `${taken.code} ${JSON.stringify(taken.params)}`, undrawn: 0 };
  const undrawn = taken.undrawn.length;
  const silent = accountFor(bytes, taken.saved, taken.remarks).silent;
  if (silent.length > 0) return { outcome: 'silent-loss', detail: tell(silent), undrawn };
  // What was written is read again: it must come through whole, and nothing more may go.
  const again = await openBpmn(new TextEncoder().encode(taken.saved));
  if (!again.ok) return { outcome: 'crash', detail: `what was saved is not read again: ${again.code}`, undrawn };
  if (again.counts.lost > 0) return { outcome: 'silent-loss', detail: `reading again loses ${again.counts.lost}`, undrawn };
  const codes = [...new Set(taken.remarks.map((remark) => remark.code))].join(' ');
  return { outcome: taken.repaired ? 'remarks' : 'ok', detail: codes, undrawn };
}

function tell(missing: readonly Missing[]): string {
  const told = missing
    .slice(0, 6)
    .map(({ kind, name, value, times }) => `${times} × ${kind} ${name}${value ? ` = ${value.slice(0, 80)}` : ''}`);
  return `${told.join('; ')}${missing.length > 6 ? `; ${missing.length - 6} more` : ''}`;
}

function isTrouble({ outcome }: Line): boolean {
  return outcome === 'crash' || outcome === 'hang' || outcome === 'silent-loss';
}

function report() {
  lines.sort((one, other) => (one.file < other.file ? -1 : 1));
  const count = (outcome: Line['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const times = lines.map((line) => line.milliseconds).sort((one, other) => one - other);
  const summary = {
    files: lines.length,
    ok: count('ok'),
    remarks: count('remarks'),
    refused: count('refused'),
    crashes: count('crash'),
    hangs: count('hang'),
    silentLosses: count('silent-loss'),
    undrawn: lines.reduce((sum, line) => sum + line.undrawn, 0),
    milliseconds: { median: times[Math.floor(times.length / 2)] ?? 0, longest: times.at(-1) ?? 0 },
  };
  if (json) process.stdout.write(`${JSON.stringify({ summary, files: lines }, null, 2)}\n`);
  else
    process.stdout.write(
      `\n${Object.entries(summary)
        .map(([name, value]) => `${name}: ${typeof value === 'number' ? value : JSON.stringify(value)}`)
        .join('\n')}\n`,
    );
  process.exitCode = lines.some(isTrouble) ? 1 : 0;
}
