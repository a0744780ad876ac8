import { cpus, loadavg } from 'node:os';
import { launch } from '../e2e/harness/launch';
import { leftBehind } from '../e2e/harness/left-behind';
import { type Figure, table } from './figures';
import { openThroughCanvas, withCanvasPage } from './canvas';
import { solveAgain } from './flow';
import { openFiles, startToInteractive } from './in-electron';
import { libraryOfMany } from './library';
import { rescore } from './rescore';
import { scrollTable } from './scroll-table';

/**
 * The figures of `npm run bench`, in real Electron on the built app. Absolute times depend on the machine and on what else it does;
 * each stands beside something comparable measured in the same run, and the ratio is what to compare between versions.
 */
const before = loadavg()[0] ?? 0;
const figures: Figure[] = [];
const note = (figure: Figure) => {
  figures.push(figure);
  process.stderr.write(`${figure.what}: done\n`);
};

note(await solveAgain(500, 'number', 0.5));
note(await solveAgain(5000, 'number', 4));
note(await solveAgain(500, 'structure', 2));
note(await solveAgain(5000, 'structure', 16));
note(await rescore(100, 5));
note(await rescore(500, 16));
await withCanvasPage(async (page) => {
  note(await openThroughCanvas(page, 230));
  note(await openThroughCanvas(page, 910));
});
note(await startToInteractive());
const app = await launch();
await app.window.locator('main[data-screen]').waitFor();
note(await openFiles(app, 50, null));
note(await openFiles(app, 500, 1000));
const leak = await leftBehind(app, 200);
await app.close();
for (const figure of await libraryOfMany()) note(figure);
const scroll = await scrollTable();
note(scroll.figure);

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load before ${before.toFixed(1)}, Node ${process.versions.node}`;
process.stdout.write(`\n${machine}\n\n${table(figures)}\n`);
process.stdout.write(`\nLongest frame while scrolling: ${scroll.longest.toFixed(0)} ms.\n`);
process.stdout.write(
  `\nLeft behind by 200 documents opened and closed in the app: ${leak.heapMegabytes.toFixed(1)} MB (aim: at most 5), ${leak.nodes} nodes, ${leak.listeners} listeners.\n`,
);
if (before > cpus().length / 2)
  process.stdout.write('\nThe machine was busy with other things: the ratios hold, the times are too high.\n');
