import { area, type Language } from './language';
import { markAttributes } from './mark-attributes';

type Params = Readonly<Record<string, string | number>>;

/** What is said about one thing that was noticed: a title, what was seen, what was done. */
type Words = {
  readonly title: (params: Params) => string;
  readonly seen: (params: Params) => string;
  readonly done: (params: Params) => string;
};

/** A string parameter; a dash where the code that raised the remark gave none. */
const p = (params: Params, key: string): string => String(params[key] ?? '–');
/** A count; 1 where none was given. */
const n = (params: Params): number => Number(params.count ?? 1);

/** „1 Element“, „3 Elemente“. */
const counted = (params: Params, one: string, many: string): string => (n(params) === 1 ? `1 ${one}` : `${n(params)} ${many}`);

const w = (title: Words['title'] | string, seen: Words['seen'] | string, done: Words['done'] | string): Words => ({
  title: typeof title === 'string' ? () => title : title,
  seen: typeof seen === 'string' ? () => seen : seen,
  done: typeof done === 'string' ? () => done : done,
});

/** Titles of further entries of a kind, behind the first twenty. */
const moreDe = (what: string): Words =>
  w((x) => `${n(x)} weitere: ${what}`, 'Von derselben Art wie die Einträge darüber.', 'ebenso behandelt');
const moreEn = (what: string): Words => w((x) => `${n(x)} more: ${what}`, 'Of the same kind as the entries above.', 'treated alike');

const attribute = (x: Params, language: Language): string =>
  (markAttributes[language] as Readonly<Record<string, string>>)[p(x, 'attribute')] ?? p(x, 'attribute');
const attributeDe = (x: Params): string => attribute(x, 'de');
const attributeEn = (x: Params): string => attribute(x, 'en');

