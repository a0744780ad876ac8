import type { Media } from '../analysis/colour';
import type { FlowSolution } from '../analysis/flow';
import type { Continuity } from './continuity';
import { type Found, isCounted, isOpenSuggestion } from './findings';
import type { Step } from './steps';

/** Which findings are taken for true: those that count, the same with every gap in the data broken, and the suggestions as well. */
export type Reading = 'counted' | 'unknown' | 'suspected';

/** What depends on which step a case came from: breaks between steps, confirmed or still open. */
export type CarriedMedia = {
  readonly media: Media;
  /** Some of these breaks are confirmed, so that they count in every reading. */
  readonly confirmed: boolean;
  /** Steps whose executions break or not by where they came from. */
  readonly minds: (step: string) => boolean;
  /** Share of the executions of such a step that break, among those that got the colour. */
  readonly broken: (step: string, colour: number, reading: Reading) => number;
};

/**
 * What the steps hand on, as far as it decides breaks further on (rulings 14 and 18): steps whose results break the same inputs have one
 * colour. Null where every execution of a step fares alike, so that nothing hangs on the way taken.
 */
export function readCarriedMedia(
  flow: Pick<FlowSolution, 'predecessors'>,
  own: readonly Step[],
  findings: readonly Found[],
  { inputs }: Pick<Continuity, 'inputs'>,
): CarriedMedia | null {
  /** Per receiving step: what each step before breaks, as positions of inputs; confirmed and open ones. */
  const receiving = new Map<string, Map<string, { counted: Set<number>; open: Set<number> }>>();
  let confirmed = false;
  for (const finding of findings) {
    const open = isOpenSuggestion(finding);
    if (finding.origin !== 'sequence' || !(open || isCounted(finding))) continue;
    confirmed ||= !open;
    for (const { step, position, from } of finding.breaks) {
      const before = receiving.get(step) ?? new Map<string, { counted: Set<number>; open: Set<number> }>();
      receiving.set(step, before);
      for (const id of from) {
        const broken = before.get(id) ?? { counted: new Set(), open: new Set() };
        before.set(id, broken);
        broken[open ? 'open' : 'counted'].add(position);
      }
    }
  }
  for (const [id, before] of receiving) if (isSettled(flow.predecessors(id), before)) receiving.delete(id);
  if (receiving.size === 0) return null;

  const colours = new Map<string, number>([['', 0]]);
  const colourOf = new Map<string, number>();
  /** One step of each colour stands for all. */
  const standIns: string[] = [''];
  for (const id of new Set([...receiving.values()].flatMap((before) => [...before.keys()]))) {
    const signature = [...receiving].flatMap(([to, before]) => (before.has(id) ? [`${to} ${signatureOf(before.get(id))}`] : [])).join('\n');
    let colour = colours.get(signature);
    if (colour === undefined) {
      colour = standIns.push(id) - 1;
      colours.set(signature, colour);
    }
    colourOf.set(id, colour);
  }
  const minds = new Map<string, readonly number[]>();
  for (const [to, before] of receiving) {
    const groups = new Map<string, number>();
    minds.set(
      to,
      standIns.map((id) => {
        const signature = signatureOf(before.get(id));
        const group = groups.get(signature) ?? groups.size;
        groups.set(signature, group);
        return group;
      }),
    );
  }
  const inputsOf = new Map(own.map((step, at) => [step.id, inputs[at] ?? []]));
  return {
    media: { colourOf, minds },
    confirmed,
    minds: (step) => receiving.has(step),
    broken(step, colour, reading) {
      const before = receiving.get(step)?.get(standIns[colour] ?? '');
      let sum = 0;
      for (const [position, { share, unknown, settled }] of (inputsOf.get(step) ?? []).entries()) {
        const carried = before?.counted.has(position) || (reading === 'suspected' && before?.open.has(position));
        sum += share * ((unknown && reading !== 'counted') || carried ? 1 : settled);
      }
      return Math.min(1, sum);
    },
  };
}

/** All that arrives breaks the same inputs. */
function isSettled(
  arriving: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, { counted: Set<number>; open: Set<number> }>,
): boolean {
  let known = 0;
  const seen = new Set<string>();
  for (const [from, part] of arriving) {
    known += part;
    seen.add(signatureOf(before.get(from)));
  }
  return known > 1 - 1e-12 && seen.size === 1;
}

function signatureOf(broken: { readonly counted: ReadonlySet<number>; readonly open: ReadonlySet<number> } | undefined): string {
  if (!broken) return '';
  return `${[...broken.counted].sort((a, b) => a - b).join()}/${[...broken.open].sort((a, b) => a - b).join()}`;
}
