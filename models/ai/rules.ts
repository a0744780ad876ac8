import { type AiType, CARRIER_CLASS, type Carrier, type Decision, type Transfer } from '../process/vocabulary';
import type { StepView } from './step-view';

/**
 * Where software that learns could help, and where something simpler comes first. A pure lookup over marks: no model is called, nothing
 * is learnt, and every suggestion names the marks it rests on. Source: chapter 6 of the readiness model.
 */

/** A mark a suggestion rests on; the words come from the vocabulary it belongs to. */
export type Ground =
  | { readonly what: 'input' | 'output'; readonly carrier: Carrier }
  | { readonly what: 'transfer'; readonly transfer: Transfer }
  | { readonly what: 'rag'; readonly group: number }
  | { readonly what: 'decision'; readonly decision: Decision }
  | { readonly what: 'documents'; readonly count: number }
  | { readonly what: 'returns'; readonly share: number };

/** What does the work without anything learnt. */
export type Instead = 'rulesEngine' | 'formValidation';

export const AI_RULE_IDS = ['extract', 'extractPaper', 'sort', 'complete', 'rulesFirst', 'margin', 'write', 'returns'] as const;
export type AiRuleId = (typeof AI_RULE_IDS)[number];

export type AiRule = {
  readonly id: AiRuleId;
  readonly suggests: readonly AiType[];
  /** Comes before any software that learns; null where nothing simpler does it. */
  readonly instead: Instead | null;
  /** A person has to decide: a red flag stands beside the suggestion. */
  readonly flag: boolean;
  /** The marks it rests on; null where it does not apply. */
  readonly applies: (step: StepView) => readonly Ground[] | null;
};

/** What carries running text that somebody writes. */
const TEXTS: readonly Carrier[] = ['paper', 'fax', 'email', 'secureMailbox', 'pdf', 'officeFile', 'eFileDoc'];

const inputsOf = ({ marks }: StepView, test: (carrier: Carrier) => boolean): readonly Ground[] =>
  [...new Set(marks.inputs.map(({ carrier }) => carrier).filter(test))].map((carrier) => ({ what: 'input', carrier }));

/** What is retyped out of inputs that pass the test into something structured. */
function retyped(step: StepView, test: (carrier: Carrier) => boolean): readonly Ground[] | null {
  const output = step.marks.outputs[0]?.carrier;
  if (output === undefined || CARRIER_CLASS[output] !== 'S') return null;
  const inputs = step.marks.inputs.filter(({ carrier, transfer }) => transfer === 'copyRetype' && test(carrier));
  if (inputs.length === 0) return null;
  const carriers = [...new Set(inputs.map(({ carrier }) => carrier))];
  return [
    ...carriers.map((carrier): Ground => ({ what: 'input', carrier })),
    { what: 'transfer', transfer: 'copyRetype' },
    { what: 'output', carrier: output },
  ];
}

const group = (rag: number): Ground => ({ what: 'rag', group: rag });

export const AI_RULES: readonly AiRule[] = [
  {
    id: 'extract',
    suggests: ['dataExtraction'],
    instead: null,
    flag: false,
    applies: (step) => retyped(step, (carrier) => CARRIER_CLASS[carrier] === 'U'),
  },
  {
    id: 'extractPaper',
    suggests: ['dataExtraction'],
    instead: null,
    flag: false,
    applies: (step) => retyped(step, (carrier) => carrier === 'paper' || carrier === 'fax'),
  },
  {
    id: 'sort',
    suggests: ['documentClassification', 'routing'],
    instead: null,
    flag: false,
    applies: (step) => {
      if (step.marks.rag !== 1) return null;
      const loose = inputsOf(step, (carrier) => CARRIER_CLASS[carrier] === 'U');
      const several = step.documents.length >= 2;
      if (loose.length === 0 && !several) return null;
      return [group(1), ...loose, ...(several ? [{ what: 'documents', count: step.documents.length } as const] : [])];
    },
  },
  {
    id: 'complete',
    suggests: ['completenessCheck'],
    instead: null,
    flag: false,
    applies: ({ marks }) => (marks.rag === 3 ? [group(3)] : null),
  },
  {
    id: 'rulesFirst',
    suggests: [],
    instead: 'rulesEngine',
    flag: false,
    applies: ({ marks }) => {
      // A decision somebody called free is none that rules could take, whatever the group says.
      if (marks.decision === 'judgementMargin' || marks.decision === 'discretion') return null;
      if (marks.rag === 4) return [group(4)];
      const structured = marks.inputs.length > 0 && marks.inputs.every(({ carrier }) => CARRIER_CLASS[carrier] === 'S');
      if (marks.rag !== null || marks.decision !== 'bound' || !structured) return null;
      return [
        { what: 'decision', decision: 'bound' },
        ...[...new Set(marks.inputs.map(({ carrier }) => carrier))].map((carrier): Ground => ({ what: 'input', carrier })),
      ];
    },
  },
  {
    id: 'margin',
    suggests: ['summarisation', 'decisionPreparation'],
    instead: null,
    flag: true,
    applies: ({ marks }) => {
      const free = marks.decision === 'judgementMargin' || marks.decision === 'discretion' ? marks.decision : null;
      if (marks.rag === 5) return [group(5), ...(free ? [{ what: 'decision', decision: free } as const] : [])];
      return free ? [{ what: 'decision', decision: free }] : null;
    },
  },
  {
    id: 'write',
    suggests: ['drafting', 'translationPlainLanguage'],
    instead: null,
    flag: false,
    applies: ({ marks }) => {
      const text = marks.outputs.find(({ carrier }) => TEXTS.includes(carrier));
      if (!text || (marks.rag !== 2 && marks.rag !== 7)) return null;
      return [group(marks.rag), { what: 'output', carrier: text.carrier }];
    },
  },
  {
    id: 'returns',
    suggests: ['dialogue'],
    instead: 'formValidation',
    flag: false,
    applies: ({ returns }) => (returns === null ? null : [{ what: 'returns', share: returns }]),
  },
];
