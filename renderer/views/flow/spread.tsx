import { type CountRow, countRows, RARE } from '#models/readiness/count-rows';
import type { CountDistribution } from '#models/readiness/details';
import { flow as flowWords } from '#models/text/flow';
import { formatNumber, formatPercent } from '#models/text/numbers';
import type { FlowDetails } from '../../state/details-question';
import { useLanguage } from '../../state/settings';
import { Card } from './card';

type Props = { readonly details: FlowDetails; readonly origin: string };

/** How touches and breaks are spread over cases, each as columns beside their table. */
export function Spread({ details: { distribution }, origin }: Props) {
  const words = flowWords[useLanguage()].spread;
  return (
    <>
      <Counts title={words.touches} counts={distribution.touches} origin={origin} />
      <Counts title={words.breaks} counts={distribution.breaks} origin={origin} />
    </>
  );
}

/** Counts beyond this are one row; a chart with more columns says nothing. */
const MOST_ROWS = 16;
function Counts({ title, counts, origin }: { readonly title: string; readonly counts: CountDistribution; readonly origin: string }) {
  const language = useLanguage();
  const words = flowWords[language];
  const total = counts.chances.reduce((sum, chance) => sum + chance, 0);
  const rows = countRows(counts.chances, MOST_ROWS);
  const name = ({ count, more }: CountRow) => (more ? words.spread.orMore(count) : formatNumber(count, 0, language));
  if (total < 1e-12)
    return (
      <Card title={title}>
        <p className="flow-empty">{words.spread.none}</p>
      </Card>
    );
  const most = rows.reduce((best, row) => (row.chance > best.chance ? row : best));
  const incomplete = 1 - total;
  const hint = counts.mean === null ? words.spread.endless : words.spread.mean(formatNumber(counts.mean, 2, language));
  return (
    <Card title={title} hint={hint} origin={origin}>
      <div className="flow-spread">
        <Columns rows={rows} name={name} label={words.spread.chart(title, `${name(most)} (${formatPercent(most.chance, language)})`)} />
        <table className="flow-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {words.column.count}
              </th>
              <th scope="col" className="num">
                {words.column.cases}
              </th>
              <th scope="col" className="num">
                {words.column.upTo}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ chance }) => chance > 1e-12)
              .map((row) => (
                <tr key={row.count}>
                  <th scope="row" className="num">
                    {name(row)}
                  </th>
                  <td className="num">
                    {row.chance < RARE ? words.spread.rare(formatPercent(0.001, language, 1)) : formatPercent(row.chance, language, 1)}
                  </td>
                  <td className="num">{formatPercent(row.upTo, language, 1)}</td>
                </tr>
              ))}
            {incomplete > 1e-9 && (
              <tr>
                <th scope="row">{words.spread.incomplete}</th>
                <td className="num">{formatPercent(incomplete, language, 1)}</td>
                <td className="num">–</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const [WIDTH, HEIGHT, FOOT] = [320, 150, 18];

function Columns({
  rows,
  name,
  label,
}: {
  readonly rows: readonly CountRow[];
  readonly name: (row: CountRow) => string;
  readonly label: string;
}) {
  const language = useLanguage();
  const largest = Math.max(...rows.map(({ chance }) => chance));
  const step = WIDTH / Math.max(4, rows.length);
  const [top, base] = [16, HEIGHT - FOOT];
  return (
    <svg className="flow-columns" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="columns-base" d={`M0 ${base}H${WIDTH}`} />
      {rows.map((row, at) => {
        const height = (row.chance / largest) * (base - top);
        const middle = (at + 0.5) * step;
        return (
          <g key={row.count}>
            <rect className="columns-bar" x={at * step + step * 0.15} y={base - height} width={step * 0.7} height={height} />
            {(rows.length <= 8 || row.chance === largest) && row.chance >= 0.005 && (
              <text x={middle} y={base - height - 4} textAnchor="middle">
                {formatPercent(row.chance, language)}
              </text>
            )}
            <text x={middle} y={HEIGHT - 4} textAnchor="middle">
              {row.more ? `≥${row.count}` : name(row)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
