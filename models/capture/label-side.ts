import { remembered } from '../kit/remembered';
import type { NodeKind } from '../process/process';

/** Verbs that say the step sends or makes what it names, and those that say it gets or reads it. Stems, in German and English. */
const GIVES =
  /(?<!\p{L})(?:(?:ver|zu|ab|ein|nach|rück)?(?:ge|zu)?(?:send|sand|schick)\p{L}*|(?:über|weiter|zurück)?(?:ge|zu)?(?:mittel|leit)\p{L}*|übermitt\p{L}*|weiterleit\p{L}*|zustell\p{L}*|zugestellt|schreiben|verfassen|verfasst|erstell\p{L}*|anfertig\p{L}*|ausstell\p{L}*|ausfertig\p{L}*|ausfüll\p{L}*|beantwort\p{L}*|antworten|inform\p{L}*|benachrichtig\p{L}*|mitgeteilt|bescheid geben|anfordern|anfragen|nachfordern|erinnern|einladen|beantragen|einreichen|abgeben|aushändigen|übergeben|ablegen|ablage|abspeichern|speichern|erfassen|eintragen|eingeben|anlegen|dokumentier\p{L}*|aktualisier\p{L}*|pflegen|einpflegen|verteilen|bestätigen|mailen|faxen|gefaxt|gemailt|anrufen|zurückrufen|rückruf|kontaktier\p{L}*|telefonier\p{L}*|übertragen|exportier\p{L}*|generier\p{L}*|send|sends|sent|sending|write|writes|create|creates|issue|issues|prepare|draft|draw up|notify|inform|reply|respond|answer|forward|submit|deliver|dispatch|mail out|generate|export|update|enter|store|save|fill|file|call|contact|ask|remind|invite|confirm|complete|compose|produce|provide|share|transfer|transmit|hand over)(?!\p{L})/giu;
const TAKES =
  /(?<!\p{L})(?:empfang\p{L}*|empfäng\p{L}*|erhalt\p{L}*|erhält|eingang|eingeh\p{L}*|eingegangen\p{L}*|geht ein|eintreff\p{L}*|eingetroffen|entgegen\p{L}*|annehm\p{L}*|annahme|angenommen|abhol\p{L}*|öffn\p{L}*|lesen|liest|gelesen|prüf\p{L}*|überprüf\p{L}*|geprüft|sicht\p{L}*|durchseh\p{L}*|bearbeit\p{L}*|auswert\p{L}*|registrier\p{L}*|zuordn\p{L}*|sortier\p{L}*|analysier\p{L}*|kontrollier\p{L}*|vergleich\p{L}*|abgleich\p{L}*|suchen|herunterlad\p{L}*|importier\p{L}*|abruf\p{L}*|einsehen|receiv\p{L}*|receipt|open|opens|read|reads|check|checks|review|reviews|process|verify|validate|evaluate|analy[sz]e|sort|import|download|retrieve|get|accept|inspect|examine|collect|extract|fetch|parse)(?!\p{L})/giu;

/** Where the verbs stand in a label; more labels than the largest process has. */
const placesOf = (verbs: RegExp) =>
  remembered(10_000, (label) => [...label.matchAll(verbs)].map((match) => [match.index, match.index + match[0].length] as const));
const [giving, taking] = [placesOf(GIVES), placesOf(TAKES)];

function distance(verbs: readonly (readonly [number, number])[], start: number, end: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [from, to] of verbs) {
    // The word itself may be the verb: faxen, anrufen.
    nearest = Math.min(nearest, to <= start ? start - to : from >= end ? from - end : 0);
  }
  return nearest;
}

/** On which side of the step the word at this place stands, going by the nearest verb; null where nothing tells. */
export function sideOf(label: string, start: number, end: number, kind: NodeKind | null): 'input' | 'output' | null {
  const [gives, takes] = [distance(giving(label), start, end), distance(taking(label), start, end)];
  if (gives < takes) return 'output';
  if (takes < gives) return 'input';
  if (kind === 'sendTask') return 'output';
  if (kind === 'receiveTask') return 'input';
  return gives === Number.POSITIVE_INFINITY ? null : 'output';
}
