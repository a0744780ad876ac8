import { SCREENING_QUESTIONS, SUITABILITY_QUESTIONS } from '../process/vocabulary';

/**
 * The marks in the BPMN file as bpmn-moddle knows them. Every attribute is text, so that a value this edition does not understand
 * is written back as it was read; `read-marks` gives it its meaning. Type names are the element names of the file.
 */
export const MARKS_PREFIX = 'bruchlos';
export const MARKS_URI = 'urn:bruchlos:marks:1';

/** What the file format lets an activity or, where it holds for the whole process, its sheet say. */
const SHARED = [
  'delivery',
  'payment',
  'record',
  'formSubstitute',
  'guideline',
  'requiredLoa',
  'offeredLoa',
  'wageGroup',
  'fallback',
  'competence',
  'automationLegalBasis',
] as const;

/** The attributes of each element in the order they are written. Unlisted ones survive behind them. */
export const MARK_ATTRIBUTES = {
  sheet: [
    'state',
    'processType',
    'casesPerYear',
    'casesYear',
    'casesConfidence',
    'leikaId',
    'ozgId',
    'sdg',
    'version',
    'purpose',
    'trigger',
    'result',
    'scope',
    'criticality',
    'maxTolerableOutage',
    'a11y',
    'dataProtection',
    'owner',
    'ownerRole',
    'targetDuration',
    ...SHARED,
    'profileId',
    'ruleSetVersion',
    'note',
  ],
  channel: ['carrier', 'share'],
  criterion: ['id', 'value', 'confidence', 'note'],
  measure: ['id', 'elements', 'status', 'note'],
  system: ['id', 'name', 'kind', 'operator', 'sovereignty', 'base', 'exportFormat', 'vendor'],
  interface: ['to', 'transfer'],
  legalBasis: ['name', 'kind', 'uri'],
  step: [
    'number',
    'workMode',
    'decision',
    'form',
    'presence',
    'original',
    'rag',
    'pictureBlock',
    ...SHARED,
    'minutes',
    'waitDays',
    'restDays',
    'transportDays',
    'exceptionRate',
    'confidence',
    'external',
    'note',
  ],
  input: ['carrier', 'share', 'transfer', 'system', 'source', 'data', 'confidence', 'note'],
  output: ['carrier', 'system', 'data', 'confidence', 'note'],
  evidence: ['name', 'maturity', 'heldByRegister'],
  observation: ['kind', 'text', 'status'],
  ai: ['type', 'suitability', ...SUITABILITY_QUESTIONS, ...SCREENING_QUESTIONS, 'exception', 'note'],
  dissent: ['about', 'first', 'second', 'note'],
  verdict: ['rule', 'key', 'status', 'reason', 'avoidability'],
  branch: ['probability', 'confidence', 'reason', 'note'],
  message: ['carrier', 'share', 'direction', 'standard', 'transfer', 'loa', 'decisionNotice', 'confidence', 'note'],
  document: ['carrier', 'kind', 'heldByRegister', 'standard', 'personalData', 'maturity', 'confidence', 'note'],
  party: ['type', 'unit', 'headcount'],
  trigger: ['share', 'carrier', 'confidence', 'note'],
  interrupt: ['probability', 'confidence', 'note'],
  runs: ['count', 'repeat', 'confidence', 'note'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MarkElement = keyof typeof MARK_ATTRIBUTES;

type Property = { name: string; type: string; isAttr?: boolean; isBody?: boolean; isMany?: boolean };
type Descriptor = {
  name: string;
  prefix: string;
  uri: string;
  types: { name: string; superClass: string[]; properties: Property[] }[];
};

const attribute = (name: string): Property => ({ name, type: 'String', isAttr: true });

/** The base of all marks: one ordered list of children takes known, unknown and foreign elements, so none is lost and their order stays. */
const MARK_BASE = {
  name: 'mark',
  superClass: ['Element'],
  properties: [
    { name: 'children', type: 'Element', isMany: true },
    { name: 'content', type: 'String', isBody: true },
  ],
};

/** For `moddleExtensions: { bruchlos: MARKS_DESCRIPTOR }`. bpmn-moddle writes into it, so it is not frozen. */
export const MARKS_DESCRIPTOR: Descriptor = {
  name: 'Bruchlos',
  prefix: MARKS_PREFIX,
  uri: MARKS_URI,
  types: [
    MARK_BASE,
    ...Object.entries(MARK_ATTRIBUTES).map(([name, attributes]) => ({
      name,
      superClass: ['mark'],
      properties: attributes.map(attribute),
    })),
  ],
};
