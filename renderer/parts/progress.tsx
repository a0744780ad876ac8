import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import './progress.css';

/** A bar that moves while something runs whose end is not known. */
export function Progress({ label }: { readonly label: string }) {
  return (
    <ProgressBar className="progress" isIndeterminate aria-label={label}>
      <span className="progress-moving" />
    </ProgressBar>
  );
}

/** True once `busy` has lasted long enough to be worth a word; short waits stay silent. */
export function useLasting(busy: boolean, afterMs = 400): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!busy) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), afterMs);
    return () => clearTimeout(timer);
  }, [busy, afterMs]);
  return busy && lasting;
}
