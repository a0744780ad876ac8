import type { Block } from '../document';
import type { SectionMaker } from '../compose';
import type { DimensionScore } from '../../readiness/assessment';
import { formatNumber, formatPercent, formatRange, formatSigned } from '../../text/numbers';
import { marks } from '../../text/marks';
import { largestCauses } from '../causes';
import { decidingSentence } from '../deciding-sentence';
import { lawAndCaps } from '../law';
import { plannedMeasures } from '../planned-measures';
import { rateCeiling } from '../../scenario/ceiling';
import { bandLimits, bandNumber, bandOf } from '../bands';
import { type ReportContext, shorten } from '../report-context';
import { text } from '../runs';
import { measures as measureWords } from '../../text/measures';
import { profileLine } from '../../text/profiles';
import { score as scoreWords } from '../../text/score';

/** One page that decides: what is the matter, how bad, why, where to begin, what only the law can change. */
export const summary: SectionMaker = {
  id: 'summary',
  paper: 'portrait',
  blocks: (context) => [
    { kind: 'paragraph', role: 'lead', runs: [text(decidingSentence(context))] },
    gauge(context),
    keyFigures(context),
    { kind: 'heading', level: 2, text: context.words.summary.dimensions },
    bars(context),
    { kind: 'columns', columns: [[causes(context)], [gains(context)]] },
    { kind: 'callout', tone: 'legal', title: context.words.summary.lawTitle, runs: [text(lawAndCaps(context))] },
    { kind: 'paragraph', role: 'note', runs: [text(provenance(context))] },
  ],
};

function gauge(context: ReportContext): Block {
  const {
    assessment: { score },
    profile,
    language,
    words,
  } = context;
  const range = formatRange(score.low, score.high, 1, language);
  const known = formatPercent(score.known, language);
  const index = formatNumber(score.index, 1, language);
  const [low, high] = [formatNumber(score.low, 1, language), formatNumber(score.high, 1, language)];
  const name = score.band === null ? words.figure.tooLittle : scoreWords[language].band[score.band];
  return {
    kind: 'gauge',
    label: words.figure.index,
    value: score.index,
    text: index,
    low: score.low,
    high: score.high,
    band: score.band === null ? null : bandNumber(score.band),
    bandName: name,
    limits: bandLimits(profile),
    alt: score.index === null ? words.figure.gaugeAltOpen(low, high) : words.figure.gaugeAlt(index, name, low, high),
    facts: [
      {
        strong: words.figure.range(range),
        quiet: score.confidence === null ? words.figure.known(known) : words.figure.confidence(score.confidence, known),
      },
      ...outlook(context),
    ],
  };
}

/** Where the planned measures lead, or the two halves of the index where none is planned; and how far the law would let it go. */
function outlook(context: ReportContext): readonly { readonly strong: string; readonly quiet: string }[] {
  const { scenario, assessment, language, words } = context;
  const planned = plannedMeasures(context);
  const said = words.figure;
  const number = (value: number | null) => formatNumber(value, 1, language);
  const { continuity, enabler } = assessment.score;
  return [
    planned.length === 0
      ? { strong: said.continuity(number(continuity)), quiet: said.enabler(number(enabler)) }
      : { strong: said.target(number(scenario.rate(planned).score.index)), quiet: said.targetHint(planned.length) },
    { strong: said.ceiling(number(rateCeiling(scenario.today).score.index)), quiet: said.ceilingHint },
  ];
}

function keyFigures({ assessment: { flow }, unknownSteps, language, words }: ReportContext): Block {
  const share = flow.endToEndShare;
  const endToEnd =
    share.value === null
      ? `${formatNumber(share.low * 100, 0, language)}–${formatPercent(share.high, language)}`
      : formatPercent(share.value, language);
  const complete = unknownSteps.length === 0;
  // Where no medium is known, no break is known either; 0 would be a claim.
  const counted = (value: number | null) => formatNumber(flow.digitalCoverage === null ? null : value, 1, language);
  const minutes = flow.minutes === null ? '–' : words.minutes(formatNumber(flow.minutes, 2, language));
  const waiting = flow.waitDays === null ? '–' : words.days(formatNumber(flow.waitDays, 2, language));
  return {
    kind: 'keyFigures',
    items: [
      { value: counted(flow.expectedBreaks), label: complete ? words.figure.breaks : words.figure.breaksKnown },
      { value: counted(flow.expectedAnalogHandovers), label: complete ? words.figure.handovers : words.figure.handoversKnown },
      { value: endToEnd, label: words.figure.endToEnd },
      { value: minutes, label: words.figure.time },
      { value: waiting, label: words.figure.waiting },
    ],
  };
}

