import type { FlowNode, ProcessModel, Remark } from '../process/process';
import type { Note } from './chances';
import type { Compiled, Otherwise } from './compile';
import type { FlowSolution } from './flow';
import { readValues } from './read-values';
import { NOTHING } from './tape';

/** Values of the entries, and per variable and per node what was expected of them. */
export type Figures = {
  readonly value: Float64Array;
  readonly leaves: Float64Array;
  readonly visits: ReadonlyMap<string, number | null>;
  /** The same flow, read in another way. */
  readonly otherwise: (reading: Otherwise) => FlowSolution;
};

/** Every one of these is solved a second time. */
const MOST_IMPLICIT_JOINS = 8;

/** What a reader should know about the figures: what had to be assumed, and where cases stop or go round. */
export function remarksOf(flow: Compiled, model: ProcessModel, { value, leaves, visits, otherwise }: Figures): readonly Remark[] {
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
    const lenient = dead.length === 0 ? 0 : otherwise({ lenient: true }).completion;
    for (const id of dead) note('join-dead-branch', id, { lenient });
  }
  // A step that parallel branches lead into runs for each of them; the other reading is that it waits for all.
  const joins = new Set(flow.scopes.flatMap(({ meetings }) => meetings.map(({ join }) => join)));
  for (const join of [...joins].filter((id) => flow.byId.get(id)?.kind.endsWith('Gateway') === false).slice(0, MOST_IMPLICIT_JOINS)) {
    const waited = otherwise({ waiting: join }).visits.get(join) ?? '∞';
    note('implicit-join', join, { runs: visits.get(join) ?? '∞', waited });
  }
  for (const node of flow.nodes) if (visits.get(node.id) === 0 && isStranded(flow, node)) note('unreached', node.id);
  return remarks;
}

/** Only nodes worth a remark: no flow leads to them at all, and nothing was already said about them or the scope around them. */
function isStranded(flow: Compiled, node: FlowNode): boolean {
  if (node.incoming.length > 0 || node.triggeredByEvent || node.forCompensation) return false;
  if (node.scope !== flow.lead && !flow.scopes.some((scope) => scope.id === node.scope)) return false;
  return node.kind !== 'startEvent' && node.kind !== 'boundaryEvent' && node.event !== 'link';
}
