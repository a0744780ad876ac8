import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collaborationFlaws } from '#models/analysis/collaboration';
import type { ProcessModel } from '#models/process/process';
import { between, pick, random, type Random } from '../make/random';
import { pools } from '../unit/analysis/build-pools';
import { listTalk } from './collaboration-states';

/** Two or three pools that ask, answer, choose, repeat and forget, each at chance. */
function talkingModel(chance: Random, count: number): ProcessModel | null {
  const nodes: Record<string, object> = {};
  const senders: string[][] = [];
  const receivers: string[][] = [];
  const lines = Array.from({ length: count }, (_, pool) => {
    const parts: string[] = [];
    const mine: string[] = [];
    const theirs: string[] = [];
    senders.push(mine);
    receivers.push(theirs);
    let names = 0;
    const name = (letter: string) => `${letter}${'pqr'[pool]}${++names}`;
    const one = () => {
      const catches = chance() < 0.45;
      const id = name(catches ? 'I' : 't');
      (catches ? theirs : mine).push(id);
      return id;
    };
    let last = name('S');
    if (pool > 0 && chance() < 0.6) theirs.push(last);
    const go = (id: string, arrow = '>') => {
      parts.push(`${last} ${arrow} ${id}`);
      last = id;
    };
    for (let left = between(chance, 1, 3); left > 0; left--) {
      const kind = chance();
      if (kind < 0.4) go(one());
      else if (kind < 0.6) {
        const [open, close] = [name('X'), name('X')];
        go(open);
        const share = between(chance, 1, 9) / 10;
        const inner = one();
        parts.push(`${open} ${share}> ${inner} > ${close}`, `${open} ${1 - share}> ${chance() < 0.5 ? close : name('E')}`);
        last = close;
      } else if (kind < 0.75) {
        const [open, close] = [name('A'), name('A')];
        go(open);
        parts.push(`${open} > ${one()} > ${close}`, `${open} > ${one()} > ${close}`);
        last = close;
      } else if (kind < 0.88) {
        const [open, close] = [name('X'), name('X')];
        go(open);
        go(one());
        go(close);
        parts.push(`${close} 0.3> ${open}`);
        const done = name('t');
        parts.push(`${close} 0.7> ${done}`);
        last = done;
      } else {
        const [gate, one1, two, close] = [name('V'), name('I'), name('I'), name('X')];
        theirs.push(one1, two);
        go(gate);
        parts.push(`${gate} > ${one1} > ${close}`, `${gate} > ${two} > ${close}`);
        last = close;
      }
    }
    go(name('E'));
    return parts.join(' ; ');
  });
  const messages: string[] = [];
  for (const [pool, theirs] of receivers.entries()) {
    const others = senders.filter((_, at) => at !== pool).flat();
    if (others.length === 0) return null;
    for (const target of theirs) messages.push(`${pick(chance, others)}>${target}`);
  }
  return pools(lines, messages, nodes);
}

describe('the check of collaborations and the list of all their markings', () => {
  it.each([2, 3])('agree on %i pools, whatever is done first', (count) => {
    const seen = { sound: 0, flawed: 0, skipped: 0 };
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const chance = random(seed);
        const model = talkingModel(chance, count);
        if (!model) return;
        const starts = new Set(model.nodes.filter(({ kind }) => kind === 'startEvent').map(({ id }) => id));
        const begun = new Set(model.messages.map(({ target }) => target));
        const order = new Map(model.nodes.map((node) => [node.id, chance()]));
        // A gateway that waits for several messages decides between those that are there when nothing else can move.
        const first = (key: string) => (key.startsWith('V') ? 2 : (order.get(key.split(' ')[0] ?? '') ?? 0));
        const listed = listTalk(model, (ready) => ready.reduce((best, key) => (first(key) < first(best) ? key : best)));
        const flaws = collaborationFlaws(model);
        if (
          !listed ||
          flaws.some(({ kind }) => kind === 'unsaid') ||
          [...starts].every((id) => begun.has(id)) ||
          model.messages.length === 0
        ) {
          seen.skipped += 1;
          return;
        }
        const gates = new Map(
          model.flows.flatMap(({ source, target }) => (source?.startsWith('V') && target ? [[target, source] as const] : [])),
        );
        const found: Record<string, number> = {};
        for (const { elements, share } of flaws)
          found[gates.get(elements[0] ?? '') ?? elements[0] ?? ''] = Math.round((share ?? 0) * 1e7) / 1e7;
        const expected: Record<string, number> = {};
        for (const [id, share] of [...listed.waiting, ...listed.unreceived]) {
          if (share > 1e-8) expected[id] = Math.round(share * 1e7) / 1e7;
        }
        expect({ seed, ...found }).toEqual({ seed, ...expected });
        seen[flaws.length > 0 ? 'flawed' : 'sound'] += 1;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.sound, seen.flawed)).toBeGreaterThan(20);
  });
});
