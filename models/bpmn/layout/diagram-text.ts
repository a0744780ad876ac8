import { escapeXml } from '../edits';
import { BPMNDI_URI, DC_URI, DI_URI } from '../namespaces';
import type { Placement } from './shapes';

/** Makes ids that no element of the file has. */
export type FreshId = (wish: string) => string;

/** The prefixes the drawing is written with, each with its colon, and the declarations they need on every outermost element. */
export type Prefixes = { readonly bpmndi: string; readonly dc: string; readonly di: string; readonly declarations: string };

/** Prefixes already declared where the text goes; missing ones are declared on the spot, under names that mean nothing else there. */
export function prefixesFrom(namespaces: ReadonlyMap<string, string>): Prefixes {
  let declarations = '';
  const find = (uri: string, usual: string) => {
    const found = [...namespaces].find(([prefix, declared]) => declared === uri && prefix !== '');
    if (found) return `${found[0]}:`;
    let free = usual;
    while (namespaces.has(free)) free += '_';
    declarations += ` xmlns:${free}="${uri}"`;
    return `${free}:`;
  };
  const [bpmndi, dc, di] = [find(BPMNDI_URI, 'bpmndi'), find(DC_URI, 'dc'), find(DI_URI, 'di')];
  return { bpmndi, dc, di, declarations };
}

/** A whole diagram of one process, collaboration or sub-process. */
export function diagramText(
  root: string,
  placement: Placement,
  collapsed: ReadonlySet<string>,
  prefixes: Prefixes,
  fresh: FreshId,
): string {
  const { bpmndi, declarations } = prefixes;
  const content = planeContent(placement, collapsed, { ...prefixes, declarations: '' }, fresh);
  const plane = `<${bpmndi}BPMNPlane id="${fresh(`${root}_plane`)}" bpmnElement="${escapeXml(root)}">${content}</${bpmndi}BPMNPlane>`;
  return `<${bpmndi}BPMNDiagram${declarations} id="${fresh(`${root}_diagram`)}">${plane}</${bpmndi}BPMNDiagram>\n`;
}

/** The shapes and edges of a placement. `collapsed` are sub-processes drawn closed. */
export function planeContent(placement: Placement, collapsed: ReadonlySet<string>, prefixes: Prefixes, fresh: FreshId): string {
  const { bpmndi, dc, di, declarations } = prefixes;
  const box = (id: string, boxes: Placement['shapes']) => {
    const found = boxes.get(id);
    if (!found) return '';
    return `<${dc}Bounds x="${round(found.x)}" y="${round(found.y)}" width="${round(found.width)}" height="${round(found.height)}" />`;
  };
  const label = (id: string) => (placement.labels.has(id) ? `<${bpmndi}BPMNLabel>${box(id, placement.labels)}</${bpmndi}BPMNLabel>` : '');
  let text = '';
  for (const id of placement.shapes.keys()) {
    const expanded = placement.expanded.has(id) ? ' isExpanded="true"' : collapsed.has(id) ? ' isExpanded="false"' : '';
    text += `<${bpmndi}BPMNShape${declarations} id="${fresh(`${id}_di`)}" bpmnElement="${escapeXml(id)}"${expanded}>`;
    text += `${box(id, placement.shapes)}${label(id)}</${bpmndi}BPMNShape>\n`;
  }
  for (const [id, points] of placement.edges) {
    const way = points.map((point) => `<${di}waypoint x="${round(point.x)}" y="${round(point.y)}" />`).join('');
    text += `<${bpmndi}BPMNEdge${declarations} id="${fresh(`${id}_di`)}" bpmnElement="${escapeXml(id)}">${way}${label(id)}</${bpmndi}BPMNEdge>\n`;
  }
  return text;
}

function round(value: number): number {
  return Math.round(value);
}
