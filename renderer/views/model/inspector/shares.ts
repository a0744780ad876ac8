import type { InputMark } from '#models/process/marks';
import type { Carrier } from '#models/process/vocabulary';

/** Shares are written with four decimals at most, so that 1/3 stays readable in the file. */
const tidy = (share: number) => Math.round(share * 10_000) / 10_000;

/** Anything with a share among others of its kind: inputs of a step, channels of a process. */
type Shared = { readonly share: number | null };

/** The shares that count: missing ones divide what is left to 1 equally, then all are divided by their sum; sum 0 means equal. */
export function countedShares(inputs: readonly Shared[]): readonly number[] {
  const stated = inputs.reduce((sum, input) => sum + Math.max(0, input.share ?? 0), 0);
  const missing = inputs.filter((input) => input.share === null).length;
  const each = missing > 0 ? Math.max(0, 1 - stated) / missing : 0;
  const filled = inputs.map((input) => (input.share === null ? each : Math.max(0, input.share)));
  const sum = filled.reduce((total, share) => total + share, 0);
  return filled.map((share) => (sum > 0 ? share / sum : 1 / inputs.length));
}

/** Writes shares that sum to exactly 1; the largest takes what rounding leaves. */
function written<T extends Shared>(inputs: readonly T[], shares: readonly number[]): readonly T[] {
  const rounded = shares.map(tidy);
  const largest = rounded.indexOf(Math.max(...rounded));
  const rest = 1 - rounded.reduce((sum, share, index) => (index === largest ? sum : sum + share), 0);
  return inputs.map((input, index) => ({ ...input, share: index === largest ? tidy(rest) : (rounded[index] ?? 0) }));
}

/** Sets one share and scales the others so that all still sum to 1. Others that were all 0 share the rest equally. */
export function sharesWith(inputs: readonly Shared[], index: number, share: number): readonly number[] {
  const before = countedShares(inputs);
  if (before.length < 2) return before.map(() => 1);
  const wanted = Math.min(1, Math.max(0, share));
  const others = 1 - (before[index] ?? 0);
  return before.map((own, at) => {
    if (at === index) return wanted;
    return others > 1e-9 ? (own / others) * (1 - wanted) : (1 - wanted) / (before.length - 1);
  });
}

export function withShare<T extends Shared>(inputs: readonly T[], index: number, share: number): readonly T[] {
  return written(inputs, sharesWith(inputs, index, share));
}

/** Adds a way in. The new one takes an equal part and the others keep their proportions. */
export function withCarrier(inputs: readonly InputMark[], carrier: Carrier): readonly InputMark[] {
  return withAdded(inputs, { carrier, share: null, transfer: null, system: null, source: 'predecessor' });
}

/** The same for anything that has a share. */
export function withAdded<T extends Shared>(inputs: readonly T[], added: T): readonly T[] {
  if (inputs.length === 0) return [{ ...added, share: 1 }];
  const part = 1 / (inputs.length + 1);
  const shares = [...countedShares(inputs).map((share) => share * (1 - part)), part];
  return written([...inputs, added], shares);
}

/** Takes a way in away; the others share its part in their proportions. */
export function withoutInput<T extends Shared>(inputs: readonly T[], index: number): readonly T[] {
  const left = inputs.filter((_, at) => at !== index);
  if (left.length === 0) return [];
  return written(left, countedShares(left));
}

export function withInput(inputs: readonly InputMark[], index: number, changes: Partial<InputMark>): readonly InputMark[] {
  return inputs.map((input, at) => (at === index ? { ...input, ...changes } : input));
}
