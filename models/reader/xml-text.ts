import { isAllowed } from '../bpmn/xml-characters';

const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters a stretch of XML stands for. Only the five entities XML itself knows are resolved; others stay as they are written. */
export function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const codePoint = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return isAllowed(codePoint) ? String.fromCodePoint(codePoint) : '';
  });
}

/** The text of an element: without comments, what stands in CDATA as it is, stretches of blank space between them left out. */
export function contentText(raw: string): string {
  if (!raw.includes('<')) return raw.trim() === '' ? '' : unescaped(raw);
  let text = '';
  let at = 0;
  const add = (piece: string) => {
    if (piece.trim() !== '') text += unescaped(piece);
  };
  for (const { index, 0: whole, 1: data } of raw.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g)) {
    add(raw.slice(at, index));
    text += data ?? '';
    at = index + whole.length;
  }
  add(raw.slice(at));
  return text;
}
