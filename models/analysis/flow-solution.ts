import { isActivity, type ProcessModel } from '../process/process';
import { attributionOf } from './attribution';
import { bestSetsOf } from './best-sets';
import { type Origins, originFinder, type Source } from './arrivals';
import { inclusiveValues } from './chances';
import { collaborationFlaws } from './collaboration';
import { compile, type Compiled } from './compile';
import { distributionOf } from './distribution';
import { METHODS, type BestSet, type Estimate, type FlowSolution, type Method, type Sensitivity } from './flow';
import { remarksOf } from './flow-remarks';
import { errorOfTotal, QUANTILE } from './played';
import { fits, readValues } from './read-values';
import { EXIT, type Otherwise, START } from './scope-context';
import { simulation } from './simulate';
import { flawsOf } from './soundness';
import { type Bend, NOTHING, OP, type Ref, sweepBackward, sweepForward, sweepTangent } from './tape';

/** The same structure read in other ways, so that an edit of a number compiles none of them anew. */
const otherReadings = new WeakMap<Compiled, Map<string, Compiled>>();

/** Sweeps the tape once forward and once backward; everything else is worked out when asked for. */
export function solutionOf(flow: Compiled, model: ProcessModel, values: Float64Array): FlowSolution {
  const { tape, ends, byId, filled } = flow;
  const roots = [ends.complete, ends.stuck, ends.endless];
  const none = new Float64Array(values.length);
  const { value } = sweepForward(tape, values, none);
  const adjoint = sweepBackward(
    tape,
    value,
    values,
    roots.map((root) => [root, 1]),
  );
  const leaves = leafAdjoints(adjoint);
  const endless = endlessParts();
  const settled = ends.stuck === NOTHING && ends.endless === NOTHING;
  const completion = settled ? 1 : at(value, ends.complete);
  const stuck = at(value, ends.stuck);
  const visits = once(() => new Map(flow.nodes.map((node, step) => [node.id, visitsOf(step)])));
  const flows = once(() => flowsOf());
  const flowVisits = once(() => new Map(flows().map((place) => [flowId(place), finite(tokens(flow.flowRefs.get(place) ?? NOTHING))])));
  const order = once(() => [...new Set([...flow.order, ...flow.nodes.map((node) => node.id)])]);
  const remarks = once(() => remarksOf(flow, model, { value, leaves, visits: visits(), completion, otherwise }));
  const flaws = once(() => [...flawsOf(flow, { visits: visits(), remarks: remarks() }), ...collaborationFlaws(model)]);
  const sources = once(() => sourceIndex());
  const predecessors = once(() => originFinder(sources(), (from) => kindOf(from, () => false)));
  /** Finders through some activities, by the question; the same few are asked again for every step. */
  const through = new WeakMap<(node: string) => boolean, (node: string) => Origins>();

  return {
    lead: flow.lead,
    leadPool: flow.pool,
    nodes: flow.nodes.map((node) => node.id),
    get order() {
      return order();
    },
    get flows() {
      return flows().map(flowId);
    },
    get visits() {
      return visits();
    },
    get flowVisits() {
      return flowVisits();
    },
    get remarks() {
      return remarks();
    },
    get flaws() {
      return flaws();
    },
    completion,
    stuck,
    method: weakest(flow.scopes.map((scope) => scope.method)),
    share: (survival) => shareOf(survival, 0),
    estimate(survival) {
      const middle = shareOf(survival, 0);
      if (tape.played.length === 0) return { value: middle, low: middle, high: middle };
      return { value: middle, low: Math.min(middle, shareOf(survival, -1)), high: Math.max(middle, shareOf(survival, 1)) };
    },
    total,
    shareVisiting,
    distribution(chance) {
      const chances = Float64Array.from(flow.steps, (step) => chance(step));
      const inside = leafAdjoints(sweepBackward(tape, value, values, [[ends.complete, 1]]));
      return distributionOf(tape, values, chances, ends.complete, sum(chances, inside));
    },
    sensitivity,
    bestSets,
    attribution,
    predecessors: (id) => predecessors()(id),
    arrivalsFromStart(id, passes) {
      let origins = through.get(passes);
      if (!origins) {
        origins = originFinder(sources(), (from) => kindOf(from, passes));
        through.set(passes, origins);
      }
      return (visits().get(id) ?? 0) * (origins(id).get(START) ?? 0);
    },
    refine: tape.played.length === 0 ? null : refine,
  };

  /** Derivatives by the variables. */
  function leafAdjoints(of: Float64Array): Float64Array {
    const sums = new Float64Array(values.length);
    const { op, a } = tape;
    for (let entry = 1; entry < op.length; entry++) {
      if (op[entry] !== OP.LEAF) continue;
      const variable = a[entry] as number;
      sums[variable] = (sums[variable] as number) + (of[entry] as number);
    }
    return sums;
  }

  /** Marks entries and variables that some cases use again and again for ever. */
  function endlessParts(): { readonly entry: Uint8Array; readonly variable: Uint8Array } | null {
    let marked: { entry: Uint8Array; variable: Uint8Array } | null = null;
    for (const { variable, inside } of flow.traps) {
      if (variable >= 0 && !((leaves[variable] as number) > 0)) continue;
      marked ??= { entry: new Uint8Array(tape.op.length), variable: new Uint8Array(values.length) };
      for (let entry = 0; entry < inside.length; entry++) {
        if (inside[entry] !== 1) continue;
        marked.entry[entry] = 1;
        if (tape.op[entry] === OP.LEAF) marked.variable[tape.a[entry] as number] = 1;
      }
    }
    return marked;
  }

  /** Expected tokens that pass an entry. */
  function tokens(ref: Ref): number {
    if (ref === NOTHING) return 0;
    return endless?.entry[ref] === 1 ? Number.POSITIVE_INFINITY : (value[ref] as number) * (adjoint[ref] as number);
  }

  function visitsOf(step: number): number | null {
    return endless?.variable[step] === 1 ? null : (leaves[step] as number);
  }

  /** The flows of the lead, by number. */
  function flowsOf(): readonly number[] {
    const found: number[] = [];
    for (const [place, { source, target }] of model.flows.entries()) {
      const end = source ?? target;
      if (end !== null && byId.has(end)) found.push(place);
    }
    return found;
  }

  function flowId(place: number): string {
    return model.flows[place]?.id ?? '';
  }

  /** Variables with a factor per step. */
  function withFactors(factor: (node: string) => number): readonly [values: Float64Array, lacks: Float64Array] {
    const weighted = values.slice();
    const lacks = none.slice();
    for (const [step, id] of flow.steps.entries()) {
      const kept = factor(id);
      weighted[step] = kept;
      lacks[step] = 1 - kept;
    }
    return [weighted, lacks];
  }

  function otherwise(reading: Otherwise): FlowSolution {
    const key = JSON.stringify(reading);
    const known = otherReadings.get(flow) ?? new Map<string, Compiled>();
    otherReadings.set(flow, known);
    const before = known.get(key);
    const read = before && readValues(before, model);
    if (before && read && fits(before, read)) return solutionOf(before, model, read);
    const other = compile(model, flow.lead, flow.resolve, reading);
    known.set(key, other);
    return solutionOf(other, model, other.values);
  }

  function shareOf(survival: (node: string) => number, bend: Bend): number {
    return at(sweepForward(tape, ...withFactors(survival), bend).value, ends.complete);
  }

  /** By what the chances lack that avoid the nodes: a small share keeps its digits. */
  function shareVisiting(chosen: ReadonlySet<string>): number {
    const [weighted, lacks] = withFactors((id) => (chosen.has(id) ? 0 : 1));
    for (const { variable, inside } of flow.traps) {
      if (variable < 0 || !flow.steps.some((id, step) => chosen.has(id) && inTrap(inside, step))) continue;
      weighted[variable] = 0;
      lacks[variable] = 1;
    }
    const missed = sweepForward(tape, weighted, lacks);
    return Math.min(
      1,
      Math.max(
        0,
        roots.reduce((all, root) => all + at(missed.lack, root), 0),
      ),
    );
  }

  function inTrap(inside: Uint8Array, step: number): boolean {
    return tape.op.some((op, entry) => op === OP.LEAF && tape.a[entry] === step && inside[entry] === 1);
  }

  function total(amount: (node: string) => number): Estimate {
    const amounts = Float64Array.from(flow.steps, (step) => amount(step));
    for (let step = 0; step < amounts.length; step++) {
      if (amounts[step] === 0 || endless?.variable[step] !== 1) continue;
      return { value: Number.POSITIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    }
    const expected = sum(amounts, leaves);
    if (tape.played.length === 0) return { value: expected, low: expected, high: expected };
    const tangent = sweepTangent(tape, value, values, amounts);
    let spread = 0;
    for (const [sample, played] of tape.played.entries()) {
      const used = new Set<number>();
      for (let entry = 0; entry < tape.op.length; entry++) {
        if (tape.op[entry] === OP.PLAYED && tape.a[entry] === sample) used.add(adjoint[entry] as number);
      }
      spread += QUANTILE * Math.max(0, ...used) * errorOfTotal(played, (ref) => (tangent[ref] as number) / (value[ref] as number));
    }
    return { value: expected, low: Math.max(0, expected - spread), high: expected + spread };
  }

  function sensitivity(survival: (node: string) => number): Sensitivity {
    const [weighted, lacks] = withFactors(survival);
    const inside = sweepForward(tape, weighted, lacks).value;
    const slopes = leafAdjoints(sweepBackward(tape, inside, weighted, [[ends.complete, 1]]));
    const nodes = new Map(flow.nodes.map((node, step) => [node.id, slopes[step] as number]));
    const flows = new Map<string, number>();
    for (const { first, exclusive, inclusive, part } of flow.groups) {
      if (part > 0) continue;
      const all = exclusive.reduce((total, _, way) => total + (values[first + way] as number) * (slopes[first + way] as number), 0);
      for (const [way, place] of exclusive.entries()) {
        const chance = values[first + way] as number;
        const slope = slopes[first + way] as number;
        // A way that is never or always taken has no others to give way to.
        if (chance > 0 && chance < 1) flows.set(flowId(place), slope - (all - chance * slope) / (1 - chance));
      }
      if (!inclusive) continue;
      const chances = inclusive.flows.map((_, way) => values[first + 4 * way + 2] as number);
      for (const [way, place] of inclusive.flows.entries()) {
        const step = 1e-6 * Math.min(chances[way] as number, 1 - (chances[way] as number));
        if (!(step > 0)) continue;
        const moved = (by: number) =>
          inclusiveValues(
            chances.map((each, other) => (other === way ? each + by : each)),
            inclusive.fallback,
          );
        const [up, down] = [moved(step), moved(-step)];
        const slope = up.reduce(
          (total, each, at) => total + ((each - (down[at] as number)) / (2 * step)) * (slopes[first + at] as number),
          0,
        );
        flows.set(flowId(place), slope);
      }
    }
    return { nodes, flows };
  }

  function bestSets(survival: (node: string) => number, fixable: (node: string) => boolean, most: number): readonly BestSet[] {
    const [weighted] = withFactors(survival);
    const sets = bestSetsOf(
      tape,
      ends.complete,
      values,
      weighted.slice(0, flow.steps.length),
      Uint8Array.from(flow.steps, (step) => (fixable(step) ? 1 : 0)),
      most,
    );
    return sets.map(({ steps, proven }) => {
      const nodes = steps.map((step) => flow.steps[step] as string);
      const right = new Set(nodes);
      return { nodes, share: shareOf((node) => (right.has(node) ? 1 : survival(node)), 0), proven };
    });
  }

  function attribution(survival: (node: string) => number): ReadonlyMap<string, number> {
    const missing = Float64Array.from(flow.steps, (step) => 1 - survival(step));
    const blame = attributionOf(tape, ends.complete, { values, lacks: none, missing });
    const found = new Map<string, number>();
    for (const [step, id] of flow.steps.entries()) if ((blame[step] as number) > 0) found.set(id, blame[step] as number);
    return found;
  }

  function refine(): FlowSolution {
    const played = [...tape.played];
    let sample = 0;
    const scopes = flow.scopes.map((scope) => {
      if (!scope.simulation) return scope;
      let game = scope.simulation;
      // Somebody played on from here already: the same stream from its beginning gives the same runs again.
      if (game.slices() !== scope.slices) {
        game = simulation(game.game, (ref) => value[ref] as number);
        for (let slice = 0; slice < scope.slices; slice++) game.play();
      }
      game.play();
      played[sample++] = game.played();
      return { ...scope, simulation: game, slices: scope.slices + 1 };
    });
    return solutionOf({ ...flow, tape: { ...tape, played }, scopes }, model, values);
  }

  function kindOf(from: string, through: (node: string) => boolean): 'origin' | 'pass' | 'nothing' {
    if (from.startsWith(EXIT)) return 'pass';
    const node = byId.get(from);
    if (!node || node.kind === 'boundaryEvent') return 'nothing';
    return isActivity(node.kind) && !filled.has(from) && !through(from) ? 'origin' : 'pass';
  }

  /** Where the tokens at a node come from, with sub-processes split into their entry (own id) and their exit. */
  function sourceIndex(): (node: string) => readonly Source[] {
    const index = new Map<string, Source[]>();
    for (const { from, to, ref } of flow.arcs) {
      const source = { from, weight: tokens(ref) };
      const list = index.get(to);
      if (list) list.push(source);
      else index.set(to, [source]);
    }
    return (node) => index.get(node) ?? [];
  }
}

function at(value: Float64Array, ref: Ref): number {
  return ref === NOTHING ? 0 : (value[ref] as number);
}

function sum(amounts: Float64Array, times: Float64Array): number {
  let total = 0;
  for (let step = 0; step < amounts.length; step++) total += (amounts[step] as number) * (times[step] as number);
  return total;
}

function finite(value: number): number | null {
  return value === Number.POSITIVE_INFINITY ? null : value;
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

function weakest(methods: readonly Method[]): Method {
  return methods.reduce<Method>((found, method) => (METHODS.indexOf(method) > METHODS.indexOf(found) ? method : found), 'exact-structured');
}
