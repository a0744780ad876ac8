/** A number with a bar beside it; the number says all, the bar lets lengths be compared. */
export function Bar({ share, whole, text }: { readonly share: number; readonly whole: number; readonly text: string }) {
  return (
    <span className="flow-bar">
      <span className="flow-bar-line" aria-hidden="true">
        <span style={{ width: `${Math.min(1, Math.max(0, share / whole)) * 100}%` }} />
      </span>
      <span className="num">{text}</span>
    </span>
  );
}
