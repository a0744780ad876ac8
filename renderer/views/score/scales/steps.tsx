import { classNames } from '../../../parts/class-names';

type Props = {
  /** Place reached for sure, and the one reached if all that is unknown turns out well; from 0. */
  readonly low: number;
  readonly high: number;
  readonly names: readonly string[];
  /** What stands in the boxes; counted from 0 where nothing is given. */
  readonly numbers?: readonly string[];
};

/** The levels of a scale in a row: filled up to what is reached, dashed where only what is unknown decides. */
export function Steps({ low, high, names, numbers }: Props) {
  return (
    <ol className="scale-steps">
      {names.map((name, at) => (
        <li
          key={name}
          className={classNames('scale-step', at <= low && 'scale-reached', at > low && at <= high && 'scale-open')}
          {...(at === low && { 'aria-current': 'step' as const })}
        >
          <span className="scale-number">{numbers?.[at] ?? at}</span>
          <span className="caption">{numbers ? name.replace(/^\w+: /, '') : name}</span>
        </li>
      ))}
    </ol>
  );
}
