import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { host } from '../bridge/host';
import { createCanvas } from '../canvas/create-canvas';
import { ingest } from './ingest';
import { currentLanguage } from './settings';

/** Draws the one file the shell handed over, with its marks and breaks, and hands the picture back. For the command line. */
export async function drawFigure(container: HTMLElement): Promise<void> {
  try {
    const pending = await host.pendingFiles();
    const found = pending.ok ? pending.value.found[0] : undefined;
    if (!found) throw new Error('There is no file to draw.');
    const file = await host.readFile(found.handle);
    if (!file.ok) throw new Error(`The file cannot be read: ${file.problem.code}`);
    const result = await ingest(file.value.bytes);
    if (!result.ok) throw new Error(`The file cannot be read: ${result.code}`);
    const canvas = createCanvas(container, currentLanguage());
    await canvas.open(result.xml);
    canvas.showFindings(assess(await parseModel(result.xml)));
    await host.figureDone(await canvas.toSvg(), '');
  } catch (error) {
    await host.figureDone(null, error instanceof Error ? error.message : String(error));
  }
}
