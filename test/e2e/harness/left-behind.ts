import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from '../../make/generate';
import { toBpmn } from '../../make/to-bpmn';
import { type RunningApp, temporaryFolder } from './launch';

export type Leak = { readonly heapMegabytes: number; readonly nodes: number; readonly listeners: number };

/** What is left after a file was opened into a tab and closed so often, against the state after a few times. */
export async function leftBehind({ window, command, chooseForOpen }: RunningApp, times: number): Promise<Leak> {
  const file = path.join(temporaryFolder(), 'often.bpmn');
  writeFileSync(file, toBpmn(generate({ nodes: 40, seed: 7 })));
  const session = await window.context().newCDPSession(window);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const measure = async () => {
    // What is waiting for a pause, such as the next empty sheet, comes first.
    await window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  const cycle = async (count: number) => {
    for (let run = 0; run < count; run++) {
      await chooseForOpen(file);
      await command('open');
      await window.waitForFunction(() => document.querySelector('main[data-screen="model"]') && document.querySelector('.status-saved'));
      // While a document takes its place, commands are kept back: whoever asks too early asks again.
      const library = window.locator('main[data-screen="library"]');
      for (let tries = 0; tries < 100 && !(await library.isVisible()); tries++) {
        await command('closeDocument');
        await window.waitForTimeout(20);
      }
    }
  };
  await cycle(8);
  const before = await measure();
  await cycle(times);
  const after = await measure();
  return {
    heapMegabytes: (after.heap - before.heap) / 1024 / 1024,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
