import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { StepMarks } from '#models/process/marks';
import { chain } from '../../make/drawing';
import { toBpmn } from '../../make/to-bpmn';

/** A small drawn process of four steps in a row, without marks but for those given to the first. */
export function processFile(name: string, first: Partial<StepMarks> = {}): string {
  const drawing = chain([first, {}, {}, {}]);
  const nodes = drawing.nodes.map((node, index) => ({ ...node, x: 200 + 180 * index, y: 200 }));
  return toBpmn({ ...drawing, nodes, name });
}

/** Writes a file into a folder, by default a small process of its own name. Its place. */
export function fileIn(folder: string, name: string, content = processFile(path.basename(name, '.bpmn'))): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return place;
}

/** The hit area of a step by its place in the diagram. */
export const task = (page: Page, nth = 0) => page.locator(`.in-front [data-element-id="Step_${nth + 1}"] > .djs-hit`).last();

/** A library that does not answer is given eight seconds before a document opens without it. */
const PATIENCE_MS = 20_000;

export async function drawn(page: Page, title: string): Promise<void> {
  await page.locator('main[data-screen=model] h1').filter({ hasText: title }).waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await page.locator('.in-front .djs-shape').first().waitFor({ state: 'attached' });
}

/** Waits until the library has everything. */
export const committed = (page: Page) => page.getByText(/^(Gesichert|Saved) \d/).waitFor();

/** Selects a step. While the diagram still finds its place, a click may miss. */
export async function select(page: Page, nth = 0): Promise<void> {
  const selected = page.locator(`.in-front .djs-shape.selected[data-element-id="Step_${nth + 1}"]`);
  for (let attempt = 0; attempt < 5; attempt++) {
    await task(page, nth).click();
    const done = await selected.waitFor({ state: 'attached', timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  throw new Error(`Step ${nth + 1} cannot be selected.`);
}

/** Renames the selected step in the inspector. */
export async function rename(page: Page, name: string): Promise<void> {
  const field = page.locator('.inspector .name-field textarea');
  await field.fill(name);
  await field.press('Enter');
}

export type Stored = { readonly title: string; readonly fileName: string | null; readonly dirty: boolean; readonly xml: string };

/** What the library holds on the disk, read past the app. */
export function library(page: Page): Promise<Stored[]> {
  return page.evaluate(
    () =>
      new Promise<Stored[]>((resolve, reject) => {
        const opening = indexedDB.open('bruchlos');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(['documents', 'contents']);
          const rows = reading.objectStore('documents').getAll();
          const contents = reading.objectStore('contents').getAll();
          reading.oncomplete = () => {
            database.close();
            const xml = new Map((contents.result as { id: string; xml: string }[]).map((one) => [one.id, one.xml]));
            resolve((rows.result as (Stored & { id: string })[]).map((row) => ({ ...row, xml: xml.get(row.id) ?? '' })));
          };
        };
      }),
  );
}
