/** The tile of the gate: a barrier between two posts. */
export function GateTile() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 21V7h3v14M17 21V7h3v14" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <path d="M7 10h10M7 14h10" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2" />
    </svg>
  );
}
