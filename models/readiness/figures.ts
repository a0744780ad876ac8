import { colouredFlow } from '../analysis/colour';
import type { Estimate, FlowSolution, Range } from '../analysis/flow';
import type { ProcessModel, Remark } from '../process/process';
import type { FlowFigures, ManualStep, StepChances } from './assessment';
import { readCarriedMedia, type Reading } from './carried-media';
import type { CalledRuns } from './called-runs';
import type { Continuity } from './continuity';
import { isCounted, type Found } from './findings';
import { isMediaBlock } from './media-block';
import { isManual, type Step } from './steps';

/** Readings that differ by no more than this are one value. */
const SAME = 1e-12;

/** The figures beside the score: expected touches, breaks, times, and the share of cases that need no hand and meet no break. */
export function readFigures(
  model: ProcessModel,
  flow: FlowSolution,
  own: readonly Step[],
  findings: readonly Found[],
  continuity: Continuity,
  runs: CalledRuns = new Map(),
): { readonly figures: FlowFigures; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const touches = new Map(own.map((step) => [step.id, touchOf(step)]));
  const broken = new Map(own.map((step, at) => [step.id, continuity.brokenExecutions[at] ?? { counted: 0, unknown: 0, suspected: 0 }]));
  const carried = readCarriedMedia(flow, own, findings, continuity);
  const coloured = carried && colouredFlow(model, flow, carried.media);
  if (coloured && coloured.basis !== 'exact') remarks.push({ code: `carried-${coloured.basis}`, element: null, kept: true, params: {} });
  const called = [...runs.values()];
  const openTouch = own.some((step) => step.workMode === 'unknown') || called.some(({ touches: { low, high } }) => low !== high);
  const openBreak =
    [...broken.values()].some((each) => each.unknown !== each.counted) ||
    called.some(({ digital, endToEnd }) => digital.low !== digital.high || endToEnd.low !== endToEnd.high);
  // Where only a bound is known, it is the low end of what is confirmed too.
  const suspected = coloured?.basis === 'bound' || [...broken.values()].some((each) => each.suspected !== each.unknown);
  /** Of one execution, where it is touched as little or as much as it may be. A call stands for what runs in it. */
  const untouched = (touch: 'low' | 'high') => (id: string) =>
    runs.get(id)?.untouched[touch === 'low' ? 'high' : 'low'] ?? 1 - (touches.get(id)?.[touch] ?? 0);
  const anyWork = () => 1;

  return {
    figures: {
      completion: flow.completion,
      stuck: flow.stuck,
      method: flow.method,
      untouchedShare: untouchedRange(),
      digitalShare: unbrokenRange('digital', anyWork, anyWork),
      endToEndShare: unbrokenRange('endToEnd', untouched('low'), untouched('high')),
      expectedTouches: totalTouches(),
      expectedBreaks: total((finding) => finding.rule !== 'AN-01', 'breaks'),
      expectedAnalogHandovers: total((finding) => finding.rule === 'AN-01', 'handovers'),
      weightedBreaks: continuity.coverage === null ? null : continuity.weightedBreaks,
      digitalCoverage: continuity.coverage,
      brokenShare: continuity.brokenShare,
      handovers: continuity.handovers,
      minutes: timeOf('minutes', 'minutes-missing'),
      waitDays: timeOf('waitDays', 'wait-missing'),
      visits: flow.visits,
      chances: allChances(),
    },
    remarks,
  };

  function allChances(): ReadonlyMap<string, StepChances> {
    const chances = new Map(own.map((step) => [step.id, chancesOf(step)]));
    for (const [call, run] of runs) for (const [step, chance] of run.chances) chances.set(`${call}/${step}`, chance);
    return chances;
  }

  function chancesOf(step: Step): StepChances {
    const { counted, unknown } = broken.get(step.id) ?? { counted: 0, unknown: 0 };
    return {
      touch: touchOf(step).low,
      broken: Math.min(1, counted),
      touchUnknown: step.workMode === 'unknown',
      brokenUnknown: unknown !== counted,
    };
  }

  function untouchedRange(): Range {
    const high = flow.estimate(untouched('low'));
    const low = openTouch ? flow.estimate(untouched('high')) : high;
    return rangeOf(high, low, low);
  }

  /** Share of cases without a break, each execution weighed by the work done in it as well. */
  function unbrokenRange(share: 'digital' | 'endToEnd', best: (id: string) => number, worst: (id: string) => number): Range {
    const high = unbroken('counted', best, (id) => runs.get(id)?.[share].high);
    const least = (id: string) => runs.get(id)?.[share].low;
    const low = openBreak || (openTouch && worst !== best) ? unbroken('unknown', worst, least) : high;
    return rangeOf(high, low, suspected ? unbroken('suspected', worst, least) : low);
  }

  /** What is confirmed between steps, and what may be, breaks the executions that came that way, not the same part of all. */
  function unbroken(reading: Reading, work: (id: string) => number, inside: (call: string) => number | undefined): Estimate {
    const plain = (id: string) => inside(id) ?? work(id) * (1 - Math.min(1, broken.get(id)?.[reading] ?? 0));
    if (!carried || !coloured) return flow.estimate(plain);
    if (reading !== 'suspected' && (!carried.confirmed || coloured.basis === 'bound')) return flow.estimate(plain);
    return coloured.share((id, colour) => (carried.minds(id) ? work(id) * (1 - carried.broken(id, colour, reading)) : plain(id)));
  }

  function totalTouches(): Range {
    const high = flow.total((id) => runs.get(id)?.touches.high ?? touches.get(id)?.high ?? 0);
    const low = openTouch ? flow.total((id) => runs.get(id)?.touches.low ?? touches.get(id)?.low ?? 0) : high;
    const agree = Number.isFinite(high.value) && Math.abs(high.value - low.value) <= SAME;
    return { value: agree ? high.value : null, low: low.low, high: high.high };
  }

  /** Null where no medium of any executed own step is known: nobody has said that there are no breaks. */
  function total(which: (finding: Found) => boolean, inside: 'breaks' | 'handovers'): number | null {
    let sum = insideCalls(inside);
    if (continuity.coverage === null && sum === null) return null;
    for (const finding of findings) {
      if (!isCounted(finding) || !which(finding)) continue;
      if (finding.expected === null) return null;
      sum = (sum ?? 0) + finding.expected;
    }
    return finite(sum ?? 0);
  }

  /** What calls add per case; null where none of them says anything, infinite where one that does is made for ever. */
  function insideCalls(figure: 'breaks' | 'handovers' | 'minutes' | 'waitDays'): number | null {
    let sum: number | null = null;
    for (const [call, { [figure]: amount }] of runs) {
      if (amount !== null) sum = (sum ?? 0) + (amount === 0 ? 0 : (flow.visits.get(call) ?? Number.POSITIVE_INFINITY) * amount);
    }
    return sum;
  }

  function timeOf(property: 'minutes' | 'waitDays', code: string): number | null {
    let sum = insideCalls(property);
    let missing = 0;
    for (const step of own) {
      const stated = step.node.marks?.[property] ?? null;
      if (stated === null) missing += 1;
      else sum = (sum ?? 0) + (stated === 0 ? 0 : (step.visits ?? Number.POSITIVE_INFINITY) * stated);
    }
    if (sum !== null && missing > 0) remarks.push({ code, element: null, kept: true, params: { count: missing } });
    return sum === null ? null : finite(sum);
  }
}

