import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'saxen';
import { solveFlow } from '#models/analysis/solve-flow';
import { decode } from '#models/bpmn/decode';
import { createModdle } from '#models/bpmn/moddle';
import type { Columns } from '#models/reader/columns';
import { processModel } from '#models/reader/process-model';
import { readBpmn } from '#models/reader/read-bpmn';

/**
 * `npm run bench:pipeline -- <folder>`: how many BPMN files per second one core takes from bytes to shares, all of them in memory, best
 * of three rounds; beside it what a tokeniser alone and bpmn-moddle's parse take for the same files in the same run.
 */
const ROUNDS = 3;
const BPMN = /\.(bpmn|bpmn2|xml)$/i;

const [folder] = process.argv.slice(2);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('npm run bench:pipeline -- <folder>\n');
  process.exit(64);
}
const names = (await readdir(folder, { recursive: true })).filter((name) => BPMN.test(name));
const all = await Promise.all(names.map(async (name) => new Uint8Array(await readFile(path.join(folder, name)))));
const files = all.filter((bytes) => readBpmn(bytes).ok);
const texts = files.map((bytes) => {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error('a file that is read was not decoded');
  return decoded.text;
});
const megabytes = files.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
process.stdout.write(`${files.length} BPMN files, ${megabytes.toFixed(1)} MB; ${all.length - files.length} others passed over\n`);

type Stage = { readonly what: string; readonly work: () => void | Promise<void>; best: number };
const stages: readonly Stage[] = [
  { what: 'saxen alone, tags and attributes', work: tokens, best: Number.POSITIVE_INFINITY },
  { what: "bpmn-moddle's parse", work: moddle, best: Number.POSITIVE_INFINITY },
  { what: 'reading alone, bytes to columns', work: () => each((columns) => columns.count), best: Number.POSITIVE_INFINITY },
  {
    what: "reading into the domain's model",
    work: () => each((columns) => processModel(columns).nodes.length),
    best: Number.POSITIVE_INFINITY,
  },
  { what: 'all, bytes to shares', work: () => each(shares), best: Number.POSITIVE_INFINITY },
];
for (let round = 0; round < ROUNDS; round++)
  for (const stage of stages) {
    const start = performance.now();
    await stage.work();
    stage.best = Math.min(stage.best, (performance.now() - start) / 1000);
  }
const [, slowest] = stages;
for (const { what, best } of stages)
  process.stdout.write(
    `${what.padEnd(36)} ${perSecond(best).padStart(7)} files/s ${(megabytes / best).toFixed(0).padStart(5)} MB/s ${((slowest?.best ?? 0) / best).toFixed(1).padStart(6)} × moddle\n`,
  );
process.stdout.write(`${perSecond(stages.at(-1)?.best ?? Number.NaN)} files/s\n`);

function perSecond(seconds: number): string {
  return String(Math.round(files.length / seconds));
}

/** Keeps what was computed from being optimised away. */
let sum = 0;

function each(work: (columns: Columns) => number): void {
  for (const bytes of files) {
    const reading = readBpmn(bytes);
    if (reading.ok) sum += work(reading.columns);
  }
}

/** The seam to the analysis: graph, solution and the three kinds of shares, of which marks decide the factors. */
function shares(columns: Columns): number {
  const flow = solveFlow(processModel(columns));
  return flow.completion + flow.share(() => 0.9) + flow.share(() => 0.5) + flow.share(() => 0);
}

function tokens(): void {
  const parser = new Parser();
  parser.on('openTag', (_, attributes) => {
    const read = attributes();
    if (read !== false) sum += Object.keys(read).length;
  });
  // What is wrong with a file is not measured here.
  parser.on('error', () => {});
  parser.on('warn', () => {});
  for (const text of texts) parser.parse(text);
}

async function moddle(): Promise<void> {
  const reader = createModdle();
  for (const text of texts) sum += (await reader.fromXML(text).catch(() => ({ warnings: [] }))).warnings.length;
}

if (Number.isNaN(sum)) process.exitCode = 1;
