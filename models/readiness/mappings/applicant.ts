import { CARRIER_CLASS, type EvidenceMaturity, EVIDENCE_MATURITIES, LOAS } from '../../process/vocabulary';
import type { FlowNode, ProcessModel } from '../../process/process';
import type { Assessment } from '../assessment';
import type { EvidenceMark } from '../../process/marks';

/** What the scales ask of a process beside its criteria; null where nobody has said it. */
export type ApplicantFacts = {
  /** Something reaches or leaves the applicant on paper, by phone, in person or as an object. */
  readonly analogueContact: boolean | null;
  /** The own steps and messages where it does. */
  readonly analogueAt: readonly string[];
  /** A login with an electronic identity: at least „substanziell“. */
  readonly electronicIdentity: boolean | null;
  /** The least digital item of evidence that a register holds; null where none is known. */
  readonly weakestHeld: EvidenceMaturity | null;
  /** The least digital item of all. */
  readonly weakest: EvidenceMaturity | null;
  /** An own step that asks for written form which may be replaced, without the substitute. */
  readonly substituteMissing: boolean;
};

export function readApplicantFacts(model: ProcessModel, assessment: Assessment): ApplicantFacts {
  const own = new Set(assessment.ownSteps);
  const nodes = model.nodes.filter((node) => own.has(node.id));
  const sheet = model.scopes.find((scope) => scope.id === assessment.model.lead)?.sheet ?? null;
  const items = nodes.flatMap((node) => (node.marks?.evidence ?? []).filter(({ maturity }) => maturity !== 'notNeeded'));
  const levels = [sheet?.offeredLoa ?? null, ...nodes.map((node) => node.marks?.offeredLoa ?? null)].filter((level) => level !== null);
  return {
    ...contact(model, nodes),
    electronicIdentity: levels.length === 0 ? null : levels.some((level) => LOAS.indexOf(level) >= LOAS.indexOf('substanziell')),
    weakestHeld: weakest(items.filter(({ heldByRegister }) => heldByRegister === true)),
    weakest: weakest(items),
    substituteMissing: nodes.some(({ marks }) => {
      const substitute = marks?.formSubstitute ?? sheet?.formSubstitute ?? null;
      return marks?.form === 'writtenReplaceable' && (substitute === null || substitute === 'notImplemented');
    }),
  };
}

function weakest(items: readonly EvidenceMark[]): EvidenceMaturity | null {
  const known = new Set(items.map(({ maturity }) => maturity));
  return EVIDENCE_MATURITIES.find((maturity) => maturity !== 'unknown' && known.has(maturity)) ?? null;
}

/** Messages to and from applicants, inputs from outside and outputs that leave. */
function contact(model: ProcessModel, own: readonly FlowNode[]): Pick<ApplicantFacts, 'analogueContact' | 'analogueAt'> {
  const applicants = new Set(
    model.participants.filter(({ party }) => party?.type === 'citizen' || party?.type === 'business').map((pool) => pool.id),
  );
  const poolOf = new Map(model.nodes.map((node) => [node.id, node.pool]));
  const isApplicant = (end: string | null) => end !== null && (applicants.has(end) || applicants.has(poolOf.get(end) ?? ''));
  const carriers = [
    ...model.messages.flatMap(({ id, mark, source, target }) =>
      mark && (isApplicant(source) || isApplicant(target)) ? [{ at: id, carrier: mark.carrier }] : [],
    ),
    ...own.flatMap(({ id, marks }) =>
      (marks?.inputs ?? []).filter((input) => input.source === 'external').map(({ carrier }) => ({ at: id, carrier })),
    ),
    ...own.flatMap(({ id, marks }) => (marks?.external && marks.outputs[0] ? [{ at: id, carrier: marks.outputs[0].carrier }] : [])),
  ];
  const classes = carriers.map(({ carrier }) => CARRIER_CLASS[carrier]);
  const analogueAt = [...new Set(carriers.filter(({ carrier }) => CARRIER_CLASS[carrier] === 'A').map(({ at }) => at))];
  if (analogueAt.length > 0) return { analogueContact: true, analogueAt };
  return { analogueContact: classes.length === 0 || classes.includes('X') ? null : false, analogueAt };
}
