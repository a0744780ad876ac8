import type { Delivery, Payment } from '../../process/vocabulary';
import type { CriterionPart, CriterionTrace } from '../assessment';
import { type ComputedCriterion, notApplicable, part, weightedMean } from '../criterion';
import type { ProcessFacts } from '../facts';

/** Formal service is not on the scale of the model: it is not read as any of its ways. `none` delivers nothing. */
const DELIVERY_VALUE: Readonly<Partial<Record<Delivery, number>>> = {
  automaticResult: 1,
  portalMailbox: 1,
  retrieval41_2a: 1,
  secureMailbox: 0.9,
  email: 0.5,
  postCentral: 0.3,
  postManual: 0.1,
  inPerson: 0,
};

/** E2: how results reach their receivers, by executions. */
export const delivery: ComputedCriterion = {
  id: 'E2',
  compute: (facts) => overSteps(facts, 'delivery', 'none', DELIVERY_VALUE),
};

const PAYMENT_VALUE: Readonly<Partial<Record<Payment, number>>> = { ePayIntegrated: 1, ePayManual: 0.6, invoiceTransfer: 0.3, cash: 0 };

/** E3: how fees are paid, by executions; without fees the criterion is not asked. */
export const payment: ComputedCriterion = {
  id: 'E3',
  compute: (facts) => overSteps(facts, 'payment', 'notNeeded', PAYMENT_VALUE),
};

/** What the steps say, each by how often it runs; where none says anything, the sheet speaks for the whole process. */
function overSteps(
  { own, sheet }: ProcessFacts,
  property: 'delivery' | 'payment',
  nothing: Delivery | Payment,
  values: Readonly<Partial<Record<Delivery | Payment, number>>>,
): CriterionTrace {
  const stated: (CriterionPart & { readonly nothing: boolean })[] = own.flatMap((step) => {
    const word = step.node.marks?.[property] ?? null;
    return word === null ? [] : [{ ...part(step.id, values[word] ?? null, step.visits), nothing: word === nothing }];
  });
  const whole = sheet?.[property] ?? null;
  if (stated.length === 0 && whole !== null) stated.push({ ...part(null, values[whole] ?? null), nothing: whole === nothing });
  const parts = stated.filter((each) => !each.nothing).map(({ nothing: _nothing, ...each }) => each);
  if (stated.length > 0 && parts.length === 0) return notApplicable(stated.map(({ element, weight }) => part(element, null, weight)));
  return weightedMean(parts);
}
