import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { host } from '../bridge/host';
import { createCanvas } from '../canvas/create-canvas';
import { ingest } from './ingest';
import { currentLanguage } from './settings';

/** Draws the one file the shell handed over, with its marks and breaks, and hands the picture back. For the command line. */
export async function drawFigure(container: HTMLElement): Promise<void> {
  try {
    const reply = await host.pendingFiles();
    const file = reply.ok ? reply.value[0] : undefined;
    if (!file) throw new Error('There is no file to draw.');
    const result = await ingest(file.bytes);
    if (!result.ok) throw new Error(`The file cannot be read: ${result.code}`);
    const canvas = createCanvas(container, currentLanguage());
    await canvas.open(result.xml);
    canvas.showFindings(assess(await parseModel(result.xml)));
    await host.figureDone(await canvas.toSvg(), '');
  } catch (error) {
    await host.figureDone(null, error instanceof Error ? error.message : String(error));
  }
}
