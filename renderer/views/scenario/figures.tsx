import type { Change, Delta } from '#models/scenario/delta';
import { formatNumber, formatPercent, formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { shortNumber } from '../../parts/figure-text';
import { useLanguage } from '../../state/settings';

/** What changes per case and in a year. */
export function Figures({ delta }: { readonly delta: Delta }) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const plain = (value: number | null) => shortNumber(value, language);
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, language));
  const hours = (value: number | null) => (value === null ? '–' : words.hoursValue(formatNumber(value, 0, language)));
  const rows: readonly {
    readonly name: string;
    readonly change: Change;
    readonly say: (value: number | null) => string;
    readonly decimals: number;
    /** More of it is better. */
    readonly more?: true;
  }[] = [
    { name: words.breaks, change: delta.breaks, say: plain, decimals: 2 },
    { name: words.handovers, change: delta.analogueHandovers, say: plain, decimals: 2 },
    { name: words.touches, change: delta.touches, say: plain, decimals: 2 },
    { name: words.minutes, change: delta.minutes, say: plain, decimals: 1 },
    { name: words.transfer, change: delta.transferMinutes, say: plain, decimals: 1 },
    { name: words.hours, change: delta.hoursPerYear, say: hours, decimals: 0 },
    { name: words.posts, change: delta.fullTime, say: plain, decimals: 2 },
    { name: words.automation, change: delta.automationRate, say: percent, decimals: 0, more: true },
  ];
  return (
    <section className="scenario-card" aria-labelledby="figures-title">
      <div className="card-head">
        <h2 id="figures-title">{words.perCase}</h2>
      </div>
      <table className="delta-table">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{words.figure}</span>
            </th>
            <th className="num">{words.before}</th>
            <th className="num">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, change: { before, after }, say, decimals, more = false }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{say(before)}</td>
              <td className="num">
                <b>{say(after)}</b>
                {before !== null && after !== null && Math.abs(after - before) > 1e-9 && (
                  <span className={after < before !== more ? 'delta-good delta-small' : 'delta-bad delta-small'}>
                    {formatSigned(more ? 100 * (after - before) : after - before, decimals, language)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note card-foot">
        {delta.fullTime.before !== null && <>{words.postsBy(formatNumber(delta.yearlyMinutes, 0, language))} </>}
        {delta.casesPerYear === null ? words.noCases : words.cases(formatNumber(delta.casesPerYear, 0, language))}
      </p>
    </section>
  );
}