function finite(sum: number): number | null {
  return sum === Number.POSITIVE_INFINITY ? null : sum;
}

function rangeOf(high: Estimate, low: Estimate, lowest: Estimate): Range {
  return { value: Math.abs(high.value - low.value) <= SAME ? high.value : null, low: Math.min(lowest.low, high.high), high: high.high };
}

/** Chance that a person handles the case in one execution; both readings where the work mode is unknown. */
function touchOf(step: Step): { readonly low: number; readonly high: number } {
  if (step.workMode === 'unknown') return { low: 0, high: 1 };
  const chance = step.workMode === 'fullyAutomated' ? step.exceptionRate : 1;
  return { low: chance, high: chance };
}

/** Activity groups that receive, provide, check formally or edit. */
const PASSING_GROUPS: readonly number[] = [1, 2, 3, 6];

/** Own steps done by people, and whether they need to be: the law leaves no margin, and the step passes on more than it decides. */
export function readManualSteps(own: readonly Step[], findings: readonly Found[]): readonly ManualStep[] {
  const breaks = findings.filter((finding) => isCounted(finding) && finding.rule !== 'AN-01');
  const broken = new Set(breaks.flatMap(({ places }) => places.map(({ element }) => element)));
  return own.flatMap((step): readonly ManualStep[] => {
    if (!isManual(step)) return [];
    const { decision = null, rag = null } = step.node.marks ?? {};
    const because = broken.has(step.id)
      ? 'break'
      : isMediaBlock(step)
        ? 'mediaBlock'
        : rag !== null && PASSING_GROUPS.includes(rag)
          ? 'activityGroup'
          : null;
    const open = decision === null || decision === 'unknown';
    return [
      {
        element: step.id,
        workMode: step.workMode,
        visits: step.visits,
        avoidable: because === null ? false : open ? null : decision === 'none' || decision === 'bound',
        because,
        minutes: step.node.marks?.minutes ?? null,
      },
    ];
  });
}
