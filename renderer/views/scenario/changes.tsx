import type { Delta } from '#models/scenario/delta';
import { formatNumber, formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { score as scoreWords } from '#models/text/score';
import { useLanguage } from '../../state/settings';

/** The dimensions before and after: a ring for today, a dot for the target, and both values in figures. */
export function Changes({ delta }: { readonly delta: Delta }) {
  const language = useLanguage();
  const words = scenarioWords[language];
  return (
    <section className="scenario-card" aria-labelledby="changes-title">
      <div className="card-head">
        <h2 id="changes-title">{words.changes}</h2>
        <span className="changes-legend note" aria-hidden="true">
          <svg viewBox="0 0 12 12" width="0.75rem" height="0.75rem" aria-hidden="true">
            <circle className="dumbbell-ring" cx={6} cy={6} r={4} />
          </svg>
          {words.before}
          <svg viewBox="0 0 12 12" width="0.75rem" height="0.75rem" aria-hidden="true">
            <circle className="dumbbell-dot" cx={6} cy={6} r={4.5} />
          </svg>
          {words.after}
        </span>
      </div>
      <table className="delta-table">
        <thead>
          <tr>
            <th>{words.dimension}</th>
            <th className="num">{words.before}</th>
            <td className="delta-bar" />
            <th className="num">{words.after}</th>
            <th className="num">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {delta.dimensions.map(({ id, before, after }) => (
            <tr key={id}>
              <th scope="row">
                {id} {scoreWords[language].dimension[id]}
              </th>
              <td className="num">{formatNumber(before, 1, language)}</td>
              <td className="delta-bar" aria-hidden="true">
                <Dumbbell before={before} after={after} />
              </td>
              <td className="num">
                <b>{formatNumber(after, 1, language)}</b>
              </td>
              <td className="num">
                <Difference before={before} after={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Difference({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const language = useLanguage();
  if (before === null || after === null) return <>–</>;
  const points = after - before;
  return <b className={points >= 0.05 ? 'delta-good' : points <= -0.05 ? 'delta-bad' : ''}>{formatSigned(points, 1, language)}</b>;
}

const WIDTH = 180;

function Dumbbell({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const x = (value: number) => 6 + (value / 100) * (WIDTH - 12);
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} width={`${WIDTH / 16}rem`} height="0.875rem" aria-hidden="true">
      <path className="dumbbell-ground" d={`M6 7H${WIDTH - 6}`} />
      {before !== null && after !== null && <path className="dumbbell-line" d={`M${x(before)} 7H${x(after)}`} />}
      {before !== null && <circle className="dumbbell-ring" cx={x(before)} cy={7} r={4} />}
      {after !== null && (before === null || Math.abs(after - before) >= 0.05) && (
        <circle className="dumbbell-dot" cx={x(after)} cy={7} r={4.5} />
      )}
    </svg>
  );
}
