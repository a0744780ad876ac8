/** Endings of German nouns that stand for an action, such as „Antragsprüfung“. */
const ACTION_NOUN = /^\p{Lu}.*(?:ung|ungen|ierung)$/u;
/** The same, in words English has, too: only a name that is nothing else is surely one. */
const SHARED_NOUN = /^\p{Lu}.*(?:tion|tionen)$/u;
const ARTICLE = /^(?:der|des|den|dem|von|vom|zur|zum)$/u;

/**
 * Whether a step is named by what is done to what ("Antrag prüfen"), as conventions of process models ask. Says no only where the name is
 * surely a noun; names in other languages and names it cannot judge pass. A hint, never a finding.
 */
export function isNamedByAction(name: string): boolean {
  const words = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s/,&]+/)
    .filter((word) => /\p{L}/u.test(word));
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return true;
  if (words.length === 1 && SHARED_NOUN.test(first)) return false;
  return !ACTION_NOUN.test(last) && !(ACTION_NOUN.test(first) && second !== undefined && ARTICLE.test(second));
}
