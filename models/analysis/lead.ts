import { isActivity, type FlowNode, type ProcessModel } from '../process/process';

/** The pool whose flow is counted: its process, and its participant where there is a collaboration. */
export type Lead = { readonly process: string; readonly pool: string | null };

/**
 * Which pool leads: with content, not started by a message from another pool with content, most steps at all levels, first in the file.
 * If messages start every pool, most steps decide. `chosen`, the id of a process or participant, wins where it names one with content.
 */
export function leadOf(model: ProcessModel, chosen?: string): Lead {
  const owners = processOfNodes(model);
  const steps = new Map<string, number>();
  const filled = new Set<string>();
  const composites = new Set(model.nodes.map((node) => node.scope));
  for (const node of model.nodes) {
    const process = owners.get(node.id);
    if (process === undefined) continue;
    filled.add(process);
    if (isActivity(node.kind) && !composites.has(node.id)) steps.set(process, (steps.get(process) ?? 0) + 1);
  }
  const candidates = withContent(model, filled);
  const wanted = candidates.find((candidate) => candidate.process === chosen || (candidate.pool !== null && candidate.pool === chosen));
  if (wanted) return wanted;
  const started = startedByMessage(model, candidates, owners);
  const free = candidates.filter((candidate) => !started.has(candidate.process));
  const best = (free.length > 0 ? free : candidates).reduce<Lead | null>(
    (found, candidate) => (found && (steps.get(found.process) ?? 0) >= (steps.get(candidate.process) ?? 0) ? found : candidate),
    null,
  );
  if (best) return best;
  const process = model.scopes[0]?.id ?? '';
  return { process, pool: model.participants.find((participant) => participant.process === process)?.id ?? null };
}

/** Every pool, or process without one, that has content and so could lead. */
export function leadsOf(model: ProcessModel): readonly Lead[] {
  return withContent(model, new Set(processOfNodes(model).values()));
}

function withContent(model: ProcessModel, filled: ReadonlySet<string>): readonly Lead[] {
  const pools: Lead[] = [];
  for (const participant of model.participants) {
    if (participant.process !== null && filled.has(participant.process)) pools.push({ process: participant.process, pool: participant.id });
  }
  return pools.length > 0 ? pools : model.scopes.filter(({ id }) => filled.has(id)).map(({ id }) => ({ process: id, pool: null }));
}

/** Process id of every flow node, however deep it sits in sub-processes. */
export function processOfNodes(model: ProcessModel): Map<string, string> {
  const parents = new Map(model.nodes.map((node) => [node.id, node.scope]));
  const processes = new Set(model.scopes.map((scope) => scope.id).filter((id) => !parents.has(id)));
  const owners = new Map<string, string>();
  for (const node of model.nodes) {
    let scope: string | undefined = node.scope;
    const seen = new Set<string>();
    while (scope !== undefined && !processes.has(scope) && !seen.has(scope)) {
      seen.add(scope);
      scope = owners.get(scope) ?? parents.get(scope);
    }
    if (scope !== undefined && processes.has(scope)) owners.set(node.id, scope);
  }
  return owners;
}

function startedByMessage(model: ProcessModel, candidates: readonly Lead[], owners: ReadonlyMap<string, string>): Set<string> {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const processOfPool = new Map(candidates.map((candidate) => [candidate.pool, candidate.process]));
  const withStart = new Set(model.nodes.filter((node) => node.kind === 'startEvent').map((node) => node.scope));
  const started = new Set<string>();
  for (const message of model.messages) {
    if (message.source === null || message.target === null) continue;
    const target = nodes.get(message.target);
    if (!target || !startsItsProcess(target, withStart)) continue;
    const process = owners.get(target.id);
    const sender = owners.get(message.source) ?? processOfPool.get(message.source);
    if (process === undefined || process !== target.scope || sender === undefined || sender === process) continue;
    started.add(process);
  }
  return started;
}

function startsItsProcess(node: FlowNode, withStart: ReadonlySet<string>): boolean {
  if (node.kind === 'startEvent') return true;
  return node.incoming.length === 0 && node.kind !== 'boundaryEvent' && !withStart.has(node.scope);
}
