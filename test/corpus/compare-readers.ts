import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import type { ProcessModel, Remark } from '#models/process/process';
import { processModel } from '#models/reader/process-model';
import { isAboutContent, readBpmn } from '#models/reader/read-bpmn';

/**
 * `npm run corpus:reader -- <folder> [--all]`: reads every BPMN file of a folder by both readers and compares what they yield. Fails where
 * one crashes or takes longer than 5 s, where only one takes the file in, or where the analysis sees fewer elements than the editor.
 */
const [folder, ...options] = process.argv.slice(2);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('npm run corpus:reader -- <folder> [--all]\n');
  process.exit(64);
}
const BPMN = /\.(bpmn|bpmn2|xml)$/i;
const files = (await readdir(folder, { recursive: true })).filter((file) => BPMN.test(file)).sort();
const counts = {
  files: 0,
  refused: 0,
  equal: 0,
  otherRemarks: 0,
  otherModel: 0,
  fewer: 0,
  refusedByOne: 0,
  crashes: 0,
  hangs: 0,
  nodes: 0,
  flows: 0,
};
const told = new Map<string, number>();

for (const file of files) {
  const bytes = new Uint8Array(await readFile(path.join(folder, file)));
  counts.files++;
  const start = performance.now();
  const reading = read(bytes);
  if (performance.now() - start > 5000) say(file, 'hangs', 'longer than 5 s');
  if (reading === null) continue;
  const opened = await openBpmn(bytes);
  if (opened.ok !== reading.ok) {
    say(
      file,
      'refusedByOne',
      `${opened.ok ? 'taken in' : opened.code} by the editor, ${reading.ok ? 'taken in' : reading.code} by the analysis`,
    );
    continue;
  }
  if (!opened.ok || !reading.ok) {
    counts.refused++;
    if (!isDeepStrictEqual(opened, reading)) say(file, 'otherRemarks', `refused as ${JSON.stringify(opened)}, ${JSON.stringify(reading)}`);
    continue;
  }
  const edited = await parseModel(opened.xml);
  const analysed = processModel(reading.columns);
  counts.nodes += analysed.nodes.length;
  counts.flows += analysed.flows.length;
  const fewer = (['nodes', 'flows', 'messages', 'lanes', 'participants', 'data'] as const).filter(
    (part) => analysed[part].length < edited[part].length,
  );
  if (fewer.length > 0) say(file, 'fewer', fewer.map((part) => `${part} ${analysed[part].length} of ${edited[part].length}`).join(', '));
  const model = difference(edited, analysed);
  const remarks = remarkDifference(opened.remarks, reading.remarks);
  if (model !== '') say(file, 'otherModel', model);
  if (remarks !== '') say(file, 'otherRemarks', remarks);
  if (model === '' && remarks === '') counts.equal++;
}
process.stdout.write(
  `\n${Object.entries(counts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`,
);
if (counts.fewer + counts.crashes + counts.hangs + counts.refusedByOne > 0) process.exitCode = 1;

function read(bytes: Uint8Array) {
  try {
    return readBpmn(bytes);
  } catch (error) {
    say(files[counts.files - 1] ?? '', 'crashes', error instanceof Error ? (error.stack ?? error.message) : String(error));
    return null;
  }
}

/** The first few examples of each kind; all of them with `--all`. */
function say(file: string, kind: keyof typeof counts, detail: string): void {
  counts[kind]++;
  const key = `${kind} ${detail.slice(0, 30)}`;
  told.set(key, (told.get(key) ?? 0) + 1);
  if (options.includes('--all') || (told.get(key) ?? 0) <= 3) process.stdout.write(`${kind}  ${file}  ${detail}\n`);
}

function difference(edited: ProcessModel, analysed: ProcessModel): string {
  for (const part of Object.keys(edited) as (keyof ProcessModel)[]) {
    const [one, other] = [edited[part], analysed[part]];
    if (isDeepStrictEqual(one, other)) continue;
    if (!Array.isArray(one) || !Array.isArray(other)) return `${part}: ${JSON.stringify(one)} / ${JSON.stringify(other)}`;
    const at = one.findIndex((each, index) => !isDeepStrictEqual(each, other[index]));
    return `${part}[${at}]: ${short(one[at], other[at])} / ${short(other[at], one[at])}`;
  }
  return '';
}

/** What differs of two objects. */
function short(one: unknown, other: unknown): string {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return JSON.stringify(one) ?? 'nothing';
  const entries = Object.entries(one).filter(
    ([key, value]) => key === 'id' || !isDeepStrictEqual(value, (other as Record<string, unknown>)[key]),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

function remarkDifference(edited: readonly Remark[], analysed: readonly Remark[]): string {
  const key = (remark: Remark) => JSON.stringify(remark);
  const about = edited.filter(({ code }) => isAboutContent(code));
  const [one, other] = [new Set(about.map(key)), new Set(analysed.map(key))];
  const missing = [...one].filter((each) => !other.has(each));
  const more = [...other].filter((each) => !one.has(each));
  return missing.length + more.length === 0 ? '' : `missing ${missing.slice(0, 2).join(' ')} more ${more.slice(0, 2).join(' ')}`;
}
