import type { CommandId } from '#models/contract/commands';
import { host } from '../bridge/host';
import { useAssessment } from './assessment';
import { tableClipboard } from './bulk-clipboard';
import { invertSteps, selectLike, selectMatches } from './bulk-select';
import { showSuggestions } from './bulk-suggestions';
import { canvas } from './canvas-link';
import { chooseComparison } from './compare-choice';
import { currentDocument, useDocument } from './document';
import { newDocument, openExample, openFiles } from './document-actions';
import { closeOthers, closeTabs } from './leaving';
import { copyPicture, exportPng, exportSvg, openPrint } from './picture';
import { showPanel } from './destinations';
import { exportHtml, exportPdf } from './report';
import { save, saveAll, saveAs, saveOriginal } from './save';
import { copyPath, moveTab, revealFile, stepTab } from './tabs';
import { startTour } from './tour';
import { closeSheet, showSheet } from './sheet';
import { showSystems } from './systems';
import { startWalk } from './walk';
import { SCREENS_WITHOUT_DOCUMENT, type Screen, showScreen, useView } from './view';

/** The text field that has the focus, if one has: undo and copy act on it, not on the diagram. */
export function focusedField(): HTMLElement | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return null;
  const types = 'input:not([type=checkbox],[type=radio],[type=range],[type=button]),textarea';
  return element.matches(types) || element.isContentEditable ? element : null;
}

/** On the text field where one has the focus, else on the diagram. */
function edit(field: string, diagram: () => void): void {
  if (focusedField()) document.execCommand(field);
  else diagram();
}

type Clipboard = 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll';

/** On the text field or the table that has the focus, else on the diagram. */
function editAnywhere(action: Clipboard): void {
  edit(action, () => {
    const table = tableClipboard();
    if (table) table[action]();
    else canvas()?.clipboard(action);
  });
}

const screen = (id: Screen) => () => {
  if (SCREENS_WITHOUT_DOCUMENT.has(id) || useDocument.getState().current) showScreen(id);
};

const ofCurrent = (work: (id: string) => unknown): unknown => {
  const id = currentDocument()?.id;
  return id === undefined ? null : work(id);
};

const RUN: Readonly<Record<CommandId, () => unknown>> = {
  new: () => newDocument('blank'),
  open: openFiles,
  save: () => save(),
  saveAs: () => saveAs(),
  saveAll,
  saveOriginal,
  exportHtml: () => exportHtml(),
  exportPdf: () => exportPdf(),
  exportSvg,
  exportPng: () => exportPng(),
  copyPicture: () => copyPicture(),
  print: openPrint,
  closeDocument: () => ofCurrent((id) => closeTabs([id])),
  closeOthers: () => ofCurrent(closeOthers),
  revealFile: () => ofCurrent(revealFile),
  copyPath: () => ofCurrent(copyPath),
  nextTab: () => stepTab(1),
  previousTab: () => stepTab(-1),
  moveTabRight: () => ofCurrent((id) => moveTab(id, 1)),
  moveTabLeft: () => ofCurrent((id) => moveTab(id, -1)),
  quit: host.close,
  undo: () => edit('undo', () => canvas()?.undo()),
  redo: () => edit('redo', () => canvas()?.redo()),
  cut: () => editAnywhere('cut'),
  copy: () => editAnywhere('copy'),
  paste: () => editAnywhere('paste'),
  delete: () => editAnywhere('delete'),
  selectAll: () => editAnywhere('selectAll'),
  find: () => {
    screen('model')();
    canvas()?.search();
  },
  zoomIn: () => canvas()?.zoomBy(1),
  zoomOut: () => canvas()?.zoomBy(-1),
  zoomFit: () => canvas()?.zoomFit(),
  fullScreen: host.fullScreen,
  commandPalette: () => useView.setState(({ paletteOpen }) => ({ paletteOpen: !paletteOpen })),
  showStart: screen('start'),
  showLibrary: screen('library'),
  showModel: () => {
    // Asked for while it shows, the model is the diagram, not the sheet over it.
    if (useView.getState().screen === 'model') closeSheet();
    screen('model')();
  },
  showFindings: screen('findings'),
  showScore: screen('score'),
  showScenario: screen('scenario'),
  showReport: screen('report'),
  showFlow: screen('flow'),
  walkCase: startWalk,
  compare: () => chooseComparison(),
  showSettings: screen('settings'),
  showAbout: screen('about'),
  showShortcuts: screen('shortcuts'),
  tour: startTour,
  connect: () => {
    screen('model')();
    canvas()?.connect();
  },
  showSheet,
  systems: () => showSystems(),
  importRemarks: () => useView.setState({ importSheetOpen: true }),
  showSteps: () => showPanel('steps'),
  showSuggestions,
  selectLane: () => selectLike('lane'),
  selectSameWorkMode: () => selectLike('workMode'),
  selectSameMedia: () => selectLike('media'),
  selectSameKind: () => selectLike('kind'),
  selectMatches,
  invertSelection: invertSteps,
  exampleParkingPermit: () => openExample('parking-permit'),
  exampleInvoiceApproval: () => openExample('invoice-approval'),
};

export function runCommand(id: CommandId): void {
  if (commandEnabled(id)) void RUN[id]();
}

const NEEDS_DOCUMENT: ReadonlySet<CommandId> = new Set<CommandId>([
  'save',
  'saveAs',
  'saveAll',
  'exportHtml',
  'exportPdf',
  'exportSvg',
  'exportPng',
  'copyPicture',
  'print',
  'connect',
  'closeDocument',
  'closeOthers',
  'nextTab',
  'previousTab',
  'moveTabLeft',
  'moveTabRight',
  'cut',
  'copy',
  'paste',
  'delete',
  'selectAll',
  'find',
  'zoomIn',
  'zoomOut',
  'zoomFit',
  'showModel',
  'compare',
  'showFindings',
  'showScore',
  'showScenario',
  'showReport',
  'showFlow',
  'walkCase',
  'showSteps',
  'showSuggestions',
  'selectLane',
  'selectSameWorkMode',
  'selectSameMedia',
  'selectSameKind',
  'selectMatches',
  'invertSelection',
  'showSheet',
  'systems',
]);

function enabled(
  id: CommandId,
  state: { current: ReturnType<typeof useDocument.getState>['current']; canUndo: boolean; canRedo: boolean },
): boolean {
  if (id === 'undo') return state.canUndo;
  if (id === 'redo') return state.canRedo;
  if (id === 'saveOriginal') return state.current?.hasOriginal ?? false;
  if (id === 'revealFile' || id === 'copyPath') return state.current?.handle != null;
  if (id === 'importRemarks') return state.current?.report != null;
  return state.current !== null || !NEEDS_DOCUMENT.has(id);
}

const EDITS: ReadonlySet<CommandId> = new Set<CommandId>(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']);

/** Whether a command can do something now. */
export function commandEnabled(id: CommandId): boolean {
  if (EDITS.has(id) && focusedField()) return true;
  return enabled(id, { current: useDocument.getState().current, ...useAssessment.getState() });
}

export function useCommandEnabled(id: CommandId): boolean {
  const current = useDocument((state) => state.current);
  const canUndo = useAssessment((state) => state.canUndo);
  const canRedo = useAssessment((state) => state.canRedo);
  return enabled(id, { current, canUndo, canRedo });
}
