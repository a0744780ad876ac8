import type { EvidenceMaturity } from '../../process/vocabulary';
import { type ComputedCriterion, notApplicable, part, weightedMean } from '../criterion';
import { evidenceOf, violatesOnceOnly } from '../once-only';

/** B1: share of what comes in that is structured. */
export const structuredInputs: ComputedCriterion = {
  id: 'B1',
  compute: ({ own }) =>
    weightedMean(
      own.flatMap((step) =>
        step.inputs
          .filter((input) => input.side.class !== 'N')
          .map((input) => {
            const value = input.side.class === 'X' ? null : Number(input.side.class === 'S');
            return part(step.id, value, step.visits === null ? null : step.visits * input.share);
          }),
      ),
    ),
};

const MATURITY_VALUE: Readonly<Partial<Record<EvidenceMaturity, number>>> = { A: 0, B: 0.4, C: 0.8, D1: 0.9, D2: 1 };

/** B2: how far the evidence is from a retrieval, every item alike. */
export const evidenceMaturity: ComputedCriterion = {
  id: 'B2',
  compute: ({ own }) => {
    const items = evidenceOf(own);
    const dropped = own.filter((step) => (step.node.marks?.evidence.length ?? 0) > 0);
    if (items.length === 0 && dropped.length > 0) return notApplicable(dropped.map((step) => part(step.id, null)));
    return weightedMean(
      items.map(({ step, evidence }) => part(step.id, MATURITY_VALUE[evidence.maturity ?? 'unknown'] ?? null)),
      'mean',
    );
  },
};

/** B3: share of what a register holds that nobody is asked for. */
export const onceOnly: ComputedCriterion = {
  id: 'B3',
  compute: ({ own }) => {
    const items = evidenceOf(own);
    const held = items.filter(({ evidence }) => evidence.heldByRegister === true);
    const open = items.filter(({ evidence }) => evidence.heldByRegister === null);
    const parts = [
      ...held.map((item) => part(item.step.id, violatesOnceOnly(item) ? 0 : 1)),
      ...open.map(({ step }) => part(step.id, null)),
    ];
    if (items.length > 0 && parts.length === 0) return notApplicable(items.map(({ step }) => part(step.id, null)));
    return weightedMean(parts, 'mean');
  },
};

/** B4: share of the digital handovers between two systems that run by themselves. */
export const automaticInterfaces: ComputedCriterion = {
  id: 'B4',
  compute: ({ handovers }) =>
    weightedMean(
      handovers
        .filter(({ origin, systemsDiffer, from, to }) => origin === 'step' && systemsDiffer && isDigital(from.class) && isDigital(to.class))
        .map(({ step, transfer, expected }) => part(step, transfer === 'unknown' ? null : Number(transfer === 'automatic'), expected)),
    ),
};

function isDigital(carrierClass: string): boolean {
  return carrierClass === 'S' || carrierClass === 'U';
}
