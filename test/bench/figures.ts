/** One line of the result: how long something took, and how long something comparable took in the same run on the same machine. */
export type Figure = {
  readonly what: string;
  readonly times: readonly number[];
  readonly reference: { readonly what: string; readonly times: readonly number[] };
  /** Time to stay below, in milliseconds; null where there is none. */
  readonly aim: number | null;
  /** Ratio to stay at or below, where the aim is one. */
  readonly aimRatio?: number;
  /** Which quantile the aim speaks of; the median unless said. */
  readonly at?: number;
};

export function quantile(times: readonly number[], fraction: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? Number.NaN;
}

export const median = (times: readonly number[]) => quantile(times, 0.5);

const ms = (time: number) => (time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : Math.round(time).toString());

function aimOf({
  times,
  reference,
  aim,
  aimRatio,
  at,
}: Pick<Figure, 'times' | 'reference' | 'aim'> & { aimRatio: number | undefined; at: number }): string {
  const sign = (reached: boolean) => (reached ? '✓' : '✗');
  if (aimRatio !== undefined) return `ratio ≤ ${aimRatio} ${sign(median(times) / median(reference.times) <= aimRatio)}`;
  return aim === null ? '–' : `< ${aim} ms ${sign(quantile(times, at) < aim)}`;
}

/** A table for people: milliseconds right-aligned; the best run is the least disturbed one, the ratio is what a busy machine leaves standing. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'best ms', 'median ms', 'p95 ms', 'p99 ms', 'n', 'compared with', 'median ms', 'ratio', 'aim'];
  const rows = figures.map(({ what, times, reference, aim, aimRatio, at = 0.5 }) => [
    what,
    ms(quantile(times, 0)),
    ms(median(times)),
    ms(quantile(times, 0.95)),
    ms(quantile(times, 0.99)),
    String(times.length),
    reference.what,
    ms(median(reference.times)),
    (median(times) / median(reference.times)).toFixed(2),
    aimOf({ times, reference, aim, aimRatio, at }),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const left = new Set([0, 6]);
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** The time each call takes, after some that only warm up. */
export async function timed(times: number, warmUp: number, work: (run: number) => unknown): Promise<readonly number[]> {
  const found: number[] = [];
  for (let run = -warmUp; run < times; run++) {
    const start = performance.now();
    await work(run);
    if (run >= 0) found.push(performance.now() - start);
  }
  return found;
}
