import type { ProcessModel, Remark } from '../process/process';
import { solveFlow } from './solve-flow';

/** What keeps cases from running through, by the codes of the remarks that say so. */
const UNSOUND: ReadonlySet<string> = new Set(['stuck', 'endless', 'unreached', 'join-dead-branch', 'flow-from-nothing']);

/** Where cases of the leading process get stuck, circle for ever or never come. */
export function soundnessOf(model: ProcessModel): readonly Remark[] {
  return solveFlow(model).remarks.filter(({ code }) => UNSOUND.has(code));
}
