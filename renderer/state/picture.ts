import { create } from 'zustand';
import type { Reply, SavedFile } from '#models/contract/contract';
import { drawingOf, pictureSvg } from '#models/glyphs/picture';
import { type Printable, printable, suggestedChoice } from '#models/report/print/pages';
import type { PrintChoice } from '#models/report/print/layout';
import type { Language } from '#models/text/language';
import { legend } from '#models/text/legend';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { picture } from '#models/text/picture';
import { host } from '../bridge/host';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';
import { currentDocument } from './document';
import { useLayers } from './layers';
import { notify } from './notices';
import { paintPng, pngSize } from './png';
import { printWords } from './print-words';
import { fileName, reportUnsaved } from './save';
import { currentLanguage } from './settings';
import { settleTyping } from './settle-typing';

/** The diagram as it is shown, with the legend of the marks that are on; null where there is nothing to see. */
async function shownPicture(language: Language): Promise<{ readonly svg: string; readonly name: string } | null> {
  settleTyping();
  const document = currentDocument();
  const shown = canvas();
  if (!document || !shown) return null;
  const drawn = await shown.toSvg({ layers: useLayers.getState().shown, shown: true });
  const processes = shown.processes();
  const process = processes.length > 1 ? (processes.find(({ id }) => id === shown.shownProcess())?.name ?? '') : '';
  const name = picture[language].fileName(document.title, process);
  const { assessment } = useAssessment.getState();
  const breaks = assessment?.findings.filter(({ status, severity }) => severity > 0 && (status === 'detected' || status === 'confirmed'));
  const { entry, sides } = legend[language];
  const svg =
    drawn &&
    pictureSvg(drawn, {
      language,
      title: name,
      description: picture[language].description(assessment?.ownSteps.length ?? 0, breaks?.length ?? 0),
      entry,
      sides,
    });
  if (svg) return { svg, name };
  notify((spoken) => ({ kind: 'info', text: picture[spoken].nothing }));
  return null;
}

function tellSaved(reply: Reply<SavedFile | null>, name: string, elsewhere: () => Promise<void>): void {
  if (!reply.ok) reportUnsaved(reply.problem, name, elsewhere);
  else if (reply.value) {
    const saved = reply.value.name;
    notify((spoken) => ({ kind: 'success', text: picture[spoken].saved(saved) }));
  }
}

export async function exportSvg(): Promise<void> {
  const shown = await shownPicture(currentLanguage());
  if (!shown) return;
  const suggestedName = fileName(shown.name, 'svg');
  const reply = await host.saveFileAs({ suggestedName, kind: 'svg', bytes: new TextEncoder().encode(shown.svg) });
  tellSaved(reply, suggestedName, exportSvg);
}

/** The usual scale: twice the natural size, sharp on every screen and in print. */
const USUAL = 2;

/** @param scale pixels per unit of the diagram */
export async function exportPng(scale: number = USUAL): Promise<void> {
  const shown = await shownPicture(currentLanguage());
  const bytes = shown && (await painted(shown.svg, scale, exportPng));
  if (!shown || !bytes) return;
  const suggestedName = fileName(shown.name, 'png');
  const reply = await host.saveFileAs({ suggestedName, kind: 'png', bytes });
  tellSaved(reply, suggestedName, () => exportPng(scale));
}

/** @param scale pixels per unit of the diagram */
export async function copyPicture(scale: number = USUAL): Promise<void> {
  const shown = await shownPicture(currentLanguage());
  const bytes = shown && (await painted(shown.svg, scale, copyPicture));
  if (!bytes) return;
  const reply = await host.copyPicture(bytes);
  notify((spoken) =>
    reply.ok
      ? { kind: 'success', text: picture[spoken].copied }
      : { kind: 'error', text: picture[spoken].notCopied, detail: picture[spoken].failedDetail },
  );
}

/** Pixels, or null after saying why there are none and what would work. */
async function painted(svg: string, scale: number, again: (scale: number) => Promise<void>): Promise<Uint8Array<ArrayBuffer> | null> {
  const drawing = drawingOf(svg);
  const size = drawing && pngSize(drawing, scale);
  if (size && !size.fits) {
    const { width, height, largest } = size;
    notify((spoken) => ({
      kind: 'error',
      text: picture[spoken].tooLarge(formatNumber(width, 0, spoken), formatNumber(height, 0, spoken)),
      detail: picture[spoken].tooLargeDetail,
      action: { label: picture[spoken].smaller(formatPercent(largest, spoken)), run: () => void again(largest) },
    }));
    return null;
  }
  const png = size && (await paintPng(svg, size));
  if (png) return png;
  notify((spoken) => ({ kind: 'error', text: picture[spoken].failed, detail: picture[spoken].failedDetail }));
  return null;
}

type PrintState = {
  /** The diagram with and without its marks; null while nothing is to be printed. */
  readonly what: { readonly marked: Printable; readonly bare: Printable } | null;
  readonly choice: PrintChoice;
  readonly marks: boolean;
};

export const usePrint = create<PrintState>(() => ({
  what: null,
  choice: { paper: 'A4', orientation: 'landscape', columns: 1, rows: 1 },
  marks: true,
}));

/** Shows what would be printed, on the least paper on which all of it can be read. */
export async function openPrint(): Promise<void> {
  settleTyping();
  const shown = canvas();
  if (!shown || !currentDocument()) return;
  const { shown: layers } = useLayers.getState();
  const [marked, bare] = await Promise.all([shown.toSvg({ layers, shown: true }), shown.toSvg({ layers: new Set(), shown: true })]);
  const what = { marked: marked && printable(marked), bare: bare && printable(bare) };
  if (!what.marked || !what.bare) {
    notify((spoken) => ({ kind: 'info', text: picture[spoken].nothing }));
    return;
  }
  const choice = suggestedChoice(what.marked, printWords(currentLanguage()));
  usePrint.setState({ what: { marked: what.marked, bare: what.bare }, choice, marks: true });
}

export function closePrint(): void {
  usePrint.setState({ what: null });
}
