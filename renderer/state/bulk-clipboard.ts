/** What the commands for cut, copy and paste mean while a table has the focus, instead of the diagram. */
export type TableClipboard = {
  /** Copies and then takes away what the cells state. */
  readonly cut: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly delete: () => void;
  readonly selectAll: () => void;
};

let table: { readonly element: HTMLElement; readonly actions: TableClipboard } | null = null;

export function setTableClipboard(element: HTMLElement, actions: TableClipboard): void {
  table = { element, actions };
}

/** The table that has the focus, if one has. */
export function tableClipboard(): TableClipboard | null {
  return table && document.activeElement === table.element ? table.actions : null;
}
