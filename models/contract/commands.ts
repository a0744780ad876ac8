/** Everything a menu item, key or button can ask for. The menus of window and shell, and the keys, derive from this one table. */
export const COMMANDS = {
  new: { key: 'CmdOrCtrl+N' },
  open: { key: 'CmdOrCtrl+O' },
  save: { key: 'CmdOrCtrl+S' },
  saveAs: { key: 'CmdOrCtrl+Shift+S' },
  saveAll: { key: null },
  saveOriginal: { key: null },
  exportHtml: { key: null },
  exportPdf: { key: null },
  closeDocument: { key: 'CmdOrCtrl+W' },
  closeOthers: { key: null },
  revealFile: { key: null },
  copyPath: { key: null },
  nextTab: { key: 'CmdOrCtrl+PageDown' },
  previousTab: { key: 'CmdOrCtrl+PageUp' },
  moveTabRight: { key: 'CmdOrCtrl+Shift+PageDown' },
  moveTabLeft: { key: 'CmdOrCtrl+Shift+PageUp' },
  quit: { key: 'CmdOrCtrl+Q' },
  undo: { key: 'CmdOrCtrl+Z' },
  redo: { key: 'CmdOrCtrl+Y' },
  cut: { key: 'CmdOrCtrl+X' },
  copy: { key: 'CmdOrCtrl+C' },
  paste: { key: 'CmdOrCtrl+V' },
  delete: { key: null },
  selectAll: { key: 'CmdOrCtrl+A' },
  find: { key: 'CmdOrCtrl+F' },
  zoomIn: { key: 'CmdOrCtrl+Plus' },
  zoomOut: { key: 'CmdOrCtrl+-' },
  zoomFit: { key: 'CmdOrCtrl+0' },
  fullScreen: { key: 'F11' },
  commandPalette: { key: 'CmdOrCtrl+K' },
  showStart: { key: null },
  showLibrary: { key: 'CmdOrCtrl+1' },
  showModel: { key: 'CmdOrCtrl+2' },
  showFindings: { key: 'CmdOrCtrl+3' },
  showScore: { key: 'CmdOrCtrl+4' },
  showReport: { key: 'CmdOrCtrl+6' },
  compare: { key: null },
  showSettings: { key: 'CmdOrCtrl+,' },
  showAbout: { key: null },
  showShortcuts: { key: 'F1' },
  tour: { key: null },
  importRemarks: { key: null },
  exampleParkingPermit: { key: null },
  exampleInvoiceApproval: { key: null },
} as const satisfies Record<string, { readonly key: string | null }>;

export type CommandId = keyof typeof COMMANDS;

export function isCommandId(text: string): text is CommandId {
  return Object.hasOwn(COMMANDS, text);
}

export type MenuId = 'file' | 'edit' | 'view' | 'model' | 'rating' | 'window' | 'help';

/** Menus in the usual order; null is a separator. */
export const MENUS: readonly { readonly id: MenuId; readonly items: readonly (CommandId | null)[] }[] = [
  {
    id: 'file',
    items: [
      'new',
      'open',
      null,
      'exampleParkingPermit',
      'exampleInvoiceApproval',
      null,
      'save',
      'saveAs',
      'saveAll',
      'saveOriginal',
      null,
      'revealFile',
      'copyPath',
      null,
      'exportHtml',
      'exportPdf',
      null,
      'closeDocument',
      'quit',
    ],
  },
  { id: 'edit', items: ['undo', 'redo', null, 'cut', 'copy', 'paste', 'delete', 'selectAll', null, 'find'] },
  {
    id: 'view',
    items: ['zoomIn', 'zoomOut', 'zoomFit', null, 'showLibrary', 'showModel', null, 'compare', null, 'fullScreen', 'showSettings'],
  },
  { id: 'model', items: ['importRemarks'] },
  { id: 'rating', items: ['showFindings', 'showScore', 'showReport'] },
  { id: 'window', items: ['nextTab', 'previousTab', null, 'moveTabLeft', 'moveTabRight', null, 'closeOthers'] },
  { id: 'help', items: ['commandPalette', 'showShortcuts', 'tour', 'showStart', null, 'showAbout'] },
];
