import { leadsOf } from '#models/analysis/lead';
import type { Range } from '#models/analysis/flow';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { type Reach, SHARE_IDS, type ShareId } from '#models/readiness/details';
import { provenanceOf } from '#models/readiness/provenance';
import { flow as flowWords } from '#models/text/flow';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { provenance, provenanceSentences, provenanceText } from '#models/text/provenance';
import { isNothingKnown } from '../../parts/finding-words';
import { shareRange } from '../../parts/figure-text';
import { Select } from '../../parts/select';
import { showFindings, showFlow, showPanel, useDestinations } from '../../state/destinations';
import type { FlowDetails } from '../../state/details-question';
import { useDocument } from '../../state/document';
import { chooseLead } from '../../state/lead';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';

type Props = { readonly model: ProcessModel; readonly assessment: Assessment; readonly details: FlowDetails | null };

/** The shares of cases, never alone: beside each what it takes to lift it, below what a case meets on its way. */
export function Today({ model, assessment, details }: Props) {
  const language = useLanguage();
  const words = flowWords[language];
  const { flow } = assessment;
  const chosen = useDestinations((state) => state.share);
  const ranges: Readonly<Record<ShareId, Range>> = {
    untouched: flow.untouchedShare,
    digital: flow.digitalShare,
    endToEnd: flow.endToEndShare,
  };
  const breaks = isNothingKnown(assessment) ? null : flow.expectedBreaks;
  const { expectedTouches: touches } = flow;
  return (
    <aside className="flow-today" aria-label={words.today} data-region="today">
      <Lead model={model} assessment={assessment} />
      <div className="flow-shares">
        <h2 className="label">{words.shares}</h2>
        {SHARE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="flow-share"
            aria-pressed={chosen === id}
            title={words.shareOf[id]}
            onClick={() => useDestinations.setState({ share: id })}
          >
            <span className="flow-share-name">{words.share[id]}</span>
            <b className="flow-share-value">{shareRange(ranges[id], language)}</b>
            <ShareBar range={ranges[id]} />
            <span className="caption flow-share-needs">
              {details ? needs(details.shares[id].reach, ranges[id].value === null, language) : ' '}
            </span>
          </button>
        ))}
      </div>
      <div>
        <h2 className="label">{words.perCase}</h2>
        <dl className="flow-figures">
          <Figure name={words.touches} value={countRange(touches, language)} onPress={() => showPanel('steps')} />
          <Figure name={words.breaks} value={formatNumber(breaks, 2, language)} onPress={() => showFindings('all')} />
          <Figure
            name={words.complete}
            value={formatPercent(flow.completion, language, flow.completion > 0.995 && flow.completion < 1 ? 2 : 0)}
            onPress={() => showFlow('checks')}
          />
        </dl>
        {flow.completion < 1 - 1e-9 && <p className="note">{words.stuck(formatPercent(1 - flow.completion, language, 1))}</p>}
      </div>
      <details className="flow-provenance">
        <summary>
          {provenance[language].column}: {provenanceText(provenanceOf(assessment), language)}
        </summary>
        {provenanceSentences(provenanceOf(assessment), language).map((sentence) => (
          <p key={sentence} className="note">
            {sentence}
          </p>
        ))}
      </details>
    </aside>
  );
}

function Figure({ name, value, onPress }: { readonly name: string; readonly value: string; readonly onPress: () => void }) {
  return (
    <div>
      <dt className="note">{name}</dt>
      <dd>
        <button type="button" className="flow-figure" onClick={onPress} aria-label={`${name}: ${value}`}>
          {value}
        </button>
      </dd>
    </div>
  );
}

/** The share as a bar, its bounds as an outlined box where not all is known. */
function ShareBar({ range: { value, low, high } }: { readonly range: Range }) {
  return (
    <span className="share-bar" aria-hidden="true">
      {value !== null && <span className="share-bar-value" style={{ width: `${value * 100}%` }} />}
      {high - low > 1e-9 && <span className="share-bar-range" style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />}
    </span>
  );
}

function countRange({ value, low, high }: Range, language: Language): string {
  if (value !== null) return formatNumber(value, 2, language);
  if (!Number.isFinite(high)) return `${formatNumber(low, 2, language)}–∞`;
  return `${formatNumber(low, 2, language)}–${formatNumber(high, 2, language)}`;
}

/** How many steps it takes to lift a share above 0 and above a half. */
function needs(reach: readonly Reach[], open: boolean, language: Language): string {
  const words = flowWords[language];
  const said = reach.map(({ above, state, set }) => {
    const name = above === 0 ? words.above.zero : words.above.half;
    if (state === 'reached' && set) return words.needs(name, set.nodes.length, open);
    if (state === 'already') return words.already(name);
    return state === 'unreachable' ? words.unreachable(name) : words.notFound(name);
  });
  // What is above a half is above 0 as well.
  const [zero, half] = reach;
  if (zero?.state === 'already' || (zero?.state === 'unreachable' && half?.state === 'unreachable')) {
    return (zero.state === 'already' ? said.at(-1) : said[0]) ?? '';
  }
  if (zero?.state === 'reached' && half?.state === 'reached' && zero.set?.nodes.length === half.set?.nodes.length) return said.at(-1) ?? '';
  return said.join(' · ');
}

const BY_RULE = '';

/** Which pool is followed, where several could be. */
function Lead({ model, assessment }: { readonly model: ProcessModel; readonly assessment: Assessment }) {
  const language = useLanguage();
  const words = flowWords[language];
  const chosen = useDocument((state) => state.current?.lead ?? null);
  const leads = leadsOf(model);
  if (leads.length < 2) return null;
  const name = ({ pool, process }: { readonly pool: string | null; readonly process: string }) => nameOf(model, pool ?? process, language);
  const followed = leads.find(({ process }) => process === assessment.model.lead);
  const options = leads.map((lead) => ({ value: lead.pool ?? lead.process, text: name(lead) }));
  return (
    <Select
      label={words.lead}
      value={options.some(({ value }) => value === chosen) ? chosen : BY_RULE}
      options={[{ value: BY_RULE, text: words.leadByRule(chosen === null && followed ? name(followed) : '–') }, ...options]}
      hint={words.leadHint}
      onChange={(lead) => chooseLead(lead === BY_RULE ? null : lead)}
    />
  );
}
