import type { ProcessModel } from '#models/process/process';
import { processModel } from '#models/reader/process-model';
import { readBpmn } from '#models/reader/read-bpmn';
import type { DocumentRow } from '../db/database';
import { documentsWith } from '../db/processes';
import { contentOf } from '../db/words';
import { type CalledAnswer, type CalledQuestion, type Lookup, type Place, stampOf } from '../state/called-question';

/** Calls that lead further than this are somebody's mistake. */
const MOST_PROCESSES = 500;

/** Documents read before, as they were then. */
const read = new Map<string, { readonly changedAt: number; readonly model: ProcessModel | null }>();

/** Finds called processes in the library, with everything these call. Reads the library itself: whole documents need not cross twice. */
addEventListener('message', async ({ data: { number, processes, known } }: MessageEvent<CalledQuestion>) => {
  const found = await lookUp(processes).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  postMessage({ number, found: found && stampOf(found.places) === known ? null : found } satisfies CalledAnswer);
});

async function lookUp(processes: readonly string[]): Promise<Lookup> {
  const places = new Map<string, Place>();
  const models = new Map<string, ProcessModel>();
  const wanted = [...processes];
  for (let process = wanted.pop(); process !== undefined; process = wanted.pop()) {
    if (places.has(process) || places.size >= MOST_PROCESSES) continue;
    const [row, ...others] = await documentsWith(process);
    const model = row && others.length === 0 ? await modelOf(row) : null;
    if (!row || (others.length === 0 && model === null)) places.set(process, { kind: 'none' });
    else if (model === null) places.set(process, { kind: 'several', titles: [row, ...others].map(({ title }) => title) });
    else {
      places.set(process, { kind: 'found', document: row.id, title: row.title, changedAt: row.changedAt });
      models.set(row.id, model);
      for (const { calledElement } of model.nodes) if (calledElement !== null) wanted.push(calledElement);
    }
  }
  return { places, models };
}

async function modelOf({ id, changedAt }: DocumentRow): Promise<ProcessModel | null> {
  const before = read.get(id);
  if (before?.changedAt === changedAt) return before.model;
  const xml = await contentOf(id);
  const reading = xml === null ? null : readBpmn(new TextEncoder().encode(xml));
  const model = reading?.ok ? processModel(reading.columns) : null;
  read.set(id, { changedAt, model });
  return model;
}
