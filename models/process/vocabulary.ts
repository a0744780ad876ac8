/**
 * The enumerations of the marks, in the words of the public file format (namespace urn:bruchlos:marks:1).
 * Every list ends up in the file as plain text, so a word here is never renamed; new ones may be added.
 */

/** What carries the information into or out of a step (German: Medium). */
export const CARRIERS = [
  'paper',
  'inPerson',
  'phone',
  'fax',
  'physicalObject',
  'email',
  'secureMailbox',
  'scan',
  'pdf',
  'officeFile',
  'eFileDoc',
  'onlineForm',
  'structuredMsg',
  'registerData',
  'caseRecord',
  'none',
  'unknown',
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** A analogue, U digital unstructured, S digital structured, N no information, X unknown. */
export type CarrierClass = 'A' | 'U' | 'S' | 'N' | 'X';

export const CARRIER_CLASS: Readonly<Record<Carrier, CarrierClass>> = {
  paper: 'A',
  inPerson: 'A',
  phone: 'A',
  fax: 'A',
  physicalObject: 'A',
  email: 'U',
  secureMailbox: 'U',
  scan: 'U',
  pdf: 'U',
  officeFile: 'U',
  eFileDoc: 'U',
  onlineForm: 'S',
  structuredMsg: 'S',
  registerData: 'S',
  caseRecord: 'S',
  none: 'N',
  unknown: 'X',
};

/** The letter drawn on the diagram and the key that sets the carrier. `none` and `unknown` have a sign instead. */
export const CARRIER_LETTER: Readonly<Record<Carrier, string>> = {
  paper: 'P',
  inPerson: 'V',
  phone: 'T',
  fax: 'X',
  physicalObject: 'G',
  email: 'E',
  secureMailbox: 'K',
  scan: 'S',
  pdf: 'D',
  officeFile: 'B',
  eFileDoc: 'A',
  onlineForm: 'O',
  structuredMsg: 'N',
  registerData: 'R',
  caseRecord: 'F',
  none: '–',
  unknown: '?',
};

/** How information gets from an input into the step's output (German: Übertragung). */
export const TRANSFERS = ['automatic', 'userTriggered', 'fileTransfer', 'copyRetype', 'print', 'scan', 'carry', 'unknown'] as const;
export type Transfer = (typeof TRANSFERS)[number];

/** Who does the work of the step (German: Arbeitsweise). */
export const WORK_MODES = ['manualNoIt', 'itSupported', 'partlyAutomated', 'fullyAutomated', 'unknown'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

/** How far the law binds the decision taken in the step (German: Entscheidungsart). */
export const DECISIONS = ['none', 'bound', 'judgementMargin', 'discretion', 'unknown'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What form the law or habit asks for (German: Formerfordernis). */
export const FORMS = [
  'none',
  'textForm',
  'writtenReplaceable',
  'writtenNotReplaceable',
  'wetSignatureHabit',
  'certification',
  'unknown',
] as const;
export type FormRequirement = (typeof FORMS)[number];

/** Whether somebody must appear in person (German: persönliches Erscheinen). */
export const PRESENCES = ['none', 'digitalAlternative', 'mandatory', 'unknown'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Whether an original document must be handed in (German: Original). */
export const ORIGINALS = ['none', 'copySuffices', 'mandatory', 'unknown'] as const;
export type Original = (typeof ORIGINALS)[number];

/** Where an input comes from; `predecessor` is the default. */
export const INPUT_SOURCES = ['predecessor', 'external', 'register', 'own'] as const;
export type InputSource = (typeof INPUT_SOURCES)[number];

/** How well a stated value is founded. */
export const CONFIDENCES = ['measured', 'estimated', 'assumed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How the file is kept (German: Aktenführung). */
export const RECORDS = ['eFileAutomatic', 'eFileManual', 'hybrid', 'paper'] as const;
export type RecordKeeping = (typeof RECORDS)[number];

/** Who a pool or lane stands for (German: Beteiligte). */
export const PARTY_TYPES = ['citizen', 'business', 'ownAuthority', 'otherAuthority', 'serviceProvider', 'system'] as const;
export type PartyType = (typeof PARTY_TYPES)[number];

/** Whom the process serves (German: Prozessart). */
export const PROCESS_TYPES = ['G2C', 'G2B', 'G2G', 'internal'] as const;
export type ProcessType = (typeof PROCESS_TYPES)[number];

/** Which state of the process the document describes: as is, to be, or a reference (German: IST, SOLL, Referenz). */
export const PROCESS_STATES = ['ist', 'soll', 'reference'] as const;
export type ProcessState = (typeof PROCESS_STATES)[number];

/** What an analyst said about a finding. `detected` and `suggested` are what the engine says. */
export const VERDICT_STATUSES = ['confirmed', 'dismissed'] as const;
export type VerdictStatus = (typeof VERDICT_STATUSES)[number];

/** Whether a break could be avoided (German: Vermeidbarkeit). */
export const AVOIDABILITIES = ['avoidable', 'dependsOnThirdParty', 'legallyRequired'] as const;
export type Avoidability = (typeof AVOIDABILITIES)[number];

/** How a form requirement is met digitally (German: Ersatz der Schriftform). */
export const FORM_SUBSTITUTES = ['notImplemented', 'qes', 'eidForm', 'specialMailbox', 'deMail', 'eSeal', 'other'] as const;
export type FormSubstitute = (typeof FORM_SUBSTITUTES)[number];

/** Level of assurance of a login (German: Vertrauensniveau). The words are those of the law. */
export const LOAS = ['none', 'normal', 'substanziell', 'hoch'] as const;
export type Loa = (typeof LOAS)[number];

/** How far evidence is from a retrieval out of a register (German: Reifegrad des Nachweises); D2 is furthest. */
export const EVIDENCE_MATURITIES = ['A', 'B', 'C', 'D1', 'D2', 'notNeeded', 'unknown'] as const;
export type EvidenceMaturity = (typeof EVIDENCE_MATURITIES)[number];

/** How a result reaches its receiver (German: Zustellung). */
export const DELIVERIES = [
  'automaticResult',
  'portalMailbox',
  'retrieval41_2a',
  'secureMailbox',
  'email',
  'postCentral',
  'postManual',
  'inPerson',
  'formalService',
  'none',
] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** How a fee is paid (German: Bezahlweg). */
export const PAYMENTS = ['notNeeded', 'ePayIntegrated', 'ePayManual', 'invoiceTransfer', 'cash', 'unknown'] as const;
export type Payment = (typeof PAYMENTS)[number];

/** Who writes to whom in a message: citizen, business, government (German: Richtung). */
export const DIRECTIONS = ['C2G', 'G2C', 'B2G', 'G2B', 'G2G', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What structures the data. Any other word in the file is the name of a standard, such as XMeld. */
export const STANDARDS = ['none', 'proprietary', 'fimSchema', 'xoev'] as const;
export type Standard = (typeof STANDARDS)[number];

/** What a system is for (German: Art des Systems). */
export const SYSTEM_KINDS = [
  'specialist',
  'eFile',
  'portal',
  'register',
  'payment',
  'office',
  'mailbox',
  'exchange',
  'printing',
  'other',
] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** Who runs a system: a central service provider, or the authority itself. */
export const OPERATORS = ['central', 'own'] as const;
export type Operator = (typeof OPERATORS)[number];

/** How much depends on the process running in time (German: Kritikalität). */
export const CRITICALITIES = ['low', 'normal', 'timeCritical'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** Accessibility of what applicants use (German: Barrierefreiheit). */
export const A11Y_STATES = ['tested', 'planned', 'none', 'unknown'] as const;
export type A11yState = (typeof A11Y_STATES)[number];

/** Legal basis and impact assessment for personal data (German: Datenschutz). */
export const DATA_PROTECTION_STATES = ['done', 'open', 'missing', 'unknown'] as const;
export type DataProtectionState = (typeof DATA_PROTECTION_STATES)[number];

/** How far a chosen measure is (German: Stand der Maßnahme). A dropped one was considered and is not wanted. */
export const MEASURE_STATUSES = ['planned', 'done', 'dropped'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** Reference activity groups of the federal process catalogue (German: Referenzaktivitätengruppen), codes 1 to 8. */
export const ACTIVITY_GROUPS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

/** Building blocks of the PICTURE method that only change the medium, by the names of the method. The file may name any other. */
export const PICTURE_MEDIA_BLOCKS = ['Daten in EDV übernehmen', 'Dokument drucken', 'Dokument scannen'] as const;

/** What two statements may disagree about; the names are those of the attributes in the file. */
export const DISSENT_TOPICS = [
  'carrier',
  'transfer',
  'workMode',
  'decision',
  'form',
  'presence',
  'original',
  'minutes',
  'waitDays',
  'exceptionRate',
] as const;
export type DissentTopic = (typeof DISSENT_TOPICS)[number];

/** What software that learns could do in a step (German: KI-Potenzial). `none`: somebody looked, and nothing fits. */
export const AI_TYPES = [
  'documentClassification',
  'dataExtraction',
  'completenessCheck',
  'anomalyDetection',
  'routing',
  'drafting',
  'summarisation',
  'translationPlainLanguage',
  'dialogue',
  'forecasting',
  'decisionPreparation',
  'none',
] as const;
export type AiType = (typeof AI_TYPES)[number];

/** The six questions of suitability, in the order they are asked; the names are those of the attributes in the file. */
export const SUITABILITY_QUESTIONS = ['volume', 'digitalInput', 'examples', 'tolerance', 'verifiable', 'ownEnvironment'] as const;
export type SuitabilityQuestion = (typeof SUITABILITY_QUESTIONS)[number];

/** No, partly, yes: 0, 0.5 and 1 when suitability is reckoned. */
export const SUITABILITY_ANSWERS = ['no', 'partly', 'yes'] as const;
export type SuitabilityAnswer = (typeof SUITABILITY_ANSWERS)[number];

/** Questions of the screening that are answered by yes, no or unknown. */
export const SCREENING_QUESTIONS = ['benefits', 'profiling', 'personalData', 'humanDecision', 'stateControlled'] as const;
export type ScreeningQuestion = (typeof SCREENING_QUESTIONS)[number];
export const SCREENING_ANSWERS = ['yes', 'no', 'unknown'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

/** Which exception of Article 6(3) of the AI Act is claimed; `none` claims none of them. */
export const AI_EXCEPTIONS = ['narrowTask', 'improvesResult', 'detectsPatterns', 'preparatory', 'none', 'unknown'] as const;
export type AiException = (typeof AI_EXCEPTIONS)[number];
