import type { Entry } from './report-context';

const SHAPE =
  /<g[^>]*\bdata-element-id="([^"]+)"[^>]*\btransform="matrix\(1[\s,]+0[\s,]+0[\s,]+1[\s,]+(-?[\d.]+)[\s,]+(-?[\d.]+)\)"[^>]*>/g;
const RECTANGLE = /<rect[^>]*>/;

/**
 * The diagram with the numbers of the register written on its steps. Reads the places of the shapes from the drawing itself;
 * null where there is no drawing, nothing to number, or no step of the register can be found in it.
 */
export function locatorMap(figure: string | null, entries: readonly Entry[]): string | null {
  const end = figure?.lastIndexOf('</svg>') ?? -1;
  if (figure === null || end < 0 || entries.length === 0) return null;
  const numbers = new Map<string, number[]>();
  for (const { finding, number } of entries) {
    const here = numbers.get(finding.element);
    if (here) here.push(number);
    else numbers.set(finding.element, [number]);
  }
  const labels: string[] = [];
  for (const shape of figure.matchAll(SHAPE)) {
    const [whole, id = '', x = '', y = ''] = shape;
    const here = numbers.get(id);
    if (!here) continue;
    const rectangle = RECTANGLE.exec(figure.slice(shape.index + whole.length, shape.index + whole.length + 4000))?.[0] ?? '';
    const [width, height] = [attribute(rectangle, 'width'), attribute(rectangle, 'height')];
    if (width === null || height === null) continue;
    numbers.delete(id);
    labels.push(label(here, Number(x), Number(y), width, height));
  }
  if (labels.length === 0) return null;
  return `${figure.slice(0, end)}<g>${labels.join('')}</g>${figure.slice(end)}`;
}

/** A white field over the step's name, so that the numbers stand alone; what hangs on the border stays visible. */
function label(numbers: readonly number[], x: number, y: number, width: number, height: number): string {
  const shown = numbers.map((number) => String(number).padStart(2, '0')).join(' ');
  const size = numbers.length > 3 ? 13 : 18;
  return `<g><rect x="${x + 14}" y="${y + 13}" width="${width - 28}" height="${height - 26}" rx="4" fill="#fff" stroke="none"/><text x="${x + width / 2}" y="${y + height / 2 + size * 0.35}" font-size="${size}" font-weight="700" text-anchor="middle" fill="#16202C" stroke="none">${shown}</text></g>`;
}

function attribute(tag: string, name: string): number | null {
  const value = Number.parseFloat(new RegExp(`\\s${name}="([\\d.]+)"`).exec(tag)?.[1] ?? '');
  return Number.isFinite(value) ? value : null;
}
