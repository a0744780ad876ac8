import type { Actor, Effort } from '../catalogues/measure';
import { area } from './language';

type MeasureWords = {
  /** What stands in the way. */
  readonly barrier: string;
  /** What to do, in a few words. */
  readonly name: string;
  /** What it changes in the process. */
  readonly change: string;
};

const de: Readonly<Record<string, MeasureWords>> = {
  B01: {
    barrier: 'Unterschrift aus Gewohnheit',
    name: 'Auf die Unterschrift verzichten',
    change: 'Kein Gesetz verlangt sie; das Unterschriftsfeld entfällt',
  },
  B02: {
    barrier: 'Schriftform ersetzbar, nicht umgesetzt',
    name: 'Schriftform elektronisch ersetzen',
    change: 'Online-Formular mit Ausweis, Siegel oder Postfach',
  },
  B03: {
    barrier: 'Schriftform nicht ersetzbar',
    name: 'Änderung der Schriftform anregen',
    change: 'Norm melden; erst ein anderes Gesetz macht den Weg frei',
  },
  B04: {
    barrier: 'Persönliches Erscheinen',
    name: 'Digitale Alternative zum Erscheinen zulassen',
    change: 'Ausweis oder Video statt Vorsprache; Gesetz ändern',
  },
  B05: { barrier: 'Original oder beglaubigte Kopie', name: 'Kopie genügen lassen', change: 'Original nur noch in Stichproben prüfen' },
  B06: {
    barrier: 'Vertrauensniveau zu hoch',
    name: 'Vertrauensniveau neu festlegen',
    change: 'Anmeldung nur so streng, wie das Recht es verlangt',
  },
  B07: { barrier: 'Kein Onlinezugang', name: 'Onlinezugang einrichten', change: 'Formular im Portal; 15 % bleiben begleitet am Schalter' },
  B08: {
    barrier: 'Papier, PDF oder E-Mail neben dem Online-Weg',
    name: 'Online zuerst, Formular mit Datenschema',
    change: 'Online-Anteil steigt auf 85 %, der Rest begleitet am Schalter',
  },
  B09: {
    barrier: 'Antrag muss übernommen werden',
    name: 'Antrag automatisch übernehmen',
    change: 'Daten gehen ohne Klick in das Fachverfahren',
  },
  B10: {
    barrier: 'Erfassung aus Papier',
    name: 'Früh scannen und Daten auslesen',
    change: 'Papier wird am Eingang gelesen, nicht abgetippt',
  },
  B11: { barrier: 'Nachweis wird abgetippt', name: 'Nachweis aus dem Register holen', change: '90 % Registerabruf, 10 % PDF' },
  B12: { barrier: 'Systemwechsel ohne Schnittstelle', name: 'Systeme verbinden', change: 'Schnittstelle statt Abtippen, Abruf ohne Klick' },
  B13: { barrier: 'Druck, Unterschrift, Scan', name: 'Elektronisch mitzeichnen', change: 'Mitzeichnung in der E-Akte statt Umlaufmappe' },
  B14: {
    barrier: 'Papierakte oder doppelte Akte',
    name: 'E-Akte führt, Ablage automatisch',
    change: 'Papierakte endet; der Druck für die Akte entfällt',
  },
  B15: {
    barrier: 'Bescheid per Post',
    name: 'Bescheid digital zustellen',
    change: 'Portalpostfach statt Brief, Zentraldruck für den Rest',
  },
  B16: {
    barrier: 'Zahlung von Hand',
    name: 'E-Payment mit automatischem Abgleich',
    change: 'Zahlung kommt als Nachricht statt als Kontoauszug',
  },
  B17: {
    barrier: 'Nachweis liegt der Verwaltung schon vor',
    name: 'Nicht erneut fragen, was ein Register weiß',
    change: 'Registerabruf ersetzt die Nachweispflicht',
  },
  B18: {
    barrier: 'Beteiligung anderer Behörden auf Papier',
    name: 'Behörden mit Standardnachricht beteiligen',
    change: 'XÖV-Nachricht statt Brief oder E-Mail',
  },
  B19: {
    barrier: 'E-Mail als Arbeitsweg',
    name: 'Aufgaben im Fachverfahren weitergeben',
    change: 'Vorgang statt E-Mail zwischen den Stellen',
  },
  B20: { barrier: 'Schleife durch Nachforderungen', name: 'Formular führen und prüfen lassen', change: 'Nachforderungen sinken auf 5 %' },
  B21: {
    barrier: 'Ermessen ohne Leitlinie',
    name: 'Leitlinie oder Entscheidungstabelle festlegen',
    change: 'Der gebundene Teil wird abgetrennt',
  },
  B22: {
    barrier: 'Viele Varianten',
    name: 'Regelfall vorbereiten, Ausnahmen abtrennen',
    change: 'Gebundene Entscheidungen liegen fertig zur Bestätigung vor',
  },
  B23: { barrier: 'Zuständigkeit unklar', name: 'Zuständigkeiten und Auftrag regeln', change: 'Verantwortliche benennen, Zeit einplanen' },
  B24: { barrier: 'Kompetenz fehlt', name: 'Schulen und begleiten', change: 'Schulung, Ansprechpersonen, Sprechstunden' },
  B25: { barrier: 'Bindung an einen Hersteller', name: 'Bindung an Hersteller lösen', change: 'Offenes Format, Ausstiegsklausel' },
  B26: { barrier: 'Kein Notbetrieb', name: 'Notbetrieb festlegen und erproben', change: 'Folgenanalyse, Notformulare, Sicherheitskonzept' },
  B27: { barrier: 'Barrierefreiheit offen', name: 'Barrierefreiheit prüfen', change: 'Test, Korrektur und einfache Sprache' },
  B28: {
    barrier: 'Datenschutz oder Rechtsgrundlage offen',
    name: 'Datenschutz und Rechtsgrundlage klären',
    change: 'Folgenabschätzung abschließen',
  },
  B29: { barrier: 'Keine Kennzahlen', name: 'Fallzahlen und Zeiten erheben', change: 'Kennzahlenblatt je Quartal' },
  B30: {
    barrier: 'Erfassung am Telefon oder Schalter',
    name: 'Selbst eintragen lassen, geführt erfassen',
    change: 'Angaben kommen als Datensatz; 15 % bleiben im Gespräch',
  },
  B31: {
    barrier: 'Automatisierung ohne Rechtsgrundlage',
    name: 'Entscheidung einem Menschen vorbehalten',
    change: 'Automatisch vorbereiten, von Hand bestätigen',
  },
};

