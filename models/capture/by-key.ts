import type { InputMark, StepMarks } from '../process/marks';
import type { StepPatch } from '../process/change';
import { CARRIER_LETTER, CARRIERS, type Carrier, WORK_MODES, type WorkMode } from '../process/vocabulary';

/** What a carrier's key sets: the first input, a further input, or the output. */
export type KeyTarget = 'input' | 'second' | 'output';

const BY_KEY = new Map<string, Carrier>(CARRIERS.map((carrier) => [CARRIER_LETTER[carrier].toLowerCase(), carrier]));
// The dash of "no information" as keyboards type it, with and without Shift.
for (const key of ['-', '–', '_']) BY_KEY.set(key, 'none');

/** The carrier a key stands for; null for every other key. */
export function carrierOfKey(key: string): Carrier | null {
  return BY_KEY.get(key.toLowerCase()) ?? null;
}

/** Letters and the dash mean the output with Shift; the question mark needs Shift on some keyboards, so it always means the input. */
export function isOutputKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
  return shiftKey && key !== '?';
}

/** Sets a carrier, keeping what else is known of the input or output it replaces. Null where the step has it already. */
export function carrierPatch(marks: StepMarks, carrier: Carrier, target: KeyTarget): StepPatch | null {
  if (target === 'output') {
    const [first, ...rest] = marks.outputs;
    return first?.carrier === carrier ? null : { outputs: [{ carrier, system: first?.system ?? null }, ...rest] };
  }
  const inputs = withCarrier(marks.inputs, carrier, target);
  return inputs && { inputs };
}

function withCarrier(inputs: readonly InputMark[], carrier: Carrier, target: 'input' | 'second'): readonly InputMark[] | null {
  const fresh: InputMark = { carrier, share: null, transfer: null, system: null, source: 'predecessor' };
  const [first, ...rest] = inputs;
  if (!first) return [fresh];
  if (target === 'second') return inputs.some((input) => input.carrier === carrier) ? null : shared(inputs, fresh);
  return first.carrier === carrier ? null : [{ ...first, carrier }, ...rest];
}

/** A further input takes an equal part of what is stated; where nothing is, all share equally by themselves. */
function shared(inputs: readonly InputMark[], fresh: InputMark): readonly InputMark[] {
  if (inputs.every(({ share }) => share === null)) return [...inputs, fresh];
  if (inputs.length === 1) return [...inputs.map((input) => ({ ...input, share: null })), fresh];
  const part = 1 / (inputs.length + 1);
  const tidy = (share: number) => Math.round(share * 10_000) / 10_000;
  const scaled = inputs.map((input) => ({ ...input, share: input.share === null ? null : tidy(input.share * (1 - part)) }));
  return [...scaled, { ...fresh, share: scaled.some(({ share }) => share === null) ? null : tidy(part) }];
}

/** The next work mode in the order of the vocabulary. */
export function nextWorkMode(current: WorkMode | null, back: boolean): WorkMode {
  const at = current === null ? (back ? 0 : -1) : WORK_MODES.indexOf(current);
  return WORK_MODES[(at + (back ? -1 : 1) + WORK_MODES.length) % WORK_MODES.length] ?? 'unknown';
}
