import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch, temporaryFolder } from '../e2e/harness/launch';
import { chain } from '../make/drawing';
import { toBpmn } from '../make/to-bpmn';
import type { Figure } from './figures';

const STEPS = 1000;
const PER_FRAME = 58;

/**
 * Frames while the step table is scrolled through a thousand steps, two rows a frame. Compared with the frames of the same window in
 * which nothing moves: what the machine itself needs.
 */
export async function scrollTable(): Promise<{ readonly figure: Figure; readonly longest: number }> {
  const drawing = chain(Array.from({ length: STEPS }, () => ({ minutes: 5, workMode: 'itSupported' as const })));
  const nodes = drawing.nodes.map((node, index) => ({ ...node, x: 200 + 180 * (index % 50), y: 200 + 160 * Math.floor(index / 50) }));
  const file = path.join(temporaryFolder(), 'thousand.bpmn');
  writeFileSync(file, toBpmn({ ...drawing, nodes }));
  const app = await launch({ files: [file] });
  const { window } = app;
  window.setDefaultTimeout(120_000);
  await window.locator('.status-saved').waitFor();
  await window.getByRole('tab', { name: /^Schritte/ }).click();
  await window.locator('.step-grid').waitFor();
  const frames = (perFrame: number) =>
    window.evaluate(
      (step) =>
        new Promise<number[]>((resolve) => {
          const grid = document.querySelector('.step-grid');
          const times: number[] = [];
          let last = performance.now();
          const onFrame = (now: number) => {
            times.push(now - last);
            last = now;
            const before = grid?.scrollTop ?? 0;
            grid?.scrollBy({ top: step });
            const ended = step > 0 ? grid?.scrollTop === before : times.length > 200;
            if (ended) resolve(times.slice(1));
            else requestAnimationFrame(onFrame);
          };
          requestAnimationFrame(onFrame);
        }),
      perFrame,
    );
  const reference = await frames(0);
  await frames(PER_FRAME);
  await window.locator('.step-grid').evaluate((grid) => grid.scrollTo({ top: 0 }));
  const times = await frames(PER_FRAME);
  await app.kill();
  const figure = {
    what: `frame while scrolling ${STEPS} steps`,
    times,
    reference: { what: 'the same window at rest', times: reference },
    aim: 50,
  };
  return { figure, longest: Math.max(...times) };
}
