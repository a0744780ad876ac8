import type { FlowNode, ProcessModel, Remark } from '../process/process';
import type { Note } from './chances';
import type { Compiled } from './compile';
import type { FlowSolution } from './flow';
import { readValues } from './read-values';
import type { Otherwise } from './scope-context';
import { NOTHING } from './tape';

/** Values of the entries, and per variable and per node what was expected of them. */
export type Figures = {
  readonly value: Float64Array;
  readonly leaves: Float64Array;
  readonly visits: ReadonlyMap<string, number | null>;
  /** Share of cases that complete. */
  readonly completion: number;
  /** The same flow, read in another way. */
  readonly otherwise: (reading: Otherwise) => FlowSolution;
};

/** Every one of these is solved a second time. */
const MOST_SECOND_READINGS = 8;

/** What a reader should know about the figures: what had to be assumed, and where cases stop or go round. */
export function remarksOf(
  flow: Compiled,
  model: ProcessModel,
  { value, leaves, visits, completion, otherwise }: Figures,
): readonly Remark[] {
  const remarks: Remark[] = [];
  const note: Note = (code, element, params = {}) => remarks.push({ code, element, kept: true, params });
  readValues(flow, model, note);
  remarks.push(...flow.remarks);
  for (const { id, source, target } of model.flows) {
    if (source === null && target !== null && flow.byId.has(target)) note('flow-from-nothing', id);
  }
  for (const scope of flow.scopes) {
    for (const id of scope.conventions) note('order-matters', id);
    if (scope.simulation) note('simulated', scope.id);
    const share = scope.endless === NOTHING ? 0 : (value[scope.endless] as number);
    if (share > 1e-9) note('endless', scope.id, { share });
    const waiting = new Map<string, number>();
    for (const { variable, nodes } of scope.stuckAt) {
      for (const id of nodes) waiting.set(id, (waiting.get(id) ?? 0) + (leaves[variable] as number));
    }
    for (const [id, share] of waiting) note('stuck', id, { share });
    // A join waits for ever for a branch that is never taken: the lenient reading leaves that branch out.
    const dead = scope.deadJoins.filter((id) => waiting.has(id));
    for (const id of dead) note('join-dead-branch', id);
  }
  // A step that parallel branches lead into runs for each of them; the other reading is that it waits for all.
  const joins = new Set(flow.scopes.flatMap(({ meetings }) => meetings.map(({ join }) => join)));
  for (const join of [...joins].filter((id) => flow.byId.get(id)?.kind.endsWith('Gateway') === false)) note('implicit-join', join);
  for (const node of flow.nodes) {
    if (node.incoming.length > 0 || !isStranded(flow, node)) continue;
    const alone = node.outgoing.length === 0;
    if (visits.get(node.id) === 0) note(alone ? 'isolated' : 'unreached', node.id);
    else if (alone && flow.nodes.length > 1) note('isolated-start', node.id, { share: visits.get(node.id) ?? 1 });
  }
  implicitEnds(flow, note);
  let left = MOST_SECOND_READINGS;
  return remarks.map((remark) => {
    const reading = secondReading(remark, completion);
    if (!reading || left-- <= 0) return remark;
    const other = otherwise(reading);
    const [strict, lenient] = reading.taking === undefined ? [completion, other.completion] : [other.completion, completion];
    const join = remark.code === 'implicit-join' ? (remark.element ?? '') : null;
    const times = join === null ? {} : { runs: visits.get(join) ?? '∞', waited: other.visits.get(join) ?? '∞' };
    return { ...remark, params: { ...remark.params, ...times, strict, lenient } };
  });
}

/**
 * How else a modeller may have meant it. A split without gateway is read a second time only where the first reading keeps cases from their
 * end; where both complete, nothing is left to tell apart.
 */
function secondReading({ code, element }: Remark, completion: number): Otherwise | null {
  if (element === null) return null;
  switch (code) {
    case 'join-dead-branch':
      return { lenient: true };
    case 'implicit-join':
      return { waiting: element };
    case 'conditional-without-gateway':
      return { taking: element };
    case 'self-loop':
    case 'implicit-split':
    case 'probability-without-gateway':
      return completion < 1 - 1e-9 ? { choosing: element } : null;
    default:
      return null;
  }
}

/** Scopes where the flow ends at elements that are no end. */
function implicitEnds(flow: Compiled, note: Note): void {
  const open = new Map<string, string[]>();
  const linked = (node: FlowNode) => node.event === 'link' && node.kind === 'intermediateThrowEvent';
  for (const node of flow.nodes) {
    if (node.outgoing.length > 0 || node.incoming.length === 0 || node.kind === 'endEvent' || linked(node)) continue;
    if (node.triggeredByEvent || node.forCompensation || !isCounted(flow, node.scope)) continue;
    if (flow.byId.get(node.scope)?.kind === 'adHocSubProcess') continue;
    open.set(node.scope, [...(open.get(node.scope) ?? []), node.id]);
  }
  for (const [first, ...more] of open.values()) note('implicit-end', first ?? null, { count: more.length + 1 });
}

function isCounted(flow: Compiled, scope: string): boolean {
  return scope === flow.lead || flow.scopes.some((each) => each.id === scope);
}

/** Only nodes worth a remark: nothing was already said about them or the scope around them. */
function isStranded(flow: Compiled, node: FlowNode): boolean {
  if (node.triggeredByEvent || node.forCompensation || !isCounted(flow, node.scope)) return false;
  return node.kind !== 'startEvent' && node.kind !== 'boundaryEvent' && node.event !== 'link';
}
