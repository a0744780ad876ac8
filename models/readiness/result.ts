import type { Method, Range } from '../analysis/flow';
import type { Remark } from '../process/process';
import type { Metrics } from './metrics';
import type { Assessment, Band, CapId, ComputedWith, FindingStatus, PatternId, RuleId } from './assessment';
import type { Details } from './details';
import { type DetailsResult, toDetailsResult } from './details-result';

type Bounds = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** The JSON object of one assessed file, as the file format documents it. Doubles are unrounded; what cannot be said is null. */
export type AssessmentResult = {
  readonly schema: 'bruchlos/assessment/1';
  readonly file: string;
  readonly process: {
    readonly id: string;
    readonly name: string;
    readonly nodes: number;
    readonly flows: number;
    readonly pools: number;
    readonly lead: string;
  };
  readonly score: {
    readonly index: number | null;
    readonly low: number;
    readonly high: number;
    readonly uncapped: number | null;
    readonly confidence: 'A' | 'B' | 'C' | null;
    readonly band: Band | null;
    readonly continuity: number | null;
    readonly enabler: number | null;
    readonly dimensions: Readonly<Record<string, Bounds & { readonly known: number }>>;
    readonly caps: readonly { readonly id: CapId; readonly cap: number; readonly share: number }[];
  };
  readonly flow: {
    readonly completion: number;
    readonly stuck: number;
    readonly untouchedShare: Bounds;
    readonly digitalShare: Bounds;
    readonly endToEndShare: Bounds;
    readonly method: Method;
    readonly expectedTouches: Bounds;
    readonly expectedBreaks: number | null;
    readonly expectedAnalogHandovers: number | null;
    readonly weightedBreaks: number | null;
    readonly digitalCoverage: number | null;
    readonly brokenShare: number | null;
    readonly handovers: number | null;
    readonly minutes: number | null;
    readonly waitDays: number | null;
    readonly visits: Readonly<Record<string, number | null>>;
  };
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly element: string;
    readonly key: string;
    readonly status: FindingStatus;
    readonly severity: number;
    readonly expected: number | null;
    readonly weighted: number | null;
  }[];
  /** Weaknesses in how marks lie together; in no figure. */
  readonly patterns: readonly {
    readonly rule: PatternId;
    readonly element: string;
    readonly key: string;
    readonly elements: readonly string[];
    readonly status: FindingStatus;
    readonly severity: number;
    readonly expected: number | null;
  }[];
  readonly remarks: readonly { readonly code: string; readonly element: string | null; readonly message: string; readonly kept: boolean }[];
  readonly profile: string;
  readonly modelEdition: number;
  /** The profile in full: edition, source and day. */
  readonly computedWith: ComputedWith;
  readonly known: number;
  /** What stands beside the index: per case, per year, and as fractions from 0 to 1. */
  readonly metrics: Metrics;
  /** What stands behind the shares; only where it was asked for. */
  readonly details?: DetailsResult;
};

/** Turns an assessment into its public JSON object. `file` is the path as found; `sentence` puts remarks into words. */
export function toResult(
  assessment: Assessment,
  file: string,
  importRemarks: readonly Remark[],
  sentence: (remark: Remark) => string = plain,
  details: Details | null = null,
): AssessmentResult {
  const { model, score, flow } = assessment;
  const failures: readonly Remark[] = assessment.failures.map((failure) => ({
    code: 'failed',
    element: null,
    kept: true,
    params: { what: failure.what, message: failure.message },
  }));
  const applicable = score.dimensions.filter((dimension) => dimension.applicable);
  return {
    schema: 'bruchlos/assessment/1',
    file,
    process: { id: model.lead, name: model.leadName, nodes: model.nodes, flows: model.flows, pools: model.pools, lead: model.lead },
    score: {
      index: score.index,
      low: score.low,
      high: score.high,
      uncapped: score.uncapped,
      confidence: score.confidence,
      band: score.band,
      continuity: score.continuity,
      enabler: score.enabler,
      dimensions: Object.fromEntries(applicable.map(({ id, value, low, high, known }) => [id, { value, low, high, known }])),
      caps: score.caps.map(({ id, cap, share }) => ({ id, cap, share })),
    },
    flow: {
      completion: flow.completion,
      stuck: flow.stuck,
      untouchedShare: bounds(flow.untouchedShare),
      digitalShare: bounds(flow.digitalShare),
      endToEndShare: bounds(flow.endToEndShare),
      method: flow.method,
      expectedTouches: bounds(flow.expectedTouches),
      expectedBreaks: flow.expectedBreaks,
      expectedAnalogHandovers: flow.expectedAnalogHandovers,
      weightedBreaks: flow.weightedBreaks,
      digitalCoverage: flow.digitalCoverage,
      brokenShare: flow.brokenShare,
      handovers: flow.handovers,
      minutes: flow.minutes,
      waitDays: flow.waitDays,
      visits: Object.fromEntries(flow.visits),
    },
    findings: assessment.findings.map(({ rule, element, key, status, severity, expected, weighted }) => ({
      rule,
      element,
      key,
      status,
      severity,
      expected,
      weighted,
    })),
    remarks: withoutRepeats([...importRemarks, ...assessment.remarks, ...failures]).map((remark) => ({
      code: remark.code,
      element: remark.element,
      message: sentence(remark),
      kept: remark.kept,
    })),
    profile: assessment.profile,
    modelEdition: assessment.modelEdition,
    known: score.known,
    patterns: assessment.patterns.map(({ rule, element, key, elements, status, severity, expected }) => ({
      rule,
      element,
      key,
      elements,
      status,
      severity,
      expected,
    })),
    computedWith: assessment.computedWith,
    metrics: assessment.metrics,
    ...(details && { details: toDetailsResult(details) }),
  };
}

function bounds({ value, low, high }: Range): Bounds {
  return { value, low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** Reader and analysis may both have seen the same thing; it is said once. */
function withoutRepeats(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify([remark.code, remark.element, remark.params]), remark])).values()];
}

/** A remark nobody wrote a sentence for still says what it speaks of. */
function plain(remark: Remark): string {
  return [remark.code, ...Object.entries(remark.params).map(([name, value]) => `${name} ${value}`)].join(', ');
}
