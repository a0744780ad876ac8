import { foldWithPlaces } from './fold';

/** A text in parts, those that were looked for marked. Put together they are the text again. */
export function marked(text: string, marks: readonly string[]): readonly { readonly text: string; readonly hit: boolean }[] {
  const { text: folded, starts } = foldWithPlaces(text);
  const hit = new Uint8Array(text.length);
  for (const mark of marks) {
    const short = mark.length < 3;
    for (let at = folded.indexOf(mark); at >= 0 && mark !== ''; at = folded.indexOf(mark, at + 1)) {
      if (short && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) continue;
      hit.fill(1, starts[at], starts[at + mark.length]);
    }
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = parts.at(-1);
    const isHit = hit[at] === 1;
    if (last?.hit === isHit) last.text += text[at];
    else parts.push({ text: text[at] as string, hit: isHit });
  }
  return parts;
}
