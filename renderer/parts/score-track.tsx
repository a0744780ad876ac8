import { useProfile } from '../state/profile';
import { type BandNumber, bandColour, bandOfValue, bandStarts } from './band-colour';
import './score-track.css';

export type ScoreTrackProps = {
  /** 0–100; null while too little is known, then the range is dashed and there is no needle. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Width in pixels at the normal size of type. */
  readonly width?: number;
  /** `index` shows five band segments, `bar` one bar filled up to the value, as a dimension is shown. */
  readonly kind?: 'index' | 'bar';
  /** The track in words: value and range. */
  readonly label: string;
};

const HEIGHT = 26;

/** Where a value stands between 0 and 100, with the range of what is still unknown. Shapes carry it: box, needle, dashes. */
export function ScoreTrack({ value, low, high, width = 170, kind = 'index', label }: ScoreTrackProps) {
  const starts = bandStarts(useProfile((state) => state.profile));
  const x = (points: number) => (points / 100) * width;
  // A pixel more on either side, so that the needle never hides a narrow box. A range without width is known exactly: no box.
  const left = Math.min(Math.max(x(low) - 1, 0.7), width - 6.7);
  const right = Math.min(Math.max(x(high) + 1, left + 6), width - 0.7);
  const hasRange = high - low >= 0.05 || value === null;
  return (
    <svg
      className="score-track"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={`${width / 16}rem`}
      height={`${HEIGHT / 16}rem`}
      role="img"
      aria-label={label}
    >
      {kind === 'index' ? <Segments value={value} x={x} starts={starts} /> : <Bar value={value} width={width} x={x} starts={starts} />}
      {hasRange && (
        <rect
          className={value === null ? 'score-track-range score-track-withheld' : 'score-track-range'}
          x={left}
          y={5.5}
          width={right - left}
          height={13}
          rx={2}
        />
      )}
      {value !== null && <Needle at={Math.min(Math.max(x(value), 1), width - 1)} head={kind === 'index'} />}
    </svg>
  );
}

type Scale = { readonly value: number | null; readonly x: (points: number) => number; readonly starts: readonly number[] };

function Segments({ value, x, starts }: Scale) {
  const current = value === null ? null : bandOfValue(value, starts);
  return starts.slice(0, -1).map((start, index) => {
    const band = (index + 1) as BandNumber;
    const end = starts[index + 1] ?? 100;
    return (
      <rect
        key={band}
        x={x(start) + 0.75}
        y={9}
        width={Math.max(x(end) - x(start) - 1.5, 0)}
        height={6}
        rx={1.5}
        fill={bandColour(band)}
        opacity={current === band ? 1 : 0.22}
      />
    );
  });
}

function Bar({ value, width, x, starts }: Scale & { readonly width: number }) {
  return (
    <>
      <rect className="score-track-ground" x={0} y={8} width={width} height={8} rx={2} />
      {value !== null && value > 0 && <rect x={0} y={8} width={x(value)} height={8} rx={2} fill={bandColour(bandOfValue(value, starts))} />}
    </>
  );
}

function Needle({ at, head }: { readonly at: number; readonly head: boolean }) {
  return (
    <>
      <path className="score-track-needle" d={`M${at} 4v16`} />
      {head && <path className="score-track-head" d={`M${at - 4} 0h8l-4 4.5z`} />}
    </>
  );
}
