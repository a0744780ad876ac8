import type { ProcessModel } from '../process/process';
import { compile, type Compiled, type Resolve } from './compile';
import type { FlowSolution } from './flow';
import { solutionOf } from './flow-solution';
import { fits, readValues } from './read-values';
import { sameStructure } from './same-structure';

/** Structures compiled last. Most edits change marks or probabilities and leave the structure as it was: then two sweeps are all there is to do. */
const compiled: { readonly flow: Compiled; readonly lead: string | undefined }[] = [];
const MOST_REMEMBERED = 4;

/**
 * Solves the flow of the lead pool: `lead` names a process or participant, otherwise the rule of `leadOf` decides. `resolve` finds the
 * process a call activity calls; what it does not find counts as one step. Never throws on odd models: what had to be assumed is in the
 * remarks.
 */
export function solveFlow(model: ProcessModel, lead?: string, resolve?: Resolve): FlowSolution {
  for (const known of compiled) {
    const { flow } = known;
    if (known.lead !== lead || !sameStructure(flow.models[0] as ProcessModel, model) || !sameCalls(flow, resolve)) continue;
    const values = readValues(flow, model);
    if (fits(flow, values)) return solutionOf(flow, model, values);
  }
  const flow = compile(model, lead, resolve);
  compiled.unshift({ flow, lead });
  if (compiled.length > MOST_REMEMBERED) compiled.pop();
  return solutionOf(flow, model, flow.values);
}

/** Every call leads to the same model as before. */
function sameCalls(flow: Compiled, resolve: Resolve | undefined): boolean {
  if (!resolve) return flow.calls.length === 0;
  if (flow.calls.length === 0) return !flow.nodes.some(({ kind }) => kind === 'callActivity');
  return flow.calls.every(({ node, called }) => sameCall(resolve(node), called));
}

function sameCall(one: ReturnType<Resolve>, other: ReturnType<Resolve>): boolean {
  if (one === null || other === null || one === 'several' || other === 'several') return one === other;
  return one.model === other.model && one.process === other.process;
}
