import type { Assessment } from '#models/readiness/assessment';
import { bandFlips, weightSensitivity } from '#models/readiness/sensitivity';
import { formatNumber, formatPlain, formatSigned } from '#models/text/numbers';
import { score as scoreWords } from '#models/text/score';
import { flipWords, sensitivity } from '#models/text/sensitivity';
import { EmptyState } from '../../parts/empty-state';
import { showTrace } from '../../state/destinations';
import { useProfile } from '../../state/profile';
import { useLanguage } from '../../state/settings';

/** How far the index hangs on each weight: a bar to the left and right of where it stands, with the figures beside it. */
export function WeightsTab({ assessment }: { readonly assessment: Assessment }) {
  const language = useLanguage();
  const words = sensitivity[language];
  const profile = useProfile((state) => state.profile);
  const { score } = assessment;
  const { index } = score;
  if (index === null) return <EmptyState icon="score" title={words.title} text={words.none} />;
  const rows = weightSensitivity(score);
  const shift = (value: number | null) => (value ?? index) - index;
  const most = Math.max(...rows.flatMap(({ lighter, heavier }) => [Math.abs(shift(lighter)), Math.abs(shift(heavier))]), 0.1);
  return (
    <div className="score-tab">
      <h1>{words.title}</h1>
      <p>
        {words.lead} {words.spread(formatNumber(most, 1, language))}
      </p>
      <p className="weights-flip">{flipWords(bandFlips(assessment, profile)[0] ?? null, language)}</p>
      <table className="trace-table weights-table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th>{words.dimension}</th>
            <th className="num weights-weight">{words.weight}</th>
            <th className="weights-chart">{words.shift}</th>
            <th className="num">{words.lighter}</th>
            <th className="num">{words.heavier}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, lighter, heavier }) => (
            <tr key={dimension}>
              <th scope="row">
                <button type="button" className="link" onClick={() => showTrace(dimension)}>
                  {dimension} {scoreWords[language].dimension[dimension]}
                </button>
              </th>
              <td className="num weights-weight">
                {formatPlain(score.dimensions.find(({ id }) => id === dimension)?.weight ?? 0, language)}
              </td>
              <td className="weights-chart">
                <Shifts
                  lighter={shift(lighter)}
                  heavier={shift(heavier)}
                  most={most}
                  label={words.bars(dimension, formatSigned(shift(lighter), 1, language), formatSigned(shift(heavier), 1, language))}
                />
              </td>
              <td className="num">
                {formatNumber(lighter, 1, language)} <Shift by={shift(lighter)} />
              </td>
              <td className="num">
                {formatNumber(heavier, 1, language)} <Shift by={shift(heavier)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note weights-key">
        <svg viewBox="0 0 14 8" width="0.875rem" height="0.5rem" aria-hidden="true">
          <rect className="shift-lighter" x={0.5} y={0.5} width={13} height={7} />
        </svg>
        {words.lighter}
        <svg viewBox="0 0 14 8" width="0.875rem" height="0.5rem" aria-hidden="true">
          <rect className="shift-heavier" x={0.5} y={0.5} width={13} height={7} />
        </svg>
        {words.heavier}
      </p>
    </div>
  );
}

function Shift({ by }: { readonly by: number }) {
  return <span className="note">({formatSigned(by, 1, useLanguage())})</span>;
}

const HALF = 110;

/** Hollow above for lighter, solid below for heavier; the line in the middle is the index as it is. */
function Shifts(props: { readonly lighter: number; readonly heavier: number; readonly most: number; readonly label: string }) {
  const { lighter, heavier, most, label } = props;
  const bar = (by: number) => {
    const width = Math.max((Math.abs(by) / most) * (HALF - 2), 0.75);
    return { x: by < 0 ? HALF - width : HALF, width, height: 6 };
  };
  return (
    <svg className="shifts" viewBox={`0 0 ${2 * HALF} 20`} role="img" aria-label={label}>
      <rect className="shift-lighter" y={3} {...bar(lighter)} />
      <rect className="shift-heavier" y={11} {...bar(heavier)} />
      <path className="shift-middle" d={`M${HALF} 0v20`} />
    </svg>
  );
}
