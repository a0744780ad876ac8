import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import nativeCopyPasteModule from 'bpmn-js-native-copy-paste';
import minimapModule from 'diagram-js-minimap';
import { MARKS_DESCRIPTOR, MARKS_PREFIX } from '#models/bpmn/marks-descriptor';
import { keepUnknownMarks, type Moddle, type ModdleElement } from '#models/bpmn/moddle';
import { AttributeIcons } from './AttributeIcons';
import { CommandLabels } from './commands';
import { ConnectByKeys } from './connect/ConnectByKeys';
import type { DiagramModule } from './dialect';
import { CappedTextRenderer } from './draw/CappedTextRenderer';
import { FineStyles } from './draw/FineStyles';
import { MarkedRenderer } from './draw/MarkedRenderer';
import { KeptDrawing } from './KeptDrawing';
import { CanvasKeys } from './keys/CanvasKeys';
import { PaletteKeys } from './keys/PaletteKeys';
import { MarksCommands } from './marks/MarksChangeHandler';
import { MarksCopy } from './marks/MarksCopy';
import { MarksView } from './marks/MarksView';
import { MinimapVisibility } from './MinimapVisibility';
import { PaletteSelection } from './PaletteSelection';
import { SafeClipboard, windowClipboard } from './SafeClipboard';
import { drawEveryProcess } from './processes';
import { type Speech, translateModule } from './translate';
import { ZoomLevels } from './ZoomLevels';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './canvas.css';
import './marks.css';
import './tools.css';
import './walk/walk.css';

/** What the canvas uses of the modeler itself. */
export type BpmnModeler = {
  importXML(xml: string): Promise<{ warnings: readonly { readonly message: string; readonly element?: ModdleElement }[] }>;
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
  getDefinitions(): ModdleElement | undefined;
  get<T>(service: string): T;
  destroy(): void;
};

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

const bruchlosModule: DiagramModule = {
  __init__: [
    'markedRenderer',
    'marksCommands',
    'marksCopy',
    'commandLabels',
    'canvasKeys',
    'zoomLevels',
    'minimapVisibility',
    'paletteSelection',
    'attributeIcons',
    'paletteKeys',
    'safeClipboard',
    'keptDrawing',
    'connectByKeys',
  ],
  styles: ['type', FineStyles],
  textRenderer: ['type', CappedTextRenderer],
  clipboard: ['value', windowClipboard],
  marksView: ['type', MarksView],
  markedRenderer: ['type', MarkedRenderer],
  marksCommands: ['type', MarksCommands],
  marksCopy: ['type', MarksCopy],
  commandLabels: ['type', CommandLabels],
  canvasKeys: ['type', CanvasKeys],
  zoomLevels: ['type', ZoomLevels],
  minimapVisibility: ['type', MinimapVisibility],
  paletteSelection: ['type', PaletteSelection],
  attributeIcons: ['type', AttributeIcons],
  paletteKeys: ['type', PaletteKeys],
  safeClipboard: ['type', SafeClipboard],
  keptDrawing: ['type', KeptDrawing],
  connectByKeys: ['type', ConnectByKeys],
};

/** bpmn-js with everything this app adds to it. The mark of bpmn.io in the corner is the library's own and stays. */
export function createModeler(container: HTMLElement, speech: Speech): BpmnModeler {
  const modeler = new Modeler({
    container,
    // Drawn with custom properties, so that one drawing serves both themes.
    bpmnRenderer: { defaultFillColor: 'var(--shape)', defaultStrokeColor: 'var(--shape-line)', defaultLabelColor: 'var(--text)' },
    textRenderer: { defaultStyle: { fontFamily: FONT, fontSize: 12 }, externalStyle: { fontSize: 11 } },
    minimap: { open: false },
    moddleExtensions: { [MARKS_PREFIX]: MARKS_DESCRIPTOR },
    additionalModules: [CreateAppendAnythingModule, minimapModule, nativeCopyPasteModule, bruchlosModule, translateModule(speech)],
  } as unknown as ConstructorParameters<typeof Modeler>[0]) as unknown as BpmnModeler;
  keepUnknownMarks(modeler.get<Moddle>('moddle'));
  drawEveryProcess(modeler);
  return modeler;
}
