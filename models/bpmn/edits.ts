/** A stretch of the text to replace; an insertion where `start` = `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The text after all edits, everything between them byte for byte as before. Where edits overlap the one that begins first wins,
 * the longer of two that begin together; insertions at one place are made in the order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || insertion(b) - insertion(a) || b.end - a.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function insertion(edit: Edit): number {
  return edit.start === edit.end ? 1 : 0;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;' };

/** Text for an attribute or for the content of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\n]/g, (sign) => ESCAPES[sign] ?? sign);
}
