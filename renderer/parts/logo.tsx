/** The mark of the app: a line that runs through the ring without a break. */
export function Logo({ size }: { readonly size: number }) {
  const edge = `${size / 16}rem`;
  return (
    <svg viewBox="0 0 18 18" width={edge} height={edge} fill="none" stroke="var(--accent)" strokeWidth={2.2} aria-hidden="true">
      <path d="M1.5 9h15" strokeLinecap="round" />
      <circle cx={9} cy={9} r={4} />
    </svg>
  );
}
