/** A drawing as the canvas would export it, from the geometry of BPMN text alone: enough to see a report with a figure. */
export function plainFigure(bpmn: string): string {
  const shapes = [
    ...bpmn.matchAll(
      /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ];
  const edges = [...bpmn.matchAll(/<bpmndi:BPMNEdge [^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g)].map(([, points = '']) =>
    [...points.matchAll(/<di:waypoint x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => `${x},${y}`).join(' '),
  );
  const boxes = shapes.map(([, id, x, y, width, height]) => ({
    id,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const drawn = boxes.map(
    (box) =>
      `<g class="djs-element djs-shape" data-element-id="${box.id}" transform="matrix(1 0 0 1 ${box.x} ${box.y})"><g class="djs-visual"><rect x="0" y="0" width="${box.width}" height="${box.height}" rx="${box.height === 80 ? 10 : 0}" style="stroke: #2B3642; stroke-width: 1.5px; fill: white; fill-opacity: 0.6;"/></g></g>`,
  );
  const lines = edges.map((points) => `<polyline points="${points}" fill="none" stroke="#2B3642" stroke-width="1.5"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left - 20} ${top - 20} ${right - left + 40} ${bottom - top + 40}">${drawn.join('')}${lines.join('')}</svg>`;
}
