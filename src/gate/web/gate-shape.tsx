/** The pictures of a verdict: circle, triangle, octagon, and a house mark for readings. Told apart without any colour. */
export type GateTone = 'pass' | 'ask' | 'stop' | 'read';

/** A picture as large as a hand, white on the colour of the screen. */
export function GateShape(props: { readonly tone: GateTone; readonly size: number }) {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {SHAPES[props.tone]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'var(--tone)', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES = {
  pass: (
    <>
      <circle cx="32" cy="32" r="30" fill="#fff" />
      <path d="M18 33.5 28.5 44 47 21.5" {...line} strokeWidth="7" />
    </>
  ),
  ask: (
    <>
      <path d="M32 4 62 58a2 2 0 0 1-1.8 3H3.8a2 2 0 0 1-1.8-3z" fill="#fff" />
      <path d="M25 31c.4-4.6 3.2-7 7.2-7s6.8 2.4 6.8 6.2c0 5.2-6.8 5.4-6.8 11" {...line} strokeWidth="5" />
      <circle cx="32.2" cy="50.5" r="3.4" fill="var(--tone)" />
    </>
  ),
  stop: (
    <>
      <path d="M20 2h24l18 18v24L44 62H20L2 44V20z" fill="#fff" />
      <path d="M22.5 35V20M29 31V14.5M35.5 31V15.5M42 33V20" {...line} strokeWidth="5" />
      <path
        d="M20 33c0 12 4 18 12.5 18 7 0 9.7-3.8 11.8-10l3-8-5.3 1-3 4.5V30H20z"
        fill="var(--tone)"
        stroke="var(--tone)"
        strokeWidth="1"
        strokeLinejoin="round"
      />
    </>
  ),
  read: (
    <>
      <rect x="6" y="6" width="52" height="52" rx="14" fill="#fff" />
      <path d="M32 17v20" {...line} strokeWidth="9" />
      <circle cx="32" cy="43.5" r="8" fill="var(--tone)" />
    </>
  ),
} as const;
