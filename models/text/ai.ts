import type { Ground } from '../ai/rules';
import { area, type Language } from './language';
import { marks } from './marks';
import { formatPercent } from './numbers';

const n = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The words of what software that learns could do: suggestions, the six answers, the screening. */
export const ai = area(
  {
    title: 'KI-Potenzial',
    lead: 'Was Software, die lernt, hier tun könnte. Zählt nicht im Index von heute.',
    neverCounts: 'Zählt nicht im Index von heute.',
    type: marks.de.aiType,
    otherType: 'andere Art',
    instead: {
      rulesEngine: 'Regelwerk vor KI',
      formValidation: 'Formularprüfung vor KI',
    },
    insteadLong: {
      rulesEngine: 'Ein Regelwerk entscheidet nachvollziehbar und immer gleich. KI ist hier nicht nötig.',
      formValidation: 'Ein Formular, das Angaben beim Ausfüllen prüft, verhindert Rückfragen ohne KI.',
    },
    flag: 'Ein Mensch entscheidet',
    flagLong: 'Der Schritt lässt Spielraum. KI darf hier nur zuarbeiten; die Entscheidung bleibt bei einem Menschen (§ 35a VwVfG).',
    /** Why, by rule; `on` names the marks it rests on. */
    because: {
      extract: (on: string) => `Vorschlag, weil Daten aus einem Dokument abgetippt werden: ${on}.`,
      extractPaper: (on: string) => `Vorschlag, weil Papier abgetippt wird: ${on}. Setzt voraus, dass früh gescannt wird.`,
      sort: (on: string) => `Vorschlag, weil verschiedene oder formlose Unterlagen ankommen: ${on}.`,
      complete: (on: string) => `Vorschlag, weil formell geprüft wird: ${on}.`,
      rulesFirst: (on: string) => `Weil das Gesetz das Ergebnis vorgibt: ${on}.`,
      margin: (on: string) => `Vorschlag, weil mit Spielraum entschieden wird: ${on}.`,
      write: (on: string) => `Vorschlag, weil ein Schreiben entsteht: ${on}.`,
      returns: (on: string) => `Vorschlag, weil oft nachgefordert wird: ${on}.`,
    },
    ground: {
      input: (carrier: string) => `Eingang ${carrier}`,
      output: (carrier: string) => `Ausgang ${carrier}`,
      transfer: (transfer: string) => `Übertragung ${transfer}`,
      rag: (group: string) => `Aktivitätengruppe ${group}`,
      decision: (decision: string) => `Entscheidung ${decision}`,
      documents: (count: number) => `${count} Arten von Dokumenten`,
      returns: (percent: string) => `${percent} der Fälle kommen zurück`,
    },

    suggestions: 'Vorschläge',
    suggested: (count: number) => n(count, 'Vorschlag', 'Vorschläge'),
    noSuggestion: 'Zu diesem Schritt gibt es keinen Vorschlag. Grundlage sind Medien, Aktivitätengruppe und Entscheidungsart.',
    oneStep: 'KI-Potenzial gilt für einen Schritt. Vorschläge lassen sich hier für alle ausgewählten übernehmen.',
    accept: 'Vormerken',
    acceptOne: (type: string) => `${type} vormerken`,
    acceptAll: (count: number) => `${n(count, 'Vorschlag', 'Vorschläge')} vormerken`,
    acceptInstead: 'Ohne KI vormerken',
    acceptInsteadAll: (count: number) => `${n(count, 'Schritt', 'Schritte')} ohne KI vormerken`,
    decline: 'Kein KI-Einsatz',
    declined: 'Angesehen: kein KI-Einsatz vorgesehen.',
    reopen: 'Wieder offen lassen',
    add: 'Weitere Art',
    remove: (type: string) => `${type} entfernen`,
    marked: 'Vorgemerkt',

    suitability: 'Eignung',
    suitabilityOf: (value: string) => `Eignung ${value}`,
    suitabilityOpen: (count: number) => `Eignung –, ${count === 1 ? '1 Antwort offen' : `${count} Antworten offen`}`,
    suitabilityStated: 'Zahl aus der Datei, ohne Antworten',
    suitabilityHow: 'Mittel der sechs Antworten: nein 0, teilweise 50, ja 100.',
    question: {
      volume: 'Mindestens 500 Ausführungen im Jahr?',
      digitalInput: 'Liegt der Eingang digital vor?',
      examples: 'Gibt es Beispiele mit richtigem Ergebnis?',
      tolerance: 'Sind Fehler hinnehmbar oder prüft ein Mensch?',
      verifiable: 'Ist das Ergebnis erklärbar und prüfbar?',
      ownEnvironment: 'Dürfen die Daten in eigener Umgebung verarbeitet werden?',
    },
    answer: { no: 'nein', partly: 'teilweise', yes: 'ja' },
    volumeHint: (cases: string) => `Nach Steckbrief und Verzweigungen ${cases} im Jahr`,

    screening: 'Rechtliche Vorprüfung',
    screeningAnswer: { yes: 'ja', no: 'nein', unknown: 'unklar' },
    screeningQuestion: {
      benefits: 'Bereitet es den Zugang zu Leistungen vor oder entscheidet darüber (Anhang III KI-VO)?',
      exception: 'Welche Ausnahme nach Art. 6 Abs. 3 KI-VO wird geltend gemacht?',
      profiling: 'Werden Personen anhand ihrer Merkmale bewertet (Profiling)?',
      personalData: 'Werden personenbezogene oder besondere Daten verarbeitet?',
      humanDecision: 'Entscheidet am Ende ein Mensch, und ist das festgehalten?',
      stateControlled: 'Läuft es in einer Umgebung unter staatlicher Kontrolle?',
    },
    exception: {
      narrowTask: 'eng begrenzte Verfahrensaufgabe',
      improvesResult: 'verbessert ein fertiges Ergebnis',
      detectsPatterns: 'erkennt Muster, ersetzt keine Bewertung',
      preparatory: 'nur vorbereitend',
      none: 'keine',
      unknown: 'unklar',
    },
    outcome: {
      notAllowed: 'Als automatische Entscheidung nicht zulässig (§ 35a VwVfG)',
      legalReview: 'Möglicherweise hohes Risiko: rechtlich prüfen',
      likelyNotHighRisk: 'Voraussichtlich kein hohes Risiko: Gründe festhalten',
    },
    outcomeShort: { notAllowed: 'nicht zulässig', legalReview: 'rechtlich prüfen', likelyNotHighRisk: 'voraussichtlich kein hohes Risiko' },
    outcomeOpenShort: (count: number) => (count === 1 ? '1 Frage offen' : `${count} Fragen offen`),
    outcomeOpen: (count: number) => `Vorprüfung: ${count === 1 ? '1 Frage' : `${count} Fragen`} offen`,
    reason: {
      freeDecision: 'Es wird mit Spielraum entschieden, und am Ende entscheidet kein Mensch.',
      noProvision: 'Am Ende entscheidet kein Mensch, und eine Rechtsvorschrift, die das zulässt, ist nicht angegeben.',
      profiling: 'Personen werden bewertet.',
      noException: 'Es geht um Zugang zu Leistungen, ohne eine Ausnahme.',
      noHuman: 'Am Ende entscheidet kein Mensch.',
      foreignEnvironment: 'Personenbezogene Daten verlassen die staatlich kontrollierte Umgebung.',
      unknownAnswer: 'Mindestens eine Antwort ist unklar.',
      notBenefits: 'Es geht nicht um Zugang zu Leistungen.',
      exceptionClaimed: 'Eine Ausnahme wird geltend gemacht und ist zu begründen.',
    },
    noAdvice: 'Erste Einordnung, keine Rechtsberatung.',
    note: 'Begründung',
    noteHint: 'Gründe der Einordnung, für die Akte',

    overview: 'KI-Potenzial im Prozess',
    overviewOpen: (suggestions: number, marked: number) => `${n(suggestions, 'Vorschlag', 'Vorschläge')} · ${marked} vorgemerkt`,
    overviewNone: 'Kein Vorschlag und nichts vorgemerkt.',
    showOverview: 'KI-Potenzial zeigen',
    column: { step: 'Schritt', what: 'Aufgabe', reason: 'Warum', suitability: 'Eignung', screening: 'Vorprüfung' },
    standing: { suggested: 'vorgeschlagen', marked: 'vorgemerkt', declined: 'kein KI-Einsatz' },
  },
  {
    title: 'AI potential',
    lead: 'What software that learns could do here. Never counts in today’s index.',
    neverCounts: 'Never counts in today’s index.',
    type: marks.en.aiType,
    otherType: 'other kind',
    instead: { rulesEngine: 'Rules before AI', formValidation: 'Form checks before AI' },
    insteadLong: {
      rulesEngine: 'A set of rules decides traceably and always alike. No AI is needed here.',
      formValidation: 'A form that checks entries while they are typed prevents queries without AI.',
    },
    flag: 'A person decides',
    flagLong: 'The step leaves a margin. AI may only assist here; the decision stays with a person (§ 35a VwVfG).',
    because: {
      extract: (on) => `Suggested because data are retyped from a document: ${on}.`,
      extractPaper: (on) => `Suggested because paper is retyped: ${on}. It has to be scanned early.`,
      sort: (on) => `Suggested because different or informal documents arrive: ${on}.`,
      complete: (on) => `Suggested because of a formal check: ${on}.`,
      rulesFirst: (on) => `Because the law prescribes the outcome: ${on}.`,
      margin: (on) => `Suggested because the decision leaves a margin: ${on}.`,
      write: (on) => `Suggested because a letter is written: ${on}.`,
      returns: (on) => `Suggested because documents are often requested again: ${on}.`,
    },
    ground: {
      input: (carrier) => `input ${carrier}`,
      output: (carrier) => `output ${carrier}`,
      transfer: (transfer) => `transfer ${transfer}`,
      rag: (group) => `activity group ${group}`,
      decision: (decision) => `decision ${decision}`,
      documents: (count) => `${count} kinds of documents`,
      returns: (percent) => `${percent} of the cases come back`,
    },

    suggestions: 'Suggestions',
    suggested: (count) => n(count, 'suggestion', 'suggestions'),
    noSuggestion: 'There is no suggestion for this step. They rest on media, activity group and kind of decision.',
    oneStep: 'AI potential belongs to one step. Suggestions can be noted here for all selected ones.',
    accept: 'Note down',
    acceptOne: (type) => `Note down: ${type}`,
    acceptAll: (count) => `Note down ${n(count, 'suggestion', 'suggestions')}`,
    acceptInstead: 'Note down without AI',
    acceptInsteadAll: (count) => `Note down ${n(count, 'step', 'steps')} without AI`,
    decline: 'No AI here',
    declined: 'Looked at: no AI intended.',
    reopen: 'Leave open again',
    add: 'Another kind',
    remove: (type) => `Remove: ${type}`,
    marked: 'Noted',

    suitability: 'Suitability',
    suitabilityOf: (value) => `Suitability ${value}`,
    suitabilityOpen: (count) => `Suitability –, ${count === 1 ? '1 answer open' : `${count} answers open`}`,
    suitabilityStated: 'A number of the file, without answers',
    suitabilityHow: 'Mean of the six answers: no 0, partly 50, yes 100.',
    question: {
      volume: 'At least 500 runs a year?',
      digitalInput: 'Is the input digital?',
      examples: 'Are there examples with the right result?',
      tolerance: 'Are errors tolerable, or does a person check?',
      verifiable: 'Can the result be explained and verified?',
      ownEnvironment: 'May the data be processed in an own environment?',
    },
    answer: { no: 'no', partly: 'partly', yes: 'yes' },
    volumeHint: (cases) => `${cases} a year by the sheet and the branches`,

    screening: 'Legal screening',
    screeningAnswer: { yes: 'yes', no: 'no', unknown: 'unclear' },
    screeningQuestion: {
      benefits: 'Does it decide on access to benefits, or prepare that (Annex III AI Act)?',
      exception: 'Which exception of Art. 6(3) AI Act is claimed?',
      profiling: 'Are persons assessed by their traits (profiling)?',
      personalData: 'Are personal or special data processed?',
      humanDecision: 'Does a person decide in the end, and is that documented?',
      stateControlled: 'Does it run in an environment under public control?',
    },
    exception: {
      narrowTask: 'narrow procedural task',
      improvesResult: 'improves a finished result',
      detectsPatterns: 'detects patterns, replaces no assessment',
      preparatory: 'preparatory only',
      none: 'none',
      unknown: 'unclear',
    },
    outcome: {
      notAllowed: 'Not allowed as an automated decision (§ 35a VwVfG)',
      legalReview: 'Possible high risk: legal review',
      likelyNotHighRisk: 'Likely not high-risk: document the reasons',
    },
    outcomeShort: { notAllowed: 'not allowed', legalReview: 'legal review', likelyNotHighRisk: 'likely not high-risk' },
    outcomeOpenShort: (count) => (count === 1 ? '1 question open' : `${count} questions open`),
    outcomeOpen: (count) => `Screening: ${count === 1 ? '1 question' : `${count} questions`} open`,
    reason: {
      freeDecision: 'The decision leaves a margin, and no person decides in the end.',
      noProvision: 'No person decides in the end, and no provision that allows it is stated.',
      profiling: 'Persons are assessed.',
      noException: 'It is about access to benefits, without an exception.',
      noHuman: 'No person decides in the end.',
      foreignEnvironment: 'Personal data leave the environment under public control.',
      unknownAnswer: 'At least one answer is unclear.',
      notBenefits: 'It is not about access to benefits.',
      exceptionClaimed: 'An exception is claimed and has to be reasoned.',
    },
    noAdvice: 'A first look, no legal advice.',
    note: 'Reasons',
    noteHint: 'reasons for the outcome, for the file',

    overview: 'AI potential of the process',
    overviewOpen: (suggestions, marked) => `${n(suggestions, 'suggestion', 'suggestions')} · ${marked} noted`,
    overviewNone: 'No suggestion and nothing noted.',
    showOverview: 'Show the AI potential',
    column: { step: 'Step', what: 'Task', reason: 'Why', suitability: 'Suitability', screening: 'Screening' },
    standing: { suggested: 'suggested', marked: 'noted', declined: 'no AI' },
  },
);

/** The marks a suggestion rests on, in words, as they stand in its sentence. */
export function sayGrounds(grounds: readonly Ground[], language: Language): string {
  return grounds.map((ground) => sayGround(ground, language)).join(', ');
}

function sayGround(ground: Ground, language: Language): string {
  const words = ai[language].ground;
  const names = marks[language];
  switch (ground.what) {
    case 'input':
      return words.input(names.carrier[ground.carrier]);
    case 'output':
      return words.output(names.carrier[ground.carrier]);
    case 'transfer':
      return words.transfer(names.transfer[ground.transfer]);
    case 'rag':
      return words.rag(String(ground.group));
    case 'decision':
      return words.decision(names.decision[ground.decision]);
    case 'documents':
      return words.documents(ground.count);
    case 'returns':
      return words.returns(formatPercent(ground.share, language));
  }
}