const en: Readonly<Record<string, MeasureWords>> = {
  B01: { barrier: 'Signature out of habit', name: 'Do without the signature', change: 'No law asks for it; the signature field goes' },
  B02: {
    barrier: 'Written form replaceable, not replaced',
    name: 'Replace written form electronically',
    change: 'Online form with eID, seal or mailbox',
  },
  B03: {
    barrier: 'Written form not replaceable',
    name: 'Ask for the written form to be changed',
    change: 'Report the provision; only another law opens the way',
  },
  B04: {
    barrier: 'Personal appearance',
    name: 'Allow a digital alternative to appearing',
    change: 'eID or video instead of a visit; change the law',
  },
  B05: { barrier: 'Original or certified copy', name: 'Let a copy suffice', change: 'Originals are checked by sample only' },
  B06: {
    barrier: 'Level of assurance too high',
    name: 'Set the level of assurance anew',
    change: 'A login only as strict as the law asks',
  },
  B07: { barrier: 'No online access', name: 'Open online access', change: 'A form in the portal; 15% stay assisted at the counter' },
  B08: {
    barrier: 'Paper, PDF or e-mail beside the online way',
    name: 'Online first, form with a data schema',
    change: 'Online share rises to 85%, the rest assisted at the counter',
  },
  B09: {
    barrier: 'Applications have to be taken over',
    name: 'Take over applications automatically',
    change: 'Data reach the specialist system without a click',
  },
  B10: { barrier: 'Capturing from paper', name: 'Scan early and read out data', change: 'Paper is read on arrival, not retyped' },
  B11: { barrier: 'Evidence is retyped', name: 'Fetch evidence from the register', change: '90% register retrieval, 10% PDF' },
  B12: {
    barrier: 'Change of system without interface',
    name: 'Connect systems',
    change: 'An interface instead of retyping, retrieval without a click',
  },
  B13: { barrier: 'Print, sign, scan', name: 'Co-sign electronically', change: 'Co-signing in the e-file instead of a folder' },
  B14: {
    barrier: 'Paper file or double file',
    name: 'The e-file leads, filing is automatic',
    change: 'The paper file ends; no printing for the file',
  },
  B15: {
    barrier: 'Notice by post',
    name: 'Deliver the notice digitally',
    change: 'Portal mailbox instead of a letter, central print for the rest',
  },
  B16: { barrier: 'Payment by hand', name: 'E-payment with automatic matching', change: 'Payments arrive as messages, not as statements' },
  B17: {
    barrier: 'The administration already holds the evidence',
    name: 'Do not ask what a register knows',
    change: 'Register retrieval replaces the duty to prove',
  },
  B18: {
    barrier: 'Other authorities take part on paper',
    name: 'Involve authorities by standard message',
    change: 'XÖV message instead of letter or e-mail',
  },
  B19: { barrier: 'E-mail as workflow', name: 'Hand on tasks in the specialist system', change: 'A case instead of e-mail between units' },
  B20: { barrier: 'Loop of requests for documents', name: 'Guide and check the form', change: 'Requests fall to 5%' },
  B21: { barrier: 'Discretion without guideline', name: 'Set a guideline or decision table', change: 'The bound part is taken apart' },
  B22: {
    barrier: 'Many variants',
    name: 'Prepare the standard case, part exceptions',
    change: 'Bound decisions lie ready to be confirmed',
  },
  B23: { barrier: 'Responsibility unclear', name: 'Settle responsibilities and mandate', change: 'Name who is responsible, plan the time' },
  B24: { barrier: 'Competence missing', name: 'Train and accompany', change: 'Training, contacts, office hours' },
  B25: { barrier: 'Dependence on one vendor', name: 'Loosen the tie to a vendor', change: 'Open format, exit clause' },
  B26: {
    barrier: 'No emergency operation',
    name: 'Set and try emergency operation',
    change: 'Impact analysis, emergency forms, security concept',
  },
  B27: { barrier: 'Accessibility open', name: 'Check accessibility', change: 'Test, correction and plain language' },
  B28: {
    barrier: 'Data protection or legal basis open',
    name: 'Settle data protection and legal basis',
    change: 'Complete the impact assessment',
  },
  B29: { barrier: 'No key figures', name: 'Record cases and times', change: 'A sheet of figures each quarter' },
  B30: {
    barrier: 'Capturing on the phone or at the counter',
    name: 'Let people enter it, guide the entry',
    change: 'Details arrive as a record; 15% stay a conversation',
  },
  B31: {
    barrier: 'Automation without legal basis',
    name: 'Reserve the decision for a person',
    change: 'Prepared automatically, confirmed by hand',
  },
};