/** Every remark the reading of a file can raise, by code. */
export const remarks = area(
  {
    'encoding-changed': w(
      'Andere Zeichenkodierung',
      (x) => `Die Datei ist in ${p(x, 'encoding').toUpperCase()} kodiert.`,
      'beim Sichern in UTF-8',
    ),
    'characters-damaged': w(
      (x) => `${counted(x, 'Zeichen', 'Zeichen')} nicht lesbar`,
      'Die Datei ist an diesen Stellen beschädigt.',
      'durch Ersatzzeichen dargestellt',
    ),
    'characters-removed': w(
      (x) => `${counted(x, 'Steuerzeichen', 'Steuerzeichen')} in Texten`,
      'XML erlaubt diese Zeichen nicht. Sie sind unsichtbar.',
      'entfernt',
    ),
    'doctype-removed': w(
      'Dokumenttyp-Angabe am Anfang',
      'BPMN braucht keine. Sie könnte auf fremde Dateien verweisen.',
      'nicht ausgewertet, entfernt',
    ),
    'prefix-undeclared': w(
      (x) => `Namensräume nicht angegeben: ${p(x, 'prefixes')}`,
      'Die Datei verwendet Kürzel, die sie nicht erklärt.',
      'ergänzt, Inhalt behalten',
    ),
    'name-unreadable': w(
      (x) => `${counted(x, 'fremde Angabe', 'fremde Angaben')} mit unlesbarem Namen`,
      'Der Name enthält Zeichen, die BPMN-Werkzeuge nicht verarbeiten.',
      'nicht übernommen',
    ),
    'duplicate-id': w(
      (x) => `Kennung doppelt: „${p(x, 'id')}“`,
      (x) => `Zwei Elemente tragen dieselbe Kennung: „${p(x, 'firstName')}“ und „${p(x, 'name')}“.`,
      (x) => `zweite wird „${p(x, 'newId')}“`,
    ),
    'duplicate-id-more': moreDe('Kennung doppelt'),
    'illegal-id': w(
      (x) => `${counted(x, 'Kennung', 'Kennungen')} mit unzulässigen Zeichen`,
      'Kennungen bestehen aus Buchstaben, Ziffern, Punkt und Strich.',
      'umgeschrieben, Verweise folgen',
    ),
    'missing-id': w(
      (x) => `${counted(x, 'Element', 'Elemente')} ohne Kennung`,
      'Ohne Kennung lässt sich ein Element nicht zeichnen.',
      'Kennung vergeben',
    ),
    'drawing-id-twice': w(
      (x) => `${counted(x, 'Kennung', 'Kennungen')} der Zeichnung doppelt`,
      'Sie betrifft nur die Zeichnung, nicht den Inhalt.',
      'neue Kennung vergeben',
    ),
    'layout-process': w(
      (x) => `${counted(x, 'Element', 'Elemente')} ohne Zeichnung`,
      (x) => `Die Datei enthält keine Koordinaten für den Prozess „${p(x, 'name')}“.`,
      'Anordnung wurde berechnet',
    ),
    'lane-not-drawn': w(
      (x) => `${counted(x, 'Bahn', 'Bahnen')} ohne Zeichnung`,
      'Ihre Schritte liegen in der Zeichnung durcheinander.',
      'behalten, nicht gezeichnet',
    ),
    'shape-without-size': w(
      (x) => `${counted(x, 'Form', 'Formen')} ohne Größe`,
      'Breite oder Höhe fehlt oder ist keine Zahl größer als 0.',
      'übliche Größe eingesetzt',
    ),
    'line-without-course': w(
      (x) => `${counted(x, 'Linie', 'Linien')} ohne Verlauf`,
      'In der Zeichnung fehlen ihre Punkte, oder sie sind keine Zahlen.',
      'neu gezeichnet',
    ),
    'drawing-unfit': w(
      (x) => `${counted(x, 'Zeichnung', 'Zeichnungen')} von falscher Art`,
      'Eine Linie ist als Form gezeichnet oder eine Form als Linie.',
      'neu gezeichnet',
    ),
    'label-without-place': w(
      (x) => `${counted(x, 'Beschriftung', 'Beschriftungen')} ohne Ort`,
      'Die Koordinaten fehlen oder sind keine Zahlen.',
      'an der üblichen Stelle',
    ),
    'planes-split': w(
      (x) => `${counted(x, 'weitere Zeichnung', 'weitere Zeichnungen')} im selben Diagramm`,
      'BPMN erlaubt je Diagramm nur eine Zeichenfläche.',
      'eigenes Diagramm angelegt',
    ),
    'diagram-empty': w((x) => `${counted(x, 'Diagramm', 'Diagramme')} ohne Inhalt`, 'Es enthält keine Zeichenfläche.', 'nicht übernommen'),
    'foreign-moved': w(
      (x) => `${counted(x, 'fremde Angabe', 'fremde Angaben')} an unüblicher Stelle`,
      'BPMN sieht für Angaben anderer Werkzeuge eine eigene Stelle vor.',
      'dorthin verschoben, Inhalt behalten',
    ),
    'foreign-respelled': w(
      (x) => `${counted(x, 'fremde Angabe', 'fremde Angaben')} mit eigenem Kürzel`,
      'Das Kürzel wiederholt das des Elements, auf dem die Angabe steht.',
      'beim Sichern ohne Kürzel',
    ),
    'shape-without-position': w(
      (x) => `${counted(x, 'Form', 'Formen')} ohne Ort`,
      'Die Koordinaten fehlen oder liegen außerhalb jeder Zeichenfläche.',
      'neu angeordnet',
    ),
    'colour-not-plain': w(
      (x) => `${counted(x, 'Farbangabe', 'Farbangaben')} mit anderem Inhalt`,
      (x) => `Statt einer Farbe steht dort „${p(x, 'value')}“. Das könnte beim Zeichnen eine Verbindung öffnen.`,
      'entfernt',
    ),
    'label-shortened': w(
      (x) => `${counted(x, 'Name', 'Namen')} länger als ${p(x, 'most')} Zeichen`,
      'So lange Namen lassen sich nicht zeichnen.',
      'gekürzt, voller Text in der Dokumentation',
    ),
    'plane-without-process': w(
      'Zeichnung ohne Prozess',
      'Die Zeichenfläche nennt keinen Prozess oder den falschen.',
      'dem Prozess zugeordnet',
    ),
    'dangling-flow': w(
      (x) => `Fluss ohne ${x.end === 'source' ? 'Anfang' : 'Ziel'}: „${p(x, 'id')}“`,
      (x) => `Der Pfeil verweist auf „${p(x, 'missing')}“. Dieses Element fehlt.`,
      'Pfeil behalten, Verweis entfällt',
    ),
    'dangling-flow-more': moreDe('Fluss ohne Anfang oder Ziel'),
    'element-lost': w(
      (x) => `Unbekanntes Element „${p(x, 'name')}“`,
      (x) =>
        `Zeile ${p(x, 'line')}: BPMN kennt dieses Element an dieser Stelle nicht.${Number(x.content ?? 0) > 0 ? ` Darin: ${x.content === 1 ? '1 weiteres Element' : `${p(x, 'content')} weitere Elemente`}.` : ''}`,
      'nicht übernommen',
    ),
    'element-lost-more': moreDe('unbekanntes Element'),
    'entry-lost': w(
      (x) => `${counted(x, 'Angabe', 'Angaben')} ohne Platz: „${p(x, 'name')}“`,
      'BPMN sieht sie an dieser Stelle nicht oder nur einmal vor.',
      'nicht übernommen',
    ),
    'entry-lost-more': moreDe('Angabe ohne Platz'),
    'content-unreadable': w(
      (x) => `Inhalt in Zeile ${p(x, 'line')} nicht lesbar`,
      'Er lässt sich keinem Element zuordnen.',
      'nicht übernommen',
    ),
    'content-unreadable-more': moreDe('Inhalt nicht lesbar'),
    'reference-lost': w(
      (x) => `${counted(x, 'Verweis', 'Verweise')} ins Leere`,
      'Das Element, auf das verwiesen wird, fehlt in der Datei.',
      'Verweis entfällt, Element behalten',
    ),
    'shape-without-element': w(
      (x) => `${counted(x, 'Form', 'Formen')} ohne Element`,
      'Zur Zeichnung gehört kein Schritt des Prozesses.',
      'nicht gezeichnet',
    ),
    'comments-lost': w(
      (x) => `${counted(x, 'XML-Kommentar', 'XML-Kommentare')}`,
      'Kommentare im Quelltext gehören nicht zum Modell.',
      'entfallen beim Sichern',
    ),
    'foreign-kept': w(
      (x) => `Fremde Angaben: ${p(x, 'names')}`,
      'Bruchlos versteht sie nicht, verändert sie nicht und schreibt sie wieder mit.',
      'vollständig behalten',
    ),
    'subprocess-empty': w(
      (x) => `${counted(x, 'zugeklappter Unterprozess', 'zugeklappte Unterprozesse')} ohne Inhalt`,
      'Üblich bei FIM-Ausgaben. Sie zählen als Schritte.',
      'als Schritt gelesen',
    ),
    'no-carrier-known': w(
      'Zu keinem Schritt ist ein Medium bekannt',
      (x) => `Die Datei enthält ${counted(x, 'Schritt', 'Schritte')} ohne Angaben zu Medien.`,
      'bleibt unbekannt',
    ),
    'element-not-drawn': w(
      (x) => `„${p(x, 'name')}“ nicht gezeichnet`,
      'Das Element lässt sich so, wie es in der Datei steht, nicht zeichnen.',
      'behalten, nicht gezeichnet',
    ),
    'process-apart': w(
      (x) => `${counted(x, 'weiterer Prozess', 'weitere Prozesse')} in der Datei`,
      (x) => `„${p(x, 'name')}“ gehört nicht zur ersten Zeichnung.`,
      'in eigener Zeichnung',
    ),
    'process-added': w('Kein Prozess in der Datei', 'Sie enthält weder einen Prozess noch eine Zusammenarbeit.', 'leerer Prozess ergänzt'),
    'layout-computed': w(
      (x) => `${counted(x, 'Element', 'Elemente')} ohne Zeichnung`,
      'Die Datei enthält keine Koordinaten.',
      'Anordnung wurde berechnet',
    ),
    'layout-completed': w(
      (x) => `${counted(x, 'Element', 'Elemente')} ohne Zeichnung`,
      'Die Zeichnung der Datei ist unvollständig.',
      'ergänzt, Vorhandenes unverändert',
    ),
    'layout-subprocess': w(
      (x) => `${counted(x, 'Element', 'Elemente')} ohne Zeichnung`,
      (x) => `Die Datei enthält keine Koordinaten für den Unterprozess „${p(x, 'name')}“.`,
      'Anordnung wurde berechnet',
    ),
    'mark-unknown-value': w(
      (x) => `Unbekannte Angabe: „${p(x, 'value')}“`,
      (x) => `${attributeDe(x)}: Diese Fassung kennt den Wert nicht.`,
      'behalten, zählt als unbekannt',
    ),
    'mark-number-adapted': w(
      (x) => `Zahl in anderer Schreibweise: „${p(x, 'value')}“`,
      (x) => `${attributeDe(x)}: erwartet wird eine Zahl mit Punkt und ohne Zeichen.`,
      (x) => `gelesen als ${p(x, 'read').replace('.', ',')}`,
    ),
    'mark-number-unreadable': w(
      (x) => `Keine Zahl: „${p(x, 'value')}“`,
      (x) => `${attributeDe(x)}: erwartet wird eine Zahl ab 0.`,
      'behalten, zählt als nicht angegeben',
    ),
    'mark-verdict-incomplete': w(
      'Bewertung ohne Regel, Schlüssel oder Stand',
      (x) => `Regel: ${p(x, 'rule')}. Ohne diese Angaben gilt sie für keinen Befund.`,
      'behalten, nicht angewendet',
    ),
  },
  {
    'encoding-changed': w(
      'Another character encoding',
      (x) => `The file is encoded in ${p(x, 'encoding').toUpperCase()}.`,
      'saved as UTF-8',
    ),
    'characters-damaged': w(
      (x) => `${counted(x, 'character', 'characters')} not readable`,
      'The file is damaged in these places.',
      'shown as replacement characters',
    ),
    'characters-removed': w(
      (x) => `${counted(x, 'control character', 'control characters')} in texts`,
      'XML does not allow these characters. They are invisible.',
      'removed',
    ),
    'doctype-removed': w('Document type at the beginning', 'BPMN needs none. It could refer to other files.', 'not evaluated, removed'),
    'prefix-undeclared': w(
      (x) => `Namespaces not declared: ${p(x, 'prefixes')}`,
      'The file uses prefixes that it does not explain.',
      'added, content kept',
    ),
    'name-unreadable': w(
      (x) => `${counted(x, 'foreign entry', 'foreign entries')} with an unreadable name`,
      'The name has characters that BPMN tools do not process.',
      'left out',
    ),
    'duplicate-id': w(
      (x) => `Identifier used twice: “${p(x, 'id')}”`,
      (x) => `Two elements have the same identifier: “${p(x, 'firstName')}” and “${p(x, 'name')}”.`,
      (x) => `the second becomes “${p(x, 'newId')}”`,
    ),
    'duplicate-id-more': moreEn('identifier used twice'),
    'illegal-id': w(
      (x) => `${counted(x, 'identifier', 'identifiers')} with characters not allowed`,
      'Identifiers consist of letters, digits, full stop and dash.',
      'rewritten, references follow',
    ),
    'missing-id': w(
      (x) => `${counted(x, 'element', 'elements')} without identifier`,
      'Without an identifier an element cannot be drawn.',
      'identifier given',
    ),
    'drawing-id-twice': w(
      (x) => `${counted(x, 'identifier', 'identifiers')} of the drawing used twice`,
      'It concerns the drawing only, not the content.',
      'new identifier given',
    ),
    'layout-process': w(
      (x) => `${counted(x, 'element', 'elements')} without drawing`,
      (x) => `The file has no coordinates for the process “${p(x, 'name')}”.`,
      'layout computed',
    ),
    'lane-not-drawn': w(
      (x) => `${counted(x, 'lane', 'lanes')} without drawing`,
      'Their steps lie mixed up in the drawing.',
      'kept, not drawn',
    ),
    'shape-without-size': w(
      (x) => `${counted(x, 'shape', 'shapes')} without size`,
      'Width or height is missing or no number above 0.',
      'usual size inserted',
    ),
    'line-without-course': w(
      (x) => `${counted(x, 'line', 'lines')} without course`,
      'Its points are missing in the drawing or are no numbers.',
      'drawn anew',
    ),
    'drawing-unfit': w(
      (x) => `${counted(x, 'drawing', 'drawings')} of the wrong kind`,
      'A line is drawn as a shape, or a shape as a line.',
      'drawn anew',
    ),
    'label-without-place': w(
      (x) => `${counted(x, 'label', 'labels')} without place`,
      'The coordinates are missing or are no numbers.',
      'in the usual place',
    ),
    'planes-split': w(
      (x) => `${counted(x, 'further drawing', 'further drawings')} in the same diagram`,
      'BPMN allows one plane per diagram.',
      'diagram of its own made',
    ),
    'diagram-empty': w((x) => `${counted(x, 'diagram', 'diagrams')} without content`, 'It has no plane.', 'left out'),
    'foreign-moved': w(
      (x) => `${counted(x, 'foreign entry', 'foreign entries')} in an unusual place`,
      'BPMN has a place of its own for entries of other tools.',
      'moved there, content kept',
    ),
    'foreign-respelled': w(
      (x) => `${counted(x, 'foreign entry', 'foreign entries')} with a prefix of its own`,
      'The prefix repeats that of the element it stands on.',
      'saved without the prefix',
    ),
    'shape-without-position': w(
      (x) => `${counted(x, 'shape', 'shapes')} without place`,
      'The coordinates are missing or outside of any canvas.',
      'placed anew',
    ),
    'colour-not-plain': w(
      (x) => `${counted(x, 'colour', 'colours')} with other content`,
      (x) => `Instead of a colour it says “${p(x, 'value')}”. Drawing it could open a connection.`,
      'removed',
    ),
    'label-shortened': w(
      (x) => `${counted(x, 'name', 'names')} longer than ${p(x, 'most')} characters`,
      'Names that long cannot be drawn.',
      'shortened, full text in the documentation',
    ),
    'plane-without-process': w('Drawing without process', 'The drawing names no process or the wrong one.', 'assigned to the process'),
    'dangling-flow': w(
      (x) => `Flow without ${x.end === 'source' ? 'source' : 'target'}: “${p(x, 'id')}”`,
      (x) => `The arrow refers to “${p(x, 'missing')}”. That element is missing.`,
      'arrow kept, reference dropped',
    ),
    'dangling-flow-more': moreEn('flow without source or target'),
    'element-lost': w(
      (x) => `Unknown element “${p(x, 'name')}”`,
      (x) =>
        `Line ${p(x, 'line')}: BPMN does not know this element in this place.${Number(x.content ?? 0) > 0 ? ` Inside: ${x.content === 1 ? '1 more element' : `${p(x, 'content')} more elements`}.` : ''}`,
      'left out',
    ),
    'element-lost-more': moreEn('unknown element'),
    'entry-lost': w(
      (x) => `${counted(x, 'entry', 'entries')} without a place: “${p(x, 'name')}”`,
      'BPMN does not allow it in this place, or only once.',
      'left out',
    ),
    'entry-lost-more': moreEn('entry without a place'),
    'content-unreadable': w((x) => `Content in line ${p(x, 'line')} not readable`, 'It belongs to no element.', 'left out'),
    'content-unreadable-more': moreEn('content not readable'),
    'reference-lost': w(
      (x) => `${counted(x, 'reference', 'references')} to nothing`,
      'The element referred to is missing in the file.',
      'reference dropped, element kept',
    ),
    'shape-without-element': w(
      (x) => `${counted(x, 'shape', 'shapes')} without element`,
      'No step of the process belongs to the drawing.',
      'not drawn',
    ),
    'comments-lost': w(
      (x) => `${counted(x, 'XML comment', 'XML comments')}`,
      'Comments in the source are not part of the model.',
      'dropped when saving',
    ),
    'foreign-kept': w(
      (x) => `Foreign entries: ${p(x, 'names')}`,
      'Bruchlos does not understand them, does not change them and writes them back.',
      'kept completely',
    ),
    'subprocess-empty': w(
      (x) => `${counted(x, 'collapsed sub-process', 'collapsed sub-processes')} without content`,
      'Usual in FIM exports. They count as steps.',
      'read as a step',
    ),
    'no-carrier-known': w(
      'No medium is known for any step',
      (x) => `The file has ${counted(x, 'step', 'steps')} without media.`,
      'remains unknown',
    ),
    'element-not-drawn': w(
      (x) => `“${p(x, 'name')}” not drawn`,
      'As it stands in the file, the element cannot be drawn.',
      'kept, not drawn',
    ),
    'process-apart': w(
      (x) => `${counted(x, 'further process', 'further processes')} in the file`,
      (x) => `“${p(x, 'name')}” does not belong to the first drawing.`,
      'in a drawing of its own',
    ),
    'process-added': w('No process in the file', 'It contains neither a process nor a collaboration.', 'empty process added'),
    'layout-computed': w((x) => `${counted(x, 'element', 'elements')} without drawing`, 'The file has no coordinates.', 'layout computed'),
    'layout-completed': w(
      (x) => `${counted(x, 'element', 'elements')} without drawing`,
      'The drawing of the file is incomplete.',
      'completed, the rest unchanged',
    ),
    'layout-subprocess': w(
      (x) => `${counted(x, 'element', 'elements')} without drawing`,
      (x) => `The file has no coordinates for the sub-process “${p(x, 'name')}”.`,
      'layout computed',
    ),
    'mark-unknown-value': w(
      (x) => `Unknown entry: “${p(x, 'value')}”`,
      (x) => `The ${attributeEn(x)} has a value this edition does not know.`,
      'kept, counts as unknown',
    ),
    'mark-number-adapted': w(
      (x) => `Number written otherwise: “${p(x, 'value')}”`,
      (x) => `The ${attributeEn(x)} should be a number with a full stop and no sign.`,
      (x) => `read as ${p(x, 'read')}`,
    ),
    'mark-number-unreadable': w(
      (x) => `Not a number: “${p(x, 'value')}”`,
      (x) => `The ${attributeEn(x)} should be a number from 0 on.`,
      'kept, counts as not stated',
    ),
    'mark-verdict-incomplete': w(
      'Verdict without rule, key or status',
      (x) => `Rule: ${p(x, 'rule')}. Without these it holds for no finding.`,
      'kept, not applied',
    ),
  },
);

/** Codes of remarks that have words here. */
export type ReadingCode = keyof (typeof remarks)['de'];
export const READING_CODES = Object.keys(remarks.de) as readonly ReadingCode[];
