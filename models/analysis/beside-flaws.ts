import type { Remark } from '../process/process';
import type { Flaw } from './flow';

/** What a flaw at the same element says in full. */
const SAID_BY_FLAWS: ReadonlySet<string> = new Set(['stuck', 'endless', 'unreached']);

/** The remarks on a flow that its flaws do not say already. */
export function remarksBeside({
  remarks,
  flaws,
}: {
  readonly remarks: readonly Remark[];
  readonly flaws: readonly Flaw[];
}): readonly Remark[] {
  const flawed = new Set(flaws.flatMap(({ elements }) => elements));
  return remarks.filter(({ code, element }) => !(SAID_BY_FLAWS.has(code) && flawed.has(element ?? '')));
}
