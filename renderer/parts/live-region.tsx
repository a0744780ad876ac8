import { useEffect, useState } from 'react';

/** How long at least between two sentences, so that dragging a slider does not drown the ears. */
const PAUSE_MS = 2000;

/** Says a sentence politely when it changes, at most every two seconds; the last one is never lost. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [said, setSaid] = useState(text);
  const [lastAt, setLastAt] = useState(0);
  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, lastAt + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      setSaid(text);
      setLastAt(Date.now());
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said, lastAt]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
