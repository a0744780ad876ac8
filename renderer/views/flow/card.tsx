import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  readonly hint?: string;
  /** Controls at the right of the title. */
  readonly aside?: ReactNode;
  /** How the numbers below came about. */
  readonly origin?: string;
  readonly children: ReactNode;
};

/** One question about the flow and its answer. */
export function Card({ title, hint, aside, origin, children }: Props) {
  const id = useId();
  return (
    <section className="flow-card" aria-labelledby={id}>
      <div className="flow-card-head">
        <div>
          <h2 id={id}>{title}</h2>
          {hint && <p className="note">{hint}</p>}
        </div>
        {aside}
      </div>
      {children}
      {origin && <p className="caption flow-origin">{origin}</p>}
    </section>
  );
}
