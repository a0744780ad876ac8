import type { Ends } from './record-chain';
import { NOTHING, ONE, type Ref, type TapeWriter } from './tape';

/** How often the content of an activity runs per firing: a number of times, or again and again by chance. */
export type Runs =
  | { readonly kind: 'once' }
  | { readonly kind: 'count'; readonly variable: number; readonly count: number; readonly parallel: boolean }
  | { readonly kind: 'repeat'; readonly again: Ref; readonly done: Ref };

/** What the tape of a compilation offers for runs. */
export type RunsWriter = {
  readonly tape: TapeWriter;
  readonly traps: { variable: number; inside: readonly Ref[] }[];
  readonly fixed: number[];
  counter(value?: number): number;
};

/** More runs than this of content that can get stuck are not told apart. */
const MOST_TROUBLED_RUNS = 400;

/** The ends of all runs from the ends of one. Later runs in sequence need the earlier ones to complete. */
export function repeated(one: Ends, runs: Runs, writer: RunsWriter): Ends {
  if (runs.kind === 'once') return one;
  return runs.kind === 'repeat' ? again(one, runs.again, runs.done, writer) : counted(one, runs, writer);
}

function again({ complete, stuck, endless }: Ends, more: Ref, done: Ref, { tape, traps, counter }: RunsWriter): Ends {
  if (more === NOTHING) return { complete, stuck, endless };
  const last = tape.mul(done, complete);
  const out = tape.sum([last, stuck, endless]);
  if (out === NOTHING) {
    const variable = counter();
    traps.push({ variable, inside: [complete] });
    return { complete: NOTHING, stuck: NOTHING, endless: tape.leaf(variable) };
  }
  const rounds = tape.loop(tape.mul(more, complete), out);
  return { complete: tape.mul(last, rounds), stuck: tape.mul(stuck, rounds), endless: tape.mul(endless, rounds) };
}

function counted(one: Ends, runs: Extract<Runs, { kind: 'count' }>, { tape, fixed, counter }: RunsWriter): Ends {
  if (one.stuck === NOTHING && one.endless === NOTHING) return { ...one, complete: tape.power(one.complete, runs.variable) };
  // How many runs there are is written into the tape itself.
  fixed.push(runs.variable);
  const count = Math.min(MOST_TROUBLED_RUNS, runs.count);
  const below = Math.floor(count);
  let ends: Ends = { complete: ONE, stuck: NOTHING, endless: NOTHING };
  for (let run = 0; run < below; run++) ends = next(ends);
  if (count === below) return ends;
  const more = tape.leaf(counter(count - below));
  const fewer = tape.leaf(counter(1 - count + below));
  const longer = next(ends);
  const mix = (end: keyof Ends) => tape.add(tape.mul(fewer, ends[end]), tape.mul(more, longer[end]));
  return { complete: mix('complete'), stuck: mix('stuck'), endless: mix('endless') };

  /** The ends of one run more: beside the others, or before them. */
  function next(rest: Ends): Ends {
    const complete = tape.mul(one.complete, rest.complete);
    if (!runs.parallel) {
      return {
        complete,
        stuck: tape.add(one.stuck, tape.mul(one.complete, rest.stuck)),
        endless: tape.add(one.endless, tape.mul(one.complete, rest.endless)),
      };
    }
    const settled = tape.add(rest.complete, rest.stuck);
    return {
      complete,
      stuck: tape.add(tape.mul(one.complete, rest.stuck), tape.mul(one.stuck, settled)),
      endless: tape.add(tape.mul(one.endless, tape.add(settled, rest.endless)), tape.mul(tape.add(one.complete, one.stuck), rest.endless)),
    };
  }
}
