import type { StepMarks } from '#models/process/marks';
import { CARRIER_CLASS, CARRIER_LETTER, type Carrier, type CarrierClass, type WorkMode } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';

export type Severity = 1 | 2 | 3;
export type Chip = { readonly carrier: Carrier; readonly class: CarrierClass; readonly letter: string; readonly share: number | null };

/** What is to be seen on one step: its marks and the findings that count. */
export type StepLook = {
  readonly inputs: readonly Chip[];
  readonly outputs: readonly Chip[];
  /** The worst counted break and how many others there are. */
  readonly worst: Severity | null;
  readonly breaks: number;
  readonly analogueHandover: boolean;
  /** `barrier`: form, presence or original that only a change of law can remove; `provision`: the law says something else about it. */
  readonly law: 'barrier' | 'provision' | null;
  readonly workMode: WorkMode | null;
  readonly minutes: number | null;
  readonly ai: boolean;
  /** What nobody has said yet about a step that counts. */
  readonly missing: { readonly inputs: boolean; readonly outputs: boolean; readonly workMode: boolean };
};

/** What is known of a step beside its marks. */
export type StepFacts = {
  readonly findings: readonly Finding[];
  /** The step is one of the authority's own, so what is unknown about it matters. */
  readonly counts: boolean;
};

const NOTHING_MISSING = { inputs: false, outputs: false, workMode: false };

/** Null where there is nothing to draw. */
export function stepLook(marks: StepMarks | null, { findings, counts }: StepFacts): StepLook | null {
  const counted = findings.filter((finding) => finding.status === 'detected' || finding.status === 'confirmed');
  const breaks = counted.filter((finding) => finding.severity > 0);
  const analogueHandover = counted.some((finding) => finding.rule === 'AN-01');
  if (!marks && !counts && breaks.length === 0 && !analogueHandover) return null;
  const shares = Boolean(marks && marks.inputs.length > 1);
  return {
    inputs: marks ? marks.inputs.map((input) => chip(input.carrier, shares ? input.share : null)) : [],
    outputs: marks ? marks.outputs.map((output) => chip(output.carrier, null)) : [],
    worst: breaks.length === 0 ? null : (Math.max(...breaks.map((finding) => finding.severity)) as Severity),
    breaks: breaks.length,
    analogueHandover,
    law: marks ? lawOf(marks) : null,
    workMode: marks?.workMode ?? null,
    minutes: marks?.minutes ?? null,
    ai: marks?.ai.some(({ type }) => type !== 'none') ?? false,
    missing: counts ? missingIn(marks) : NOTHING_MISSING,
  };
}

/** One question mark for a step nobody has said anything about; where one side is known, the other is asked for. */
function missingIn(marks: StepMarks | null): StepLook['missing'] {
  const inputs = (marks?.inputs.length ?? 0) === 0;
  return { inputs, outputs: !inputs && marks?.outputs.length === 0, workMode: (marks?.workMode ?? null) === null };
}

function chip(carrier: Carrier, share: number | null): Chip {
  return { carrier, class: CARRIER_CLASS[carrier], letter: CARRIER_LETTER[carrier], share };
}

function lawOf(marks: StepMarks): StepLook['law'] {
  const { form, presence, original, decision } = marks;
  if (form === 'writtenNotReplaceable' || form === 'certification' || presence === 'mandatory' || original === 'mandatory')
    return 'barrier';
  const asksFor = form === 'textForm' || form === 'writtenReplaceable' || presence === 'digitalAlternative' || original === 'copySuffices';
  const decides = decision === 'judgementMargin' || decision === 'discretion' || marks.automationLegalBasis !== null;
  return asksFor || decides || marks.legalBases.length > 0 ? 'provision' : null;
}
