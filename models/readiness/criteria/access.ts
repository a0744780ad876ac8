import { fillRest } from '../../analysis/branching';
import { LOAS, type Carrier, type Loa } from '../../process/vocabulary';
import type { CriterionPart } from '../assessment';
import { type ComputedCriterion, lowest, mainSteps, notApplicable, part, weightedMean } from '../criterion';
import type { ProcessFacts } from '../facts';
import { isSubstituted } from '../form-substitute';
import { evidenceOf } from '../once-only';
import { sideOf, type Step } from '../steps';

/** A register that sends of its own accord leaves nothing to apply for. */
function intakeValue(carrier: Carrier): number | null {
  if (carrier === 'registerData') return 1;
  switch (sideOf(carrier, null).class) {
    case 'A':
      return 0;
    case 'U':
      return 0.5;
    case 'S':
      return 0.9;
    default:
      return null;
  }
}

/** A2: how applications come in, by share. Where the steps say nothing, the channels of the sheet do. */
export const intakeWay: ComputedCriterion = {
  id: 'A2',
  compute: ({ intake, sheet }) => {
    const parts = intake.map(({ step, input, arrivals }) => part(step.id, intakeValue(input.side.carrier), arrivals * input.share));
    if (parts.some(({ value }) => value !== null)) return weightedMean(parts);
    const channels = sheet?.channels ?? [];
    if (channels.length === 0) return weightedMean(parts);
    const shares = fillRest(channels.map((channel) => channel.share));
    return weightedMean(channels.map((channel, at) => part(null, intakeValue(channel.carrier), shares[at] ?? 0)));
  },
};

/** A3: the login offers the level the law asks for. Less does not do; more keeps people out who could come in. */
export const loginLevel: ComputedCriterion = {
  id: 'A3',
  compute: (facts, profile) => {
    const parts = mainSteps(facts, profile).flatMap((step): readonly CriterionPart[] => {
      const { requiredLoa = null, offeredLoa = null } = step.node.marks ?? {};
      return requiredLoa === null && offeredLoa === null ? [] : [part(step.id, levelValue(requiredLoa, offeredLoa))];
    });
    const { requiredLoa = null, offeredLoa = null } = facts.sheet ?? {};
    const whole = requiredLoa === null && offeredLoa === null ? [] : [part(null, levelValue(requiredLoa, offeredLoa))];
    return lowest([...parts, ...whole]);
  },
};

function levelValue(required: Loa | null, offered: Loa | null): number | null {
  if (required === null || offered === null) return null;
  const difference = LOAS.indexOf(offered) - LOAS.indexOf(required);
  if (difference === 0) return 1;
  return difference > 0 ? 0.5 : 0;
}

/** A5: how evidence comes in: as paper, by upload, or out of a register. */
export const evidenceWay: ComputedCriterion = {
  id: 'A5',
  compute: ({ own }) => {
    const items = evidenceOf(own);
    const dropped = own.filter((step) => (step.node.marks?.evidence.length ?? 0) > 0);
    if (items.length === 0 && dropped.length > 0) return notApplicable(dropped.map((step) => part(step.id, null)));
    return weightedMean(
      items.map(({ step, evidence }) => part(step.id, evidenceValue(evidence.maturity))),
      'mean',
    );
  },
};

function evidenceValue(maturity: ReturnType<typeof evidenceOf>[number]['evidence']['maturity']): number | null {
  if (maturity === null || maturity === 'unknown' || maturity === 'notNeeded') return null;
  if (maturity === 'A') return 0;
  return maturity === 'B' || maturity === 'C' ? 0.5 : 1;
}

/** A6: nobody has to sign by hand. A form that may be replaced still asks for a hand until the substitute is there. */
export const noWetSignature: ComputedCriterion = {
  id: 'A6',
  compute: (facts, profile) => lowest(mainSteps(facts, profile).map((step) => part(step.id, signatureValue(step, facts.sheet)))),
};

function signatureValue(step: Step, sheet: ProcessFacts['sheet']): number | null {
  switch (step.node.marks?.form ?? 'unknown') {
    case 'none':
    case 'textForm':
      return 1;
    case 'writtenReplaceable':
      return isSubstituted(step, sheet) ? 1 : 0;
    case 'unknown':
      return null;
    default:
      return 0;
  }
}
