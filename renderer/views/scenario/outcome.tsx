import type { Assessment } from '#models/readiness/assessment';
import type { Choice } from '#models/scenario/plan';
import type { Scenario } from '#models/scenario/scenario';
import { formatNumber, formatRange, formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { score as scoreWords } from '#models/text/score';
import { BandBars } from '../../parts/band-bars';
import { bandColour, bandNumber } from '../../parts/band-colour';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { openTarget } from '../../state/scenario';
import { useLanguage } from '../../state/settings';

type Props = {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly ceiling: Assessment;
  readonly scenario: Scenario;
  readonly choices: readonly Choice[];
};

/** The index today, of the target, and as far as the law lets it go. */
export function Outcome({ before, after, ceiling, scenario, choices }: Props) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const [from, to, top] = [before.score.index, after.score.index, ceiling.score.index];
  const left = to === null || top === null ? null : top - to;
  const gain = from === null || to === null ? null : to - from;
  const law = ceiling.score.caps.map(({ id }) => `${id} ${scoreWords[language].cap[id]}`).join(', ');
  return (
    <section className="outcome" aria-label={words.target}>
      <div className="outcome-cards">
        <Card title={words.today} assessment={before} />
        <Card
          title={words.target}
          assessment={after}
          tone="target"
          extra={gain === null || Math.abs(gain) < 0.05 ? null : formatSigned(gain, 1, language)}
        />
        <div className="outcome-card">
          <h2 className="label">
            <Icon name="paragraph" size={14} /> {words.ceiling}
          </h2>
          <p className="outcome-figure">
            <span className="outcome-index">{formatNumber(top, 1, language)}</span>
            {left !== null && (
              <span className="note">
                {left < -0.05 ? words.beyond : left < 0.05 ? words.noMore : words.more(formatNumber(left, 1, language))}
              </span>
            )}
          </p>
          <p className="note">{law === '' ? words.lawFree : words.lawHolds(law)}</p>
        </div>
      </div>
      <Line before={from} after={to} ceiling={top} band={before.score.band} />
      <div className="outcome-foot">
        <Button kind="primary" icon="plus" disabled={choices.length === 0} onPress={() => void openTarget(scenario, choices)}>
          {words.open}
        </Button>
        <span className="note">{words.openHint}</span>
      </div>
    </section>
  );
}

type CardProps = { readonly title: string; readonly assessment: Assessment; readonly tone?: 'target'; readonly extra?: string | null };

function Card({ title, assessment: { score }, tone, extra = null }: CardProps) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const range = formatRange(score.low, score.high, 1, language);
  return (
    <div className={tone ? 'outcome-card outcome-target' : 'outcome-card'}>
      <h2 className="label">{title}</h2>
      <p className="outcome-figure">
        <span className="outcome-index">{formatNumber(score.index, 1, language)}</span>
        <span className="note">
          <span className="visually-hidden">{words.range(range)}</span>
          <span aria-hidden="true">{range}</span>
        </span>
        {extra !== null && <b className="outcome-gain">{extra}</b>}
      </p>
      <p className="outcome-band" style={{ color: score.band ? bandColour(bandNumber(score.band)) : 'var(--text-2)' }}>
        <BandBars band={score.band} size={14} />
        {score.band ? scoreWords[language].band[score.band] : words.notYet}
      </p>
    </div>
  );
}

const WIDTH = 700;

type LineProps = {
  readonly before: number | null;
  readonly after: number | null;
  readonly ceiling: number | null;
  readonly band: Assessment['score']['band'];
};

/** Today, target and ceiling on one line; the words under it name the places, so no colour has to. */
function Line({ before, after, ceiling, band }: LineProps) {
  const language = useLanguage();
  const words = scenarioWords[language];
  if (before === null || after === null || ceiling === null) return null;
  const x = (points: number) => (points / 100) * WIDTH;
  const number = (value: number) => formatNumber(value, 1, language);
  const end = Math.max(before, after);
  // Names that would run into each other stand on two lines.
  const near = Math.abs(x(after) - x(before)) < 52;
  const nearTop = Math.abs(x(ceiling) - x(after)) < 64;
  return (
    <svg
      className="outcome-line"
      viewBox={`0 0 ${WIDTH} 44`}
      fontSize={11}
      role="img"
      aria-label={words.track(number(before), number(after), number(ceiling))}
    >
      <rect className="line-ground" x={0} y={8} width={WIDTH} height={8} rx={2} />
      <rect x={0} y={8} width={x(before)} height={8} rx={2} fill={band ? bandColour(bandNumber(band)) : 'var(--text-3)'} />
      {after > before && <rect className="line-gain" x={x(before)} y={8} width={x(after) - x(before)} height={8} />}
      {ceiling > end && <rect className="line-left" x={x(end)} y={8.5} width={x(ceiling) - x(end)} height={7} />}
      <path className="line-tick" d={`M${x(before)} 4v16M${x(after)} 4v16`} />
      <path className="line-law" d={`M${x(ceiling)} 4v16`} />
      <text x={x(before)} y={31} textAnchor="middle">
        {words.trackToday}
      </text>
      <text x={x(after)} y={near ? 42 : 31} textAnchor="middle">
        {words.trackTarget}
      </text>
      <text
        className="line-law-name"
        x={Math.min(x(ceiling), WIDTH)}
        y={nearTop && !near ? 42 : 31}
        textAnchor={ceiling > 92 ? 'end' : 'middle'}
      >
        {words.trackCeiling}
      </text>
    </svg>
  );
}
