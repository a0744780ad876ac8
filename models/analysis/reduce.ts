import { FIRST_NODE, JOIN, NEVER, type Net, SINK, SOURCE, SPLIT, TERMINATE } from './net';
import { closedSome } from './some';
import { NOTHING, type Ref, type TapeWriter } from './tape';

/** What is left of a net: nothing but one entry, or a smaller net, inclusive splits and all, for which the token game has to be played. */
export type Reduced = { readonly kind: 'structured'; readonly worth: Ref } | { readonly kind: 'residual'; readonly net: Net };

/**
 * Reduces a pruned net as far as its structure allows, in time that grows with its edges: series, choices that meet again, parallel branches that
 * meet again or end, loops, forks into forks. These rules hold for any net. Inclusive joins and terminate ends look at what else is going on
 * in the scope: what concerns them is tried on a copy and kept only if one token alone is left to run.
 */
export function reduceNet(net: Net, tape: TapeWriter): Reduced {
  const terminates = (net.inDegree[TERMINATE] as number) > 0;
  const untouched = terminates && net.isParallel();
  if (net.convention.some((convention, node) => convention && net.alive[node])) return { kind: 'residual', net };
  const plain = untouched ? net.copy() : net;
  if (!untouched) run(plain, tape, { absorb: true, quiet: false });
  if (terminates && !untouched) return finish(joinTerminates(plain), tape);
  if (!untouched && !plain.isParallel() && !hasQuiet(plain)) return finish(plain, tape);
  if (untouched || hasQuiet(plain)) {
    const bold = plain.copy();
    run(bold, tape, { absorb: !terminates, quiet: true });
    if (!bold.isParallel()) {
      for (let node = FIRST_NODE; node < bold.join.length; node++) if (bold.join[node] === JOIN.quiet) bold.join[node] = JOIN.any;
      return finish(joinTerminates(bold), tape);
    }
  }
  return finish(untouched ? net : plain, tape);
}

/** Beside no other token an end that terminates the scope is an end like any other. */
function joinTerminates(net: Net): Net {
  for (const edge of net.into(TERMINATE)) net.moveTo(edge, SINK);
  return net;
}

function finish(net: Net, tape: TapeWriter): Reduced {
  if (!net.isParallel()) run(net, tape, { absorb: false, quiet: false });
  const edge = net.onlyOut(SOURCE);
  if (net.outDegree[SOURCE] === 1 && net.to[edge] === SINK) {
    return { kind: 'structured', worth: tape.mul(net.content[SOURCE] as Ref, net.worth[edge] as Ref) };
  }
  return { kind: 'residual', net };
}

function hasQuiet(net: Net): boolean {
  for (let node = FIRST_NODE; node < net.join.length; node++) {
    if (net.alive[node] && (net.join[node] === JOIN.quiet || net.split[node] === SPLIT.some)) return true;
  }
  return false;
}

type Rules = { readonly absorb: boolean; readonly quiet: boolean };

