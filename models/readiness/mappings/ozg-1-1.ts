import { EVIDENCE_MATURITIES } from '../../process/vocabulary';
import { type Answers, mainChannel } from './answers';
import type { ApplicantFacts } from './applicant';

/** What each level of the OZG maturity model 1.1 asks for, in the order of the levels. */
export const OZG_CONDITIONS = [
  { id: 'described', level: 1, criterion: 'A1' },
  { id: 'formHelp', level: 2, criterion: 'A2' },
  { id: 'onlineApplication', level: 3, criterion: 'A2' },
  { id: 'evidenceUpload', level: 3, criterion: 'A5' },
  { id: 'loginLevel', level: 3, criterion: 'A3' },
  { id: 'formMet', level: 3, criterion: 'C1' },
  { id: 'onlinePayment', level: 3, criterion: 'E3' },
  { id: 'digitalDelivery', level: 3, criterion: 'E2' },
  { id: 'allDigitalDelivery', level: 4, criterion: 'E2' },
  { id: 'structuredEvidence', level: 4, criterion: 'B2' },
  { id: 'onceOnly', level: 4, criterion: 'B3' },
  { id: 'noAnalogueContact', level: 4, criterion: null },
] as const;
export type OzgConditionId = (typeof OZG_CONDITIONS)[number]['id'];

/** One condition and whether it holds; null while nobody knows. */
export type OzgCondition = {
  readonly id: OzgConditionId;
  readonly level: number;
  /** The criterion it is read from; null where the marks of the elements say it. */
  readonly criterion: string | null;
  readonly holds: boolean | null;
};

export type OzgSelfCheck = {
  /** Highest level of which everything holds, 0 to 4. A self-assessment, never official. */
  readonly level: number;
  /** Every condition in the order of the levels. */
  readonly conditions: readonly OzgCondition[];
  /** What keeps the process from the next level: it does not hold (false), or nobody knows (null). */
  readonly blocking: readonly { readonly id: OzgConditionId; readonly criterion: string | null; readonly holds: false | null }[];
};

/** The lowest condition decides; what is unknown does not hold yet. */
export function checkOzg11(answers: Answers, applicant: ApplicantFacts): OzgSelfCheck {
  const holds = conditions(answers, applicant);
  let level = 0;
  while (level < 4 && OZG_CONDITIONS.every((each) => each.level !== level + 1 || holds[each.id] === true)) level += 1;
  const blocking = OZG_CONDITIONS.filter((each) => each.level === level + 1).flatMap(({ id, criterion }) => {
    const held = holds[id];
    return held === true ? [] : [{ id, criterion, holds: held }];
  });
  return { level, conditions: OZG_CONDITIONS.map((each) => ({ ...each, holds: holds[each.id] })), blocking };
}

function conditions(answers: Answers, applicant: ApplicantFacts): Readonly<Record<OzgConditionId, boolean | null>> {
  const { of, criterion } = answers;
  const atLeast = (id: string, limit: number) => {
    const value = of(id);
    return value === 'na' ? true : value === null ? null : value >= limit - 1e-9;
  };
  const channel = mainChannel(answers);
  const ways = criterion('E2');
  const best = ways?.source === 'computed' ? Math.max(...(ways.computed?.parts ?? []).map(({ value }) => value ?? 0)) : of('E2');
  const items = criterion('A5');
  const worst = items?.source === 'computed' ? Math.min(...(items.computed?.parts ?? []).map(({ value }) => value ?? 1)) : of('A5');
  const form = atLeast('C1', 1e-6);
  const held = applicant.weakestHeld;
  return {
    described: atLeast('A1', 0.5),
    formHelp: atLeast('A2', 0.25),
    onlineApplication: channel === null ? null : channel >= 0.9,
    evidenceUpload: of('A5') === null ? null : worst === 'na' || worst === null || worst >= 0.5,
    loginLevel: atLeast('A3', 0.5),
    formMet: form === true && applicant.substituteMissing ? false : form,
    onlinePayment: atLeast('E3', 0.6),
    digitalDelivery: of('E2') === null ? null : best === 'na' || best === null || best >= 0.5,
    allDigitalDelivery: atLeast('E2', 0.9),
    structuredEvidence:
      held === null ? (of('B3') === 'na' ? true : null) : EVIDENCE_MATURITIES.indexOf(held) >= EVIDENCE_MATURITIES.indexOf('C'),
    onceOnly: atLeast('B3', 1),
    noAnalogueContact: applicant.analogueContact === null ? null : !applicant.analogueContact,
  };
}
