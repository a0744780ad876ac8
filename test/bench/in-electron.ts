import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { launch, type RunningApp, temporaryFolder } from '../e2e/harness/launch';
import type { Drawing } from '../make/drawing';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { type Figure, timed } from './figures';

const STARTS = 5;
const OPENS = 8;

/** From the start of the process to a start screen that takes input. Compared with an empty browser window on the same display. */
export async function startToInteractive(): Promise<Figure> {
  const profiles = temporaryFolder();
  const times: number[] = [];
  for (let run = -1; run < STARTS; run++) {
    const start = performance.now();
    const app = await launch({ profile: path.join(profiles, String(run)) });
    await app.window.locator('[data-region="library"] button').first().waitFor();
    await painted(app.window);
    if (run >= 0) times.push(performance.now() - start);
    await app.close();
  }
  const reference = await timed(STARTS, 1, async () => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      headless: false,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
    });
    await painted(await browser.newPage());
    await browser.close();
  });
  return { what: 'start to interactive', times, reference: { what: 'an empty Chromium window', times: reference }, aim: 1500 };
}

/** From the command to a drawn, rated and stored document. Compared with a bare bpmn-js importing the same files in the same window. */
export async function openFiles(app: RunningApp, elements: number, aim: number | null): Promise<Figure> {
  const folder = temporaryFolder();
  const times: number[] = [];
  const reference: number[] = [];
  for (let run = -2; run < OPENS; run++) {
    const xml = toBpmn(ofSize(elements, 100 * elements + run));
    const file = path.join(folder, `${elements}-${run + 2}.bpmn`);
    writeFileSync(file, xml);
    const opened = await open(app, file);
    const bare = await bareImport(app.window, xml);
    if (run >= 0) {
      times.push(opened);
      reference.push(bare);
    }
  }
  return { what: `open ${elements} elements`, times, reference: { what: 'bpmn-js alone, same files', times: reference }, aim };
}

async function open({ window, command, chooseForOpen }: RunningApp, file: string): Promise<number> {
  await chooseForOpen(file);
  const start = await window.evaluate(() => performance.now());
  await command('open');
  // Asked in the page, frame by frame: looking for words would search the whole diagram again and again.
  await window.waitForFunction(() => document.querySelector('main[data-screen="model"]') && document.querySelector('.status-saved'));
  await painted(window);
  const end = await window.evaluate(() => performance.now());
  const sheet = window.getByRole('dialog');
  if (await sheet.isVisible()) await window.keyboard.press('Escape');
  const library = window.locator('main[data-screen="library"]');
  // While a document takes its place, commands are kept back: whoever asks too early asks again.
  for (let tries = 0; tries < 100 && !(await library.isVisible()); tries++) {
    await command('closeDocument');
    await window.waitForTimeout(50);
  }
  await library.waitFor();
  return end - start;
}

let bundle: string | null = null;

async function bareImport(window: Page, xml: string): Promise<number> {
  bundle ??= readFileSync('node_modules/bpmn-js/dist/bpmn-modeler.production.min.js', 'utf8');
  if (!(await window.evaluate(() => 'BpmnJS' in globalThis))) await window.evaluate(bundle);
  return await window.evaluate(async (text) => {
    const container = document.createElement('div');
    container.style.cssText = 'position:fixed;inset:0;visibility:hidden';
    document.body.append(container);
    const { BpmnJS } = globalThis as unknown as {
      BpmnJS: new (options: unknown) => { importXML: (xml: string) => Promise<unknown>; destroy: () => void };
    };
    const modeler = new BpmnJS({ container });
    const start = performance.now();
    await modeler.importXML(text);
    const took = performance.now() - start;
    modeler.destroy();
    container.remove();
    return took;
  }, xml);
}

/** Two frames later, what was asked for is on the screen. */
async function painted(window: Page): Promise<void> {
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** A process with so many shapes and flows together. */
function ofSize(elements: number, seed: number): Drawing {
  let nodes = Math.ceil(elements / 2.2);
  let drawing = generate({ nodes, seed });
  while (drawing.nodes.length + drawing.flows.length < elements) drawing = generate({ nodes: ++nodes, seed });
  return drawing;
}
