import { formatNumber, formatPercent } from '../text/numbers';
import { lawIsChecked, legalCaps } from './law';
import { type ReportContext, shorten } from './report-context';

/** A legal readiness from here on does not stand in the way; the band "largely ready" begins there. */
const LAW_READY = 75;

/** The report in one or two sentences, made of the data. It never claims what is not known. */
export function decidingSentence(context: ReportContext): string {
  const { assessment, words, language } = context;
  const { score } = assessment;
  if (assessment.ownSteps.length === 0) return `${words.summary.nothingToCount}.`;
  if (score.index === null) {
    const range = words.summary.between(formatNumber(score.low, 0, language), formatNumber(score.high, 0, language));
    return `${words.summary.tooLittle(formatPercent(score.known, language), range)} ${breaks(context)}.`;
  }
  const free = legalCaps(context).length === 0 && law(context) !== words.summary.lawPartly && law(context) !== words.summary.lawOpen;
  const opening = free ? `${law(context)}: ${breaks(context)}.` : `${law(context)}. ${breaks(context)}.`;
  return [opening, gain(context)].filter(Boolean).join(' ');
}

function law(context: ReportContext): string {
  const { words, assessment } = context;
  if (legalCaps(context).length > 0) return words.summary.lawLimits;
  const legal = assessment.score.dimensions.find((dimension) => dimension.id === 'D5');
  if (!legal || legal.value === null) return words.summary.lawOpen;
  if (legal.value < LAW_READY) return words.summary.lawPartly;
  return legal.low >= LAW_READY && lawIsChecked(context) ? words.summary.lawFree : words.summary.lawFreeSoFar;
}

/** What the weighted breaks have in common, if more than half of them do. */
function breaks({ entries, unknownSteps, words }: ReportContext): string {
  const total = entries.reduce((sum, entry) => sum + (entry.finding.weighted ?? 0), 0);
  if (total === 0) return unknownSteps.length > 0 ? words.summary.breaksUnknown(unknownSteps.length) : words.summary.breaksNowhere;
  const share = (wanted: (entry: (typeof entries)[number]) => boolean) =>
    entries.filter(wanted).reduce((sum, entry) => sum + (entry.finding.weighted ?? 0), 0) / total;
  const papery = new Set(['paper', 'fax']);
  if (share(({ finding }) => papery.has(finding.from.carrier) || papery.has(finding.to.carrier)) > 0.5) return words.summary.breaksAtPaper;
  if (share(({ finding }) => finding.from.class === 'S' && finding.to.class === 'S') > 0.5) return words.summary.breaksBetweenSystems;
  if (share(({ finding }) => finding.transfer === 'copyRetype') > 0.5) return words.summary.breaksAtTyping;
  return words.summary.breaksInPlaces;
}

/** The single place that gains most, where it gains something a reader would notice. */
function gain({ entries, assessment, words, language }: ReportContext): string {
  const { index } = assessment.score;
  const best = entries.reduce<(typeof entries)[number] | null>(
    (found, entry) => ((entry.finding.gain.index ?? 0) > (found?.finding.gain.index ?? 0) ? entry : found),
    null,
  );
  const points = best?.finding.gain.index ?? 0;
  if (best === null || index === null || points < 0.1) return '';
  return words.summary.gain(shorten(best.step, 60), formatNumber(points, 1, language), formatNumber(index + points, 1, language));
}
