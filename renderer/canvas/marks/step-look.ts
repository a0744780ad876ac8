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
  /** Form, presence or original that only a change of law can remove. */
  readonly legalBarrier: boolean;
  readonly workMode: WorkMode | null;
  readonly minutes: number | null;
};

const NO_FINDINGS: readonly Finding[] = [];

/** Null where there is nothing to draw. */
export function stepLook(marks: StepMarks | null, findings: readonly Finding[] = NO_FINDINGS): StepLook | null {
  const counted = findings.filter((finding) => finding.status === 'detected' || finding.status === 'confirmed');
  const breaks = counted.filter((finding) => finding.severity > 0);
  const analogueHandover = counted.some((finding) => finding.rule === 'AN-01');
  if (!marks && breaks.length === 0 && !analogueHandover) return null;
  const shares = Boolean(marks && marks.inputs.length > 1);
  return {
    inputs: marks ? marks.inputs.map((input) => chip(input.carrier, shares ? input.share : null)) : [],
    outputs: marks ? marks.outputs.map((output) => chip(output.carrier, null)) : [],
    worst: breaks.length === 0 ? null : (Math.max(...breaks.map((finding) => finding.severity)) as Severity),
    breaks: breaks.length,
    analogueHandover,
    legalBarrier: marks !== null && isBarrier(marks),
    workMode: marks?.workMode ?? null,
    minutes: marks?.minutes ?? null,
  };
}

function chip(carrier: Carrier, share: number | null): Chip {
  return { carrier, class: CARRIER_CLASS[carrier], letter: CARRIER_LETTER[carrier], share };
}

function isBarrier({ form, presence, original }: StepMarks): boolean {
  return form === 'writtenNotReplaceable' || form === 'certification' || presence === 'mandatory' || original === 'mandatory';
}
