import type { Page } from 'playwright';
import { launch, type RunningApp, temporaryFolder } from '../e2e/harness/launch';
import { type Figure, timed } from './figures';

const DOCUMENTS = 10_000;
const PLACES = 30;
const STARTS = 5;

const QUERIES = [
  'prüfen',
  'wohn',
  'wohnsitz prüfen',
  'antarg',
  'bescheid zustellen',
  'e-akte',
  'nachweis',
  'fall 12',
  'strasse',
  'pruefen',
];

/**
 * Puts so many documents with their words straight into the store, past the app, which has to be started anew afterwards. Titles
 * and words repeat as they do in an administration; every tenth label is one of a kind.
 */
export function seedLibrary(page: Page, count = DOCUMENTS, places = PLACES): Promise<void> {
  return page.evaluate(
    async ([documents, entries]) => {
      const things =
        'Antrag Wohnsitz Nachweis Bescheid Fahrzeug Unterlagen Gebühr Akte Stellungnahme Zahlung Vollständigkeit Einkommen'.split(' ');
      const deeds = 'prüfen erfassen zustellen einholen anfordern scannen drucken unterschreiben ablegen weiterleiten'.split(' ');
      const carriers = ['paper', 'email', 'caseRecord', 'onlineForm', 'eFileDoc'];
      const subjects = 'Wohngeld Hundesteuer Gewerbe Parkausweis Baugenehmigung Führungszeugnis Straßensperrung Fundsache'.split(' ');
      const offices = ['Bürgerservice', 'Bauamt', 'Ordnungsamt', 'Ordnungsamt/Gewerbe', null];
      const bands = ['notReady', 'foundationsMissing', 'partlyReady', 'largelyReady', 'endToEnd'];
      let state = 7;
      const next = (below: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      const pick = <T>(list: readonly T[]) => list[next(list.length)] as T;
      const opening = indexedDB.open('bruchlos');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (let from = 0; from < documents; from += 1000) {
        const writing = database.transaction(['documents', 'words', 'contents'], 'readwrite', { durability: 'relaxed' });
        for (let number = from; number < Math.min(documents, from + 1000); number++) {
          const id = `seed-${number}`;
          const index = next(1000) / 10;
          const known = next(10) > 0;
          writing.objectStore('documents').put({
            id,
            title: `${pick(subjects)} ${pick(deeds)} ${number}`,
            origin: 'file',
            example: null,
            fileName: `${id}.bpmn`,
            handle: null,
            fileSha: null,
            savedDigest: null,
            saveAsOnly: false,
            dirty: false,
            changedAt: Date.now() - number * 977_000,
            summary: {
              steps: entries,
              breaks: next(120) / 10,
              index: known ? index : null,
              low: Math.max(0, index - next(8)),
              high: Math.min(100, index + next(8)),
              band: known ? bands[index < 25 ? 0 : index < 50 ? 1 : index < 75 ? 2 : index < 90 ? 3 : 4] : null,
              confidence: pick(['A', 'B', 'C']),
              state: pick(['ist', 'ist', 'ist', 'soll', 'reference']),
              casesPerYear: next(6000),
            },
            tags: next(5) === 0 ? [pick(['EfA', 'OZG', 'Pilot'])] : [],
            folder: pick(offices),
            trashedAt: null,
          });
          writing.objectStore('words').put({
            id,
            entries: Array.from({ length: entries }, (_, place) => {
              const text = `${pick(things)} ${pick(deeds)}${next(10) === 0 ? ` Fall ${next(5000)}` : ''}`;
              return place % 5 === 4
                ? { element: `Step_${place}`, kind: 'carrier', text: pick(carriers) }
                : { element: `Step_${place}`, kind: 'step', text };
            }),
          });
          writing.objectStore('contents').put({ id, xml: '' });
        }
        await new Promise<void>((resolve, reject) => {
          writing.oncomplete = () => resolve();
          writing.onerror = () => reject(writing.error);
        });
      }
      database.close();
    },
    [count, places] as const,
  );
}

const LIST = '.doc-frame [data-row]';

/** A library of ten thousand documents: until it is listed, and until a search shows what it found, while somebody types. */
export async function libraryOfMany(): Promise<readonly Figure[]> {
  const profile = `${temporaryFolder()}/profile`;
  const first = await launch({ profile });
  await first.window.locator('main[data-screen]').waitFor();
  await seedLibrary(first.window);
  await first.close();

  const listed: number[] = [];
  const small: number[] = [];
  let app: RunningApp | null = null;
  for (let run = 0; run < STARTS; run++) {
    await app?.close();
    app = await launch({ profile });
    await app.window.locator(LIST).first().waitFor();
    // What was read once is kept: a start after a reload of the page reads it anew, without the start of the process.
    await app.window.reload();
    await app.window.locator(LIST).first().waitFor();
    const times = await app.window.evaluate(() => {
      const [reading] = performance.getEntriesByName('library:reading');
      const [shown] = performance.getEntriesByName('library:listed');
      return { read: reading?.startTime ?? 0, shown: shown?.startTime ?? 0 };
    });
    listed.push(times.shown - times.read);
    small.push(await frame(app.window));
  }
  if (!app) throw new Error('Nothing was started.');
  const { window } = app;
  const found = await searches(window);
  const typing = await typed(window);
  await app.close();
  const reference = { what: 'two frames of the same window', times: small };
  return [
    { what: `list ${DOCUMENTS} documents`, times: listed, reference, aim: 500 },
    { what: `search ${DOCUMENTS} documents`, times: found, reference, aim: 100 },
    { what: 'longest frame while typing a search', times: typing, reference, aim: 100 },
  ];
}

/** From the last letter to the list that shows what was found. */
async function searches(window: Page): Promise<readonly number[]> {
  const field = window.getByRole('searchbox');
  await field.fill('xx');
  await window.locator('.library-hits').waitFor();
  return await timed(50, 5, async (run) => {
    const query = QUERIES[Math.abs(run) % QUERIES.length] as string;
    await window.evaluate(async (text) => {
      const input = document.querySelector<HTMLInputElement>('.library-search input') as HTMLInputElement;
      const before = document.querySelector('.doc-grid')?.getAttribute('data-found');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('.doc-grid')?.getAttribute('data-found') === before)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }, query);
  });
}

/** The longest time between two frames while a word is typed as people type. */
async function typed(window: Page): Promise<readonly number[]> {
  const field = window.getByRole('searchbox');
  const longest: number[] = [];
  for (const word of ['wohnsitz', 'bescheid', 'nachweis']) {
    await field.fill('');
    await window.evaluate(() => {
      const seen = { last: performance.now(), longest: 0, on: true };
      Object.assign(globalThis, { __frames: seen });
      const tick = (now: number) => {
        seen.longest = Math.max(seen.longest, now - seen.last);
        seen.last = now;
        if (seen.on) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await field.pressSequentially(word, { delay: 120 });
    longest.push(
      await window.evaluate(() => {
        const seen = (globalThis as unknown as { __frames: { longest: number; on: boolean } }).__frames;
        seen.on = false;
        return seen.longest;
      }),
    );
  }
  return longest;
}

function frame(window: Page): Promise<number> {
  return window.evaluate(async () => {
    const start = performance.now();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - start;
  });
}
