/**
 * Text as search compares it: without case and accents, ß as ss, and umlauts the same whether typed ü, ue or u, so that
 * "pruefen", "prufen" and "Prüfen" meet. What is the beginning of a text stays the beginning of its folded form.
 */
export type Folded = {
  readonly text: string;
  /** Where in the original each folded character began; one more at the end for its length. */
  readonly starts: readonly number[];
};

export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
}

/** The same with the way back, for showing where something was found. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = fold(character);
    // The e of a written-out umlaut belongs to the vowel before it.
    const isUmlautE = folded === 'e' && /[aou]$/.test(text) && !/[aou]e$/i.test(original.slice(0, at));
    if (!isUmlautE) {
      for (const part of folded) {
        text += part;
        starts.push(at);
      }
    }
    at += character.length;
  }
  starts.push(at);
  return { text, starts };
}

/** The words of a folded text: runs of letters and digits, and single signs of law. */
export function tokens(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+|§/gu) ?? [];
}
