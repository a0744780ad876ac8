import type { SheetMarks } from '../process/marks';
import type { FlowNode, MessageFlow, ProcessModel, SequenceFlow } from '../process/process';
import type { SystemKind } from '../process/vocabulary';
import type { Assessment, CriterionScore, RuleId } from '../readiness/assessment';
import { isCounted } from '../readiness/findings';
import { ENTWURF_1 } from '../readiness/profiles/entwurf-1';
import type { Resolve } from '../analysis/compile';
import type { Profile } from '../readiness/profiles/profile';

/** A choice that leads back before itself, and how often it is taken. */
export type LoopBack = { readonly flow: SequenceFlow; readonly probability: number; readonly others: readonly SequenceFlow[] };

/** What measures ask about the process as it is now, looked up once. */
export type Today = {
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  /** What today was rated with; target and ceiling are rated with the same. */
  readonly profile: Profile;
  /** Finds what call activities call, as `assessment` did; without it each is one step. */
  readonly resolve: Resolve | undefined;
  readonly lead: string;
  readonly sheet: SheetMarks | null;
  /** Own steps by id, in the order of the flow. */
  readonly steps: ReadonlyMap<string, FlowNode>;
  /** Rules with a counted finding on the step that no law asks for. */
  readonly rules: ReadonlyMap<string, ReadonlySet<RuleId>>;
  readonly intake: ReadonlySet<string>;
  /** Steps whose print is sent by another step in every case that passes them. */
  readonly printedForPost: ReadonlySet<string>;
  readonly betweenAuthorities: ReadonlySet<string>;
  readonly kindOfSystem: ReadonlyMap<string, SystemKind | string | null>;
  readonly criteria: ReadonlyMap<string, CriterionScore>;
  readonly loops: readonly LoopBack[];
  readonly sent: ReadonlyMap<string, readonly MessageFlow[]>;
  readonly received: ReadonlyMap<string, readonly MessageFlow[]>;
};

export function readToday(model: ProcessModel, assessment: Assessment, profile: Profile = ENTWURF_1, resolve?: Resolve): Today {
  const byId = new Map(model.nodes.map((node) => [node.id, node]));
  const steps = new Map(assessment.ownSteps.flatMap((id) => byId.get(id) ?? []).map((node) => [node.id, node]));
  const sheet = model.scopes.find((scope) => scope.id === assessment.model.lead)?.sheet ?? null;
  const graph = readGraph(model);
  const rules = new Map<string, Set<RuleId>>();
  for (const finding of assessment.findings)
    if (isCounted(finding) && finding.avoidability !== 'legallyRequired')
      for (const { element } of finding.places) rules.set(element, (rules.get(element) ?? new Set()).add(finding.rule));
  return {
    model,
    assessment,
    profile,
    resolve,
    lead: assessment.model.lead,
    sheet,
    steps,
    rules,
    intake: firstSteps(model, steps, graph),
    printedForPost: printedForPost(model, steps, rules, graph),
    betweenAuthorities: betweenAuthorities(model, steps),
    kindOfSystem: new Map((sheet?.systems ?? []).map((system) => [system.id, system.kind])),
    criteria: new Map(
      assessment.score.dimensions.flatMap(({ trace }) => (trace.kind === 'checklist' ? trace.criteria : [])).map((each) => [each.id, each]),
    ),
    loops: findLoops(byId, graph),
    sent: grouped(model.messages, ({ source }) => source),
    received: grouped(model.messages, ({ target }) => target),
  };
}

type Graph = { readonly out: ReadonlyMap<string, readonly SequenceFlow[]>; readonly into: ReadonlyMap<string, readonly SequenceFlow[]> };

function readGraph(model: ProcessModel): Graph {
  return { out: grouped(model.flows, ({ source }) => source), into: grouped(model.flows, ({ target }) => target) };
}

function grouped<T>(values: readonly T[], key: (value: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const at = key(value);
    if (at !== null) groups.set(at, [...(groups.get(at) ?? []), value]);
  }
  return groups;
}

/** The own steps a case meets first, through everything that is no own step. */
function firstSteps(model: ProcessModel, steps: ReadonlyMap<string, FlowNode>, { out }: Graph): ReadonlySet<string> {
  const first = new Set<string>();
  const seen = new Set<string>();
  const starts = model.nodes.filter((node) => node.kind === 'startEvent' || (node.incoming.length === 0 && node.attachedTo === null));
  const open = starts.map((node) => node.id);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (steps.has(at)) first.add(at);
    else for (const { target } of out.get(at) ?? []) if (target !== null) open.push(target);
  }
  return first;
}

/** From a print forward without any choice there is a step that sends paper out: what is printed here is sent there, in every case. */
function printedForPost(
  model: ProcessModel,
  steps: ReadonlyMap<string, FlowNode>,
  rules: ReadonlyMap<string, ReadonlySet<RuleId>>,
  { out, into }: Graph,
): ReadonlySet<string> {
  const attached = new Set(model.nodes.map((node) => node.attachedTo));
  const found = new Set<string>();
  for (const [id] of steps) {
    if (!rules.get(id)?.has('MB-03') || attached.has(id) || into.get(id)?.length !== 1 || out.get(id)?.length !== 1) continue;
    const seen = new Set([id]);
    for (let at = nextOf(id, out); at !== null && !seen.has(at); at = nextOf(at, out)) {
      seen.add(at);
      if (steps.get(at)?.marks?.external && rules.get(at)?.has('AN-01')) found.add(id);
    }
  }
  return found;
}

function nextOf(id: string, out: Graph['out']): string | null {
  const flows = out.get(id) ?? [];
  return flows.length === 1 ? (flows[0]?.target ?? null) : null;
}

function betweenAuthorities(model: ProcessModel, steps: ReadonlyMap<string, FlowNode>): ReadonlySet<string> {
  const others = new Set(model.participants.filter(({ party }) => party?.type === 'otherAuthority').map(({ id }) => id));
  const found = new Set<string>();
  for (const { source, target, mark } of model.messages) {
    for (const [own, other] of [
      [source, target],
      [target, source],
    ])
      if (own && steps.has(own) && (mark?.direction === 'G2G' || (other && others.has(other)))) found.add(own);
  }
  return found;
}

/** Choices whose way leads back to them. The more likely way on is no loop but the rule. */
function findLoops(byId: ReadonlyMap<string, FlowNode>, { out }: Graph): readonly LoopBack[] {
  const loops: LoopBack[] = [];
  for (const [source, flows] of out) {
    if (flows.length < 2 || byId.get(source)?.kind !== 'exclusiveGateway') continue;
    for (const flow of flows) {
      const probability = flow.branch?.probability ?? null;
      if (probability === null || probability > 0.5 || flow.target === null || !leadsTo(flow.target, source, out)) continue;
      loops.push({ flow, probability, others: flows.filter((other) => other !== flow) });
    }
  }
  return loops;
}

function leadsTo(from: string, to: string, out: Graph['out']): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { target } of out.get(at) ?? []) if (target !== null) open.push(target);
  }
  return false;
}
