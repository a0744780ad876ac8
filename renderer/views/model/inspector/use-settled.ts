import { useCallback, useEffect, useRef, useState } from 'react';
import { whenSettling } from '../../../state/settle-typing';

/** Long enough to join held arrow keys into one undo step, short enough to feel immediate. */
const REST_MS = 250;

/**
 * A value on the move: shown at once, written when it has come to rest, typing is settled or its owner leaves the screen, so that dragging or
 * holding a key is one undo step.
 */
export function useSettled<T>(write: (value: T) => void) {
  const [moving, setMoving] = useState<T | null>(null);
  const pending = useRef<{ readonly value: T; readonly write: (value: T) => void; readonly timer: number } | null>(null);

  const flush = useCallback(() => {
    if (!pending.current) return;
    const { value, write: commit, timer } = pending.current;
    window.clearTimeout(timer);
    pending.current = null;
    setMoving(null);
    commit(value);
  }, []);
  useEffect(() => {
    // Before another document comes to the front: afterwards it would be written into that one.
    const end = whenSettling(flush);
    return () => {
      end();
      flush();
    };
  }, [flush]);

  const rest = (value: T) => {
    if (pending.current) window.clearTimeout(pending.current.timer);
    setMoving(value);
    pending.current = { value, write, timer: window.setTimeout(flush, REST_MS) };
  };
  return { moving, move: setMoving, rest };
}