const ACTORS = {
  organisation: 'Organisation',
  specialistUnit: 'Fachbereich',
  it: 'IT',
  legal: 'Justiziariat',
  legislator: 'Gesetzgeber',
} as const satisfies Readonly<Record<Actor, string>>;
const ACTORS_ENGLISH = {
  organisation: 'organisation unit',
  specialistUnit: 'specialist unit',
  it: 'IT',
  legal: 'legal unit',
  legislator: 'legislator',
} as const satisfies Readonly<Record<Actor, string>>;
const DAYS = { S: '≤ 10 PT', M: '≤ 40 PT', L: '≤ 150 PT', XL: '> 150 PT' } as const satisfies Readonly<Record<Effort, string>>;
const DAYS_ENGLISH = { S: '≤ 10 PD', M: '≤ 40 PD', L: '≤ 150 PD', XL: '> 150 PD' } as const satisfies Readonly<Record<Effort, string>>;

/** Words of the barriers and measures, by number. */
export const measures = area(
  { measure: de, actor: ACTORS, days: DAYS, note: (id: string) => `Wirkung der Maßnahme ${id}, angenommen` },
  {
    measure: en,
    actor: ACTORS_ENGLISH,
    days: DAYS_ENGLISH,
    note: (id) => `Effect of measure ${id}, assumed`,
  },
);