function bars(context: ReportContext): Block {
  const { assessment, profile, words, language } = context;
  const bar = (dimension: DimensionScore) => {
    const label = `${dimension.id} ${scoreWords[language].dimension[dimension.id]}`;
    if (!dimension.applicable) return { label, value: null, low: 0, high: 0, band: null, text: words.summary.notApplicable };
    const { value, low, high } = dimension;
    const printed = value === null ? formatRange(low, high, 0, language) : formatNumber(value, 1, language);
    return { label, value, low, high, band: value === null ? null : bandOf(value, profile), text: printed };
  };
  return { kind: 'bars', alt: words.summary.barsAlt, ticks: [0, ...bandLimits(profile), 100], bars: assessment.score.dimensions.map(bar) };
}

function causes(context: ReportContext): Block {
  const { words, language } = context;
  return {
    kind: 'ranking',
    title: words.summary.causes,
    tone: 'cause',
    none: words.summary.causesNone,
    items: largestCauses(context, 3).map((cause) => ({
      title: shorten(cause.title, 70),
      detail: `${cause.steps} · ${cause.rules.join(', ')}`,
      value: formatNumber(cause.weighted, 1, language),
    })),
  };
}

/** The three measures that bring most alone. */
function gains(context: ReportContext): Block {
  const { words, language, scenario } = context;
  const said = measureWords[language];
  const best = scenario.candidates
    .filter(({ gain }) => gain.points >= 0.05)
    .toSorted((a, b) => b.gain.points - a.gain.points || (a.measure.id < b.measure.id ? -1 : 1))
    .slice(0, 3);
  return {
    kind: 'ranking',
    title: words.summary.gains,
    tone: 'gain',
    none: words.summary.gainsNone,
    items: best.map(({ measure, gain }) => ({
      title: shorten(said.measure[measure.id]?.name ?? measure.id, 60),
      detail: `${measure.id} · ${words.measures.column.effort} ${measure.effort} (${said.days[measure.effort]})`,
      value: formatSigned(gain.points, 1, language),
    })),
  };
}

/** More than this would push the page over. */
const NAMED_CRITERIA = 6;

/** Where the numbers come from and what is missing; every sentence only where it is true. */
function provenance(context: ReportContext): string {
  const { assessment, language, sheet, words } = context;
  const said = words.summary;
  const confidences = new Map<string, number>();
  for (const step of assessment.ownSteps) {
    const step_ = context.marks(step);
    if (step_ && step_.minutes !== null && step_.confidence !== null)
      confidences.set(step_.confidence, (confidences.get(step_.confidence) ?? 0) + 1);
  }
  const confidence = (['measured', 'estimated', 'assumed'] as const)
    .filter((level) => confidences.has(level))
    .map((level) => marks[language].confidence[level]);
  const criteria = assessment.questions.flatMap((question) =>
    question.kind === 'criterion' && question.criterion ? [question.criterion] : [],
  );
  const more = criteria.length - NAMED_CRITERIA;
  const named = `${criteria.slice(0, NAMED_CRITERIA).join(', ')}${more > 0 ? ` ${words.andMore(more)}` : ''}`;
  const parts = [
    said.provenance(profileLine(assessment.computedWith, language)),
    context.entries.length === 0 ? '' : said.causesBy,
    context.entries.length === 0 ? '' : assessment.score.index === null ? said.gainsAloneD2 : said.gainsAlone,
    confidence.length === 0 ? '' : said.confidence(confidence.join(', ')),
    sheet?.casesPerYear ? said.casesPerYear(formatNumber(sheet.casesPerYear, 0, language)) : '',
    assessment.questions.length === 0 ? said.nothingOpen : said.open(assessment.questions.length, named),
    context.suggestions === 0 ? '' : said.suggestions(context.suggestions),
    assessment.failures.length === 0 ? '' : said.failures(assessment.failures.length),
  ];
  return parts.filter(Boolean).join(' ');
}
