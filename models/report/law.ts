import type { Cap, CapId } from '../readiness/assessment';
import { formatNumber, formatPercent } from '../text/numbers';
import type { ReportContext } from './report-context';
import { score as scoreWords } from '../text/score';

/** Caps that only a change of the law lifts; the others are habits, however strong. */
const LEGAL_CAPS: ReadonlySet<CapId> = new Set(['K1', 'K2', 'K4', 'K5', 'K6', 'K8']);

export function legalCaps(context: ReportContext): readonly Cap[] {
  return context.assessment.score.caps.filter((cap) => cap.share > 0 && LEGAL_CAPS.has(cap.id));
}

/**
 * Whether form, appearance and originals have been looked at for every own step, or the criteria about them were answered.
 * Only then may a report say that no provision stands in the way.
 */
export function lawIsChecked(context: ReportContext): boolean {
  const answered = new Set(
    context.assessment.score.dimensions.flatMap(({ trace }) =>
      trace.kind === 'checklist'
        ? trace.criteria.filter((criterion) => typeof criterion.value === 'number').map((criterion) => criterion.id)
        : [],
    ),
  );
  if (answered.has('C1') && answered.has('C2')) return true;
  return context.assessment.ownSteps.every((step) => {
    const marks = context.marks(step);
    return [marks?.form, marks?.presence, marks?.original].every((mark) => mark && mark !== 'unknown');
  });
}

/** The lowest answer to C1 (form) and C2 (appearance, original): 1 nothing demanded, above 0 replaceable, 0 not replaceable. */
function lowestDemand(context: ReportContext): number {
  const values = context.assessment.score.dimensions.flatMap(({ trace }) =>
    trace.kind === 'checklist'
      ? trace.criteria.flatMap(({ id, value }) => ((id === 'C1' || id === 'C2') && typeof value === 'number' ? [value] : []))
      : [],
  );
  return Math.min(1, ...values);
}

function withoutLegalCap(context: ReportContext): string {
  const said = context.words.summary;
  if (!lawIsChecked(context)) return said.lawNoneSoFar;
  const demand = lowestDemand(context);
  if (demand >= 1) return said.lawNone;
  return demand > 0 ? said.lawReplaceable : said.lawDemands;
}

/** What limits the index: the law first, then what could be ended without it. */
export function lawAndCaps(context: ReportContext): string {
  const { assessment, words, language } = context;
  const said = words.summary;
  const legal = legalCaps(context);
  const other = assessment.score.caps.filter((cap) => cap.share > 0 && !LEGAL_CAPS.has(cap.id));
  const sentence = (cap: Cap) => {
    const cases = formatPercent(cap.share, language);
    const uncapped = assessment.score.uncapped;
    if (!cap.binding || uncapped === null)
      return said.capLies(scoreWords[language].cap[cap.id], cap.id, cases, formatNumber(cap.cap, 0, language));
    const limited = uncapped * (1 - cap.share) + Math.min(uncapped, cap.cap) * cap.share;
    return said.capBinds(scoreWords[language].cap[cap.id], cap.id, cases, formatNumber(limited, 1, language));
  };
  const parts = legal.map(sentence);
  if (legal.length === 0) parts.push(withoutLegalCap(context));
  for (const cap of other) parts.push(`${sentence(cap)} ${said.capAlterable}`);
  return parts.slice(0, 4).join(' ');
}