function run(net: Net, tape: TapeWriter, rules: Rules): void {
  const size = net.join.length;
  const waiting = new Uint8Array(size);
  const queue: number[] = [];
  const seenAt = new Int32Array(size);
  const seenEdge = new Int32Array(size);
  let round = 0;
  touch(SOURCE);
  for (let node = FIRST_NODE; node < size; node++) touch(node);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    waiting[node] = 0;
    if (net.alive[node]) look(node);
  }

  function touch(node: number): void {
    if (waiting[node] || !net.alive[node] || (node < FIRST_NODE && node !== SOURCE)) return;
    waiting[node] = 1;
    queue.push(node);
  }

  function look(node: number): void {
    if ((net.outDegree[node] as number) > 1) {
      if (net.split[node] === SPLIT.some) closeSome(node);
      else mergeOut(node);
    }
    if (net.split[node] === SPLIT.one && meetsOne(node)) closeLoop(node);
    if (node !== SOURCE && net.inDegree[node] === 1) joinPrevious(node);
  }

  /** Ways that start and end at the same nodes become one: of a choice their sum, of a fork their product. Branches that end are absorbed. */
  function mergeOut(node: number): void {
    const fork = net.split[node] === SPLIT.all;
    round += 1;
    for (const edge of net.out(node)) {
      const target = net.to[edge] as number;
      const meets = fork ? meetsAll(target) : meetsOne(target);
      if (!meets) continue;
      const other = seenEdge[target] as number;
      if (seenAt[target] === round) {
        const left = net.worth[other] as Ref;
        const right = net.worth[edge] as Ref;
        net.worth[other] = fork ? tape.mul(left, right) : tape.add(left, right);
        net.removeEdge(edge);
        touch(target);
      } else {
        seenAt[target] = round;
        seenEdge[target] = edge;
      }
    }
    if (fork && rules.absorb && (net.outDegree[node] as number) > 1 && seenAt[SINK] === round) {
      const edge = seenEdge[SINK] as number;
      net.content[node] = tape.mul(net.content[node] as Ref, net.worth[edge] as Ref);
      net.removeEdge(edge);
    }
    if (net.outDegree[node] === 1) touch(net.to[net.onlyOut(node)] as number);
  }

  function meetsOne(target: number): boolean {
    return net.join[target] === JOIN.any || (rules.quiet && net.join[target] === JOIN.quiet);
  }

  function meetsAll(target: number): boolean {
    if (target === SINK) return rules.absorb;
    return net.join[target] === JOIN.all || (rules.quiet && net.join[target] === JOIN.quiet);
  }

  function closeSome(node: number): void {
    if (!rules.quiet) return;
    const edges = net.out(node);
    const target = net.to[edges[0] as number] as number;
    if (!meetsAll(target) || net.join[target] === JOIN.all || edges.some((edge) => net.to[edge] !== target)) return;
    const worth = closedSome(net, node, tape);
    for (const edge of edges.slice(1)) net.removeEdge(edge);
    net.worth[edges[0] as number] = worth;
    net.split[node] = SPLIT.one;
    touch(target);
  }

  function closeLoop(node: number): void {
    if ((net.outDegree[node] as number) < 2) return;
    let back = -1;
    let out: Ref = NOTHING;
    for (const edge of net.out(node)) if (net.to[edge] === node) back = edge;
    if (back < 0) return;
    for (const edge of net.out(node)) if (edge !== back) out = tape.add(out, net.worth[edge] as Ref);
    const content = net.content[node] as Ref;
    // What leaves and what comes back add up to the whole only with the content: it may hold a loop already.
    net.content[node] = tape.mul(content, tape.loop(tape.mul(content, net.worth[back] as Ref), tape.mul(content, out)));
    net.removeEdge(back);
  }

  /** The only way into a node: it becomes one with the node before, or its only way out with the way in. */
  function joinPrevious(node: number): void {
    const edge = net.onlyIn(node);
    const before = net.from[edge] as number;
    if (before === node || before === NEVER) return;
    const content = tape.mul(net.worth[edge] as Ref, net.content[node] as Ref);
    const forks = net.split[before] === SPLIT.all && net.split[node] === SPLIT.all;
    if (net.outDegree[before] === 1 || (forks && (net.outDegree[node] as number) > 1)) {
      net.content[before] = tape.mul(net.content[before] as Ref, content);
      const alone = net.outDegree[before] === 1;
      net.removeEdge(edge);
      for (const out of net.out(node)) {
        net.moveFrom(out, before);
        touch(net.to[out] as number);
      }
      if (alone) {
        net.split[before] = net.split[node] as number;
        net.splitOwner[before] = net.splitOwner[node] as number;
        const some = net.some.get(node);
        if (some) net.some.set(before, some);
      }
    } else if (net.outDegree[node] === 1) {
      const out = net.onlyOut(node);
      const target = net.to[out] as number;
      net.worth[edge] = tape.mul(content, net.worth[out] as Ref);
      net.removeEdge(out);
      net.moveTo(edge, target);
      touch(target);
    } else return;
    net.some.delete(node);
    net.alive[node] = false;
    touch(before);
  }
}
