import type { BestSet } from '#models/analysis/flow';
import type { ProcessModel } from '#models/process/process';
import { countRows, RARE } from '#models/readiness/count-rows';
import { type CountDistribution, type Details, type Reach, SHARE_IDS, type ShareId } from '#models/readiness/details';
import { details as words } from '#models/text/details';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent } from '#models/text/numbers';

/** So many steps are named where there may be many. */
const MOST_NAMED = 5;
/** Counts shown singly; the rest is one line. */
const MOST_COUNTS = 12;

/** Details for a person at a terminal: what to put right first, who is to blame, and how cases spread. */
export function detailsText({ shares, distribution, unknown }: Details, model: ProcessModel, language: Language): string {
  const say = words[language];
  const names = new Map(model.nodes.map(({ id, name }) => [id, name.replace(/[\p{Cc}\s]+/gu, ' ').trim() || id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const percent = (share: number) => formatPercent(share, language, share > 0 && share < 0.095 ? 1 : 0);
  const counts: [string, CountDistribution][] = [
    [say.touches, distribution.touches],
    [say.breaks, distribution.breaks],
  ];
  const lines = [
    ...SHARE_IDS.flatMap(linesOf),
    '',
    say.distribution,
    ...counts.flatMap(([head, { mean, chances }]) => [`  ${head}: ${formatNumber(mean, 1, language)} ${say.mean}`, ...spread(chances)]),
    ...(unknown.workMode + unknown.media > 0 ? ['', say.reading(unknown.workMode, unknown.media)] : []),
  ];
  return `${lines.join('\n')}\n`;

  function linesOf(id: ShareId): readonly string[] {
    const { share, ceiling, best, reach, attribution, pairs } = shares[id];
    const head = ['', `${say.share[id]}: ${say.now(percent(share), percent(ceiling))}`];
    if (!(ceiling > share)) return head;
    const blamed = [...attribution].slice(0, MOST_NAMED);
    const missing = [...attribution.values()].reduce((sum, part) => sum + part, 0);
    return [
      ...head,
      `  ${say.fix[id]}`,
      ...bestLines(best),
      ...reachLines(reach.filter(({ state }) => state !== 'already')),
      ...pairs.slice(0, MOST_NAMED).map(({ steps, gain }) => `    ${say.pairs}: ${steps.map(nameOf).join(' + ')} (+${percent(gain)})`),
      ...(blamed.length > 0 ? [`  ${say.blame}`] : []),
      ...blamed.map(([step, part]) => `    ${percent(part / missing).padStart(6)}  ${nameOf(step)}`),
    ];
  }

  /** Only sets that add to the one before; one line where none gains anything. */
  function bestLines(best: readonly BestSet[]): readonly string[] {
    const lines = best.flatMap((set, at) => (set.nodes.length === at + 1 ? [`    ${say.best(at + 1)}: ${setText(set)}`] : []));
    return lines.length > 0 || best.length === 0 ? lines : [`    ${say.nothing(best.length)}`];
  }

  /** Thresholds that are passed by the same set are one line. */
  function reachLines(reach: readonly Reach[]): readonly string[] {
    const texts = reach.map((each) => reachText(each));
    return reach.flatMap(({ above }, at) => (texts[at] === texts[at + 1] ? [] : [`    ${say.above(percent(above))}: ${texts[at]}`]));
  }

  function setText({ nodes, share, proven }: BestSet): string {
    return `${percent(share)} – ${nodes.map(nameOf).join(', ')}${proven ? '' : ` (${say.unproven})`}`;
  }

  function reachText({ state, set }: Reach): string {
    return state === 'reached' && set ? setText(set) : state === 'unreachable' ? say.unreachable : say.unknown;
  }

  function spread(chances: readonly number[]): readonly string[] {
    return countRows(chances, MOST_COUNTS)
      .filter(({ chance }) => chance >= RARE)
      .map(({ count, more, chance }) => `    ${percent(chance).padStart(6)}  ${more ? `${count} ${say.more}` : count}`);
  }
}
