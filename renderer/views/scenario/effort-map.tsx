import type { Effort, MeasureId } from '#models/catalogues/measure';
import type { Candidate, Scenario } from '#models/scenario/scenario';
import { measures as measureWords } from '#models/text/measures';
import { formatNumber, formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { useFrameWidth } from '../../parts/frame-width';
import { useLanguage } from '../../state/settings';

type Props = { readonly scenario: Scenario; readonly on: ReadonlySet<MeasureId> };

const EFFORTS: readonly Effort[] = ['S', 'M', 'L', 'XL'];
const [LEFT, TOP, WIDTH, HEIGHT] = [30, 10, 410, 190];
const CHIP = { width: 28, height: 15 };

/** Each measure by effort and what it brings alone. Those switched on are filled, the others have a dashed outline. */
export function EffortMap({ scenario, on }: Props) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const { candidates } = scenario;
  // In a narrow window the drawing would be too small to read: there the table stands alone.
  const narrow = useFrameWidth() === 'narrow';
  const efforts = EFFORTS.filter((effort) => effort !== 'XL' || candidates.some(({ measure }) => measure.effort === 'XL'));
  const most = Math.max(5, Math.ceil(Math.max(...candidates.map(({ gain }) => gain.points)) / 5) * 5);
  const column = WIDTH / efforts.length;
  const y = (points: number) => TOP + HEIGHT - (Math.max(0, points) / most) * (HEIGHT - CHIP.height) - CHIP.height / 2;
  const placed = efforts.flatMap((effort, at) =>
    spread(
      candidates.filter(({ measure }) => measure.effort === effort),
      column,
      y,
    ).map(({ candidate, dx }) => ({ candidate, x: LEFT + (at + 0.5) * column + dx, y: y(candidate.gain.points) })),
  );
  const ordered = candidates.toSorted((a, b) => b.gain.points - a.gain.points);
  return (
    <section className="scenario-card" aria-labelledby="map-title">
      <div className="card-head card-head-two">
        <h2 id="map-title">{words.map}</h2>
        <p className="note">{words.mapHint(candidates[0]?.gain.measure ?? 'index')}</p>
      </div>
      {!narrow && (
        <svg
          className="effort-map"
          fontSize={11}
          viewBox={`0 0 ${LEFT + WIDTH + 4} ${TOP + HEIGHT + 34}`}
          role="img"
          aria-label={words.mapAlt}
        >
          {efforts.map((effort, at) => (
            <g key={effort}>
              <rect className="map-column" x={LEFT + at * column} y={TOP} width={column} height={HEIGHT} />
              <text x={LEFT + (at + 0.5) * column} y={TOP + HEIGHT + 14} textAnchor="middle">
                {`${effort} ${measureWords[language].days[effort]}`}
              </text>
            </g>
          ))}
          <path className="map-middle" d={`M${LEFT} ${y(most / 2)}H${LEFT + WIDTH}`} />
          {[0, most / 2, most].map((tick) => (
            <text key={tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {formatNumber(tick, tick % 1 === 0 ? 0 : 1, language)}
            </text>
          ))}
          <text className="map-hint" x={LEFT + 6} y={TOP + 14}>
            {words.mapQuick}
          </text>
          <text x={LEFT + WIDTH / 2} y={TOP + HEIGHT + 30} textAnchor="middle">
            {words.mapAxis}
          </text>
          {placed.map(({ candidate: { measure }, x, y: middle }) => (
            <g key={measure.id} className={on.has(measure.id) ? 'map-chip map-on' : 'map-chip'}>
              <rect x={x - CHIP.width / 2} y={middle - CHIP.height / 2} width={CHIP.width} height={CHIP.height} rx={CHIP.height / 2} />
              <text x={x} y={middle + 3.5} textAnchor="middle">
                {measure.id}
              </text>
            </g>
          ))}
        </svg>
      )}
      <details className="map-table" open={narrow || undefined}>
        <summary>{words.mapTable}</summary>
        <table className="delta-table">
          <thead>
            <tr>
              <th>{words.column.measure}</th>
              <th>{words.column.effort}</th>
              <th className="num">{words.column.alone}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ measure, gain }) => (
              <tr key={measure.id}>
                <th scope="row">
                  {measure.id} {measureWords[language].measure[measure.id]?.name}
                </th>
                <td>{measureWords[language].days[measure.effort]}</td>
                <td className="num">{formatSigned(gain.points, 1, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Moves chips of one column sideways so far that none lies on another. */
function spread(
  candidates: readonly Candidate[],
  column: number,
  y: (points: number) => number,
): readonly { readonly candidate: Candidate; readonly dx: number }[] {
  const placed: { candidate: Candidate; dx: number; y: number }[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.gain.points - a.gain.points)) {
    const at = y(candidate.gain.points);
    const steps = Math.max(1, Math.floor((column - CHIP.width) / 2 / (CHIP.width + 3)));
    const tries = [0, ...Array.from({ length: steps * 2 }, (_, n) => (n % 2 === 0 ? 1 : -1) * (Math.floor(n / 2) + 1) * (CHIP.width + 3))];
    const free = tries.find((dx) =>
      placed.every((other) => Math.abs(other.y - at) >= CHIP.height || Math.abs(other.dx - dx) >= CHIP.width),
    );
    placed.push({ candidate, dx: free ?? 0, y: at });
  }
  return placed;
}
