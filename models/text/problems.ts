import { area } from './language';

type Params = Readonly<Record<string, string | number>>;
type Words = { readonly title: (params: Params) => string; readonly explanation: (params: Params) => string };

const w = (title: Words['title'] | string, explanation: Words['explanation'] | string): Words => ({
  title: typeof title === 'string' ? () => title : title,
  explanation: typeof explanation === 'string' ? () => explanation : explanation,
});

const p = (params: Params, key: string): string => String(params[key] ?? '–');

/** Why a text is not well-formed, by the reason the scan gives. */
const REASONS_DE: Readonly<Record<string, string>> = {
  noXml: 'Die Datei beginnt nicht mit XML.',
  textOutside: 'Außerhalb des ersten Elements steht Text.',
  openComment: 'Ein Kommentar wird nicht geschlossen.',
  openCdata: 'Ein Textabschnitt wird nicht geschlossen.',
  openInstruction: 'Eine Anweisung wird nicht geschlossen.',
  openDoctype: 'Die Dokumenttyp-Angabe wird nicht geschlossen.',
  badTag: 'Ein Element hat keinen lesbaren Namen.',
  closingWithoutOpening: 'Ein Element wird geschlossen, das nicht geöffnet ist.',
  wrongClosing: 'Ein anderes Element wird geschlossen, als zuletzt geöffnet wurde.',
  notClosed: 'Ein Element wird nicht geschlossen.',
  secondRoot: 'Hinter dem Ende folgt ein zweites Element.',
  openTag: 'Ein Element bricht mitten in seinen Angaben ab.',
  badAttribute: 'Eine Angabe in einem Element ist nicht lesbar.',
  attributeTwice: 'Ein Element enthält dieselbe Angabe zweimal.',
  openQuote: 'Ein Anführungszeichen wird nicht geschlossen.',
};
const REASONS_EN: Readonly<Record<string, string>> = {
  noXml: 'The file does not begin with XML.',
  textOutside: 'There is text outside of the first element.',
  openComment: 'A comment is not closed.',
  openCdata: 'A text section is not closed.',
  openInstruction: 'An instruction is not closed.',
  openDoctype: 'The document type is not closed.',
  badTag: 'An element has no readable name.',
  closingWithoutOpening: 'An element is closed that is not open.',
  wrongClosing: 'Another element is closed than was opened last.',
  notClosed: 'An element is not closed.',
  secondRoot: 'A second element follows behind the end.',
  openTag: 'An element breaks off in the middle of its attributes.',
  badAttribute: 'An attribute of an element is not readable.',
  attributeTwice: 'An element has the same attribute twice.',
  openQuote: 'A quotation mark is not closed.',
};

/** What there is too much of. */
const LIMITS_DE: Readonly<Record<string, (limit: string) => string>> = {
  bytes: (limit) => `Die Datei ist größer als ${limit} MB.`,
  depth: (limit) => `Die Elemente sind tiefer als ${limit} Ebenen verschachtelt.`,
  elements: (limit) => `Die Datei hat mehr als ${limit} Elemente.`,
  attributes: (limit) => `Ein Element hat mehr als ${limit} Angaben.`,
  namespaces: (limit) => `Die Datei gibt mehr als ${limit} Namensräume an.`,
  attributeLength: (limit) => `Eine Angabe ist länger als ${limit} Zeichen.`,
  unknownElements: (limit) => `Die Datei hat mehr als ${limit} Elemente, die BPMN nicht kennt.`,
  drawnElements: (limit) => `Das Diagramm hätte mehr als ${limit} Formen und Linien.`,
};
const LIMITS_EN: Readonly<Record<string, (limit: string) => string>> = {
  bytes: (limit) => `The file is larger than ${limit} MB.`,
  depth: (limit) => `Elements are nested deeper than ${limit} levels.`,
  elements: (limit) => `The file has more than ${limit} elements.`,
  attributes: (limit) => `An element has more than ${limit} attributes.`,
  namespaces: (limit) => `The file declares more than ${limit} namespaces.`,
  attributeLength: (limit) => `An attribute is longer than ${limit} characters.`,
  unknownElements: (limit) => `The file has more than ${limit} elements that BPMN does not know.`,
  drawnElements: (limit) => `The diagram would have more than ${limit} shapes and lines.`,
};

const tooMuch = (words: typeof LIMITS_DE, params: Params): string => words[p(params, 'what')]?.(p(params, 'limit')) ?? p(params, 'what');

/** Every reason a file is not opened, by code. */
export const problems = area(
  {
    'empty-file': w('Die Datei ist leer', 'Sie enthält kein Modell. Vielleicht wurde sie unvollständig übertragen.'),
    'not-well-formed': w(
      (x) => `Zeile ${p(x, 'line')} ist kein lesbares XML`,
      (x) => `${REASONS_DE[p(x, 'reason')] ?? p(x, 'reason')} Die Datei bleibt unverändert.`,
    ),
    'not-bpmn': w(
      'Die Datei enthält kein BPMN-Modell',
      (x) => `Sie beginnt mit „${p(x, 'root')}“ und nicht mit „definitions“ aus BPMN 2.0. Die Datei bleibt unverändert.`,
    ),
    'too-large': w('Die Datei ist zu groß', (x) => `${tooMuch(LIMITS_DE, x)} Die Datei bleibt unverändert.`),
    'unknown-encoding': w(
      'Die Zeichenkodierung ist nicht bekannt',
      (x) =>
        `Angegeben ist „${p(x, 'encoding')}“. Lesbar sind UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 und Windows-1252. Die Datei bleibt unverändert.`,
    ),
    unreadable: w('Die Datei ist nicht lesbar', 'Ihr Aufbau lässt sich nicht als BPMN-Modell verstehen. Die Datei bleibt unverändert.'),
  },
  {
    'empty-file': w('The file is empty', 'It contains no model. Perhaps it was not transferred completely.'),
    'not-well-formed': w(
      (x) => `Line ${p(x, 'line')} is no readable XML`,
      (x) => `${REASONS_EN[p(x, 'reason')] ?? p(x, 'reason')} The file remains unchanged.`,
    ),
    'not-bpmn': w(
      'The file contains no BPMN model',
      (x) => `It begins with “${p(x, 'root')}” and not with “definitions” of BPMN 2.0. The file remains unchanged.`,
    ),
    'too-large': w('The file is too large', (x) => `${tooMuch(LIMITS_EN, x)} The file remains unchanged.`),
    'unknown-encoding': w(
      'The character encoding is not known',
      (x) =>
        `It says “${p(x, 'encoding')}”. UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 and Windows-1252 can be read. The file remains unchanged.`,
    ),
    unreadable: w('The file is not readable', 'Its structure cannot be understood as a BPMN model. The file remains unchanged.'),
  },
);

/** Codes of problems that have words here. */
export type ProblemCode = keyof (typeof problems)['de'];
export const PROBLEM_CODES = Object.keys(problems.de) as readonly ProblemCode[];
