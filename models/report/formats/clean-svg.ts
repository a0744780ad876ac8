import { escapeMarkup } from './escape';

/**
 * Rebuilds SVG from an allow list, so that a drawing made from a foreign file can stand in a report: no script, no event
 * handler, no foreign content, no address. Whatever is not on the list is left out; what is not well-formed is refused.
 */
export type CleanSvg = { readonly markup: string; readonly viewBox: readonly [number, number, number, number] };

const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs marker pattern clipPath linearGradient stop use title desc'.split(
    ' ',
  ),
);
/** Elements whose content goes with them. Of all others only the tags are dropped. */
const WITH_CONTENT = new Set([
  'script',
  'style',
  'foreignObject',
  'metadata',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'image',
  'a',
  'title',
  'desc',
]);
const NUMBERS = new Set(
  'x y x1 y1 x2 y2 cx cy r rx ry width height dx dy offset refX refY markerWidth markerHeight stroke-width stroke-miterlimit stroke-dashoffset opacity fill-opacity stroke-opacity font-size letter-spacing textLength'.split(
    ' ',
  ),
);
const WORDS = new Set(
  'd points transform viewBox preserveAspectRatio orient markerUnits patternUnits patternTransform patternContentUnits gradientUnits gradientTransform clipPathUnits fill stroke stroke-linecap stroke-linejoin stroke-dasharray fill-rule clip-rule font-family font-weight font-style text-anchor dominant-baseline alignment-baseline lengthAdjust stop-color stop-opacity marker-start marker-mid marker-end clip-path visibility display paint-order vector-effect data-element-id class'.split(
    ' ',
  ),
);
const PROPERTIES = new Set(
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit opacity font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing marker-start marker-mid marker-end clip-path visibility display paint-order stop-color stop-opacity vector-effect'.split(
    ' ',
  ),
);

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>|<\/?[A-Za-z][^\s/>]*(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>|[^<]+|</gi;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Cleans a drawing; null where it is not one or not well-formed. Ids get the prefix, so that two drawings can share a page. */
export function cleanSvg(svg: string, prefix: string): CleanSvg | null {
  const out: string[] = [];
  const open: { readonly name: string; readonly kept: boolean }[] = [];
  let skipping = 0;
  let viewBox: CleanSvg['viewBox'] | null = null;
  for (const [token] of svg.matchAll(TOKEN)) {
    if (token === '<') return null;
    if (!token.startsWith('<')) {
      if (skipping === 0 && open.some((element) => element.kept && (element.name === 'text' || element.name === 'tspan')))
        out.push(escapeMarkup(decode(token)));
      continue;
    }
    if (token.startsWith('<!') || token.startsWith('<?')) continue;
    const name = /^<\/?([^\s/>]+)/.exec(token)?.[1] ?? '';
    if (token.startsWith('</')) {
      const last = open.pop();
      if (last?.name !== name) return null;
      if (WITH_CONTENT.has(name)) skipping -= 1;
      else if (last.kept) out.push(`</${name}>`);
      continue;
    }
    const closed = token.endsWith('/>');
    if (WITH_CONTENT.has(name)) {
      if (!closed) {
        open.push({ name, kept: false });
        skipping += 1;
      }
      continue;
    }
    const kept = skipping === 0 && ELEMENTS.has(name);
    const root = kept && open.length === 0;
    if (root) {
      if (name !== 'svg' || viewBox !== null) return null;
      viewBox = readViewBox(token);
      if (viewBox === null) return null;
      out.push(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}"${closed ? '/>' : '>'}`);
    } else if (kept) out.push(`<${name}${attributes(token, name, prefix)}${closed ? '/>' : '>'}`);
    if (!closed) open.push({ name, kept });
  }
  if (open.length > 0 || viewBox === null) return null;
  return { markup: out.join(''), viewBox };
}

function attributes(tag: string, element: string, prefix: string): string {
  let result = '';
  for (const [, name = '', quoted, single] of tag.matchAll(ATTRIBUTE)) {
    const value = decode(quoted ?? single ?? '').trim();
    const clean = cleanAttribute(name, value, element, prefix);
    if (clean !== null) result += ` ${clean[0]}="${escapeMarkup(clean[1])}"`;
  }
  return result;
}

function cleanAttribute(name: string, value: string, element: string, prefix: string): readonly [string, string] | null {
  if (name === 'id') return isName(value) ? ['id', prefix + value] : null;
  if (name === 'href' || name === 'xlink:href')
    return element === 'use' && /^#[\w.-]+$/.test(value) ? ['href', `#${prefix}${value.slice(1)}`] : null;
  if (name === 'style') {
    const style = cleanStyle(value, prefix);
    return style === '' ? null : ['style', style];
  }
  if (NUMBERS.has(name)) return /^[-+.\deE%\s,a-z]*$/i.test(value) ? [name, value] : null;
  if (!WORDS.has(name)) return null;
  const safe = cleanValue(value, prefix);
  return safe === null ? null : [name, safe];
}

function cleanStyle(style: string, prefix: string): string {
  // A backslash could spell "url" in another way, an "@" or brace could leave the declaration.
  if (/[\\@{}]/.test(style)) return '';
  return style
    .split(/;(?![^(]*\))/)
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = cleanValue(declaration.slice(colon + 1).trim(), prefix);
      return colon > 0 && PROPERTIES.has(property) && value !== null && value !== '' ? `${property}: ${value}` : null;
    })
    .filter((declaration) => declaration !== null)
    .join('; ');
}

/** A value without any address; `url(#id)` is the one thing that may point somewhere, and only inside the drawing. */
function cleanValue(value: string, prefix: string): string | null {
  const inner = /^url\(\s*["']?#([\w.-]+)["']?\s*\)$/i.exec(value);
  if (inner) return `url(#${prefix}${inner[1]})`;
  return /url\s*\(|[a-z]+:\/\/|javascript|expression|data:|\\|[<>@{}]/i.test(value) ? null : value;
}

function readViewBox(tag: string): CleanSvg['viewBox'] | null {
  const values = new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', quoted, single]) => [name, quoted ?? single ?? '']));
  const box = (values.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] =
    box.length === 4 ? box : [0, 0, Number.parseFloat(values.get('width') ?? ''), Number.parseFloat(values.get('height') ?? '')];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  const finite = [x, y, width, height].every(Number.isFinite);
  return finite && width > 0 && height > 0 ? [x, y, width, height] : null;
}

function isName(value: string): boolean {
  return /^[\w.-]+$/.test(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}
