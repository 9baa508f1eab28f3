/** Houses of the street: storeys, windows across, and the windows (storey, window) where somebody is at home. */
const HOUSES = [
  { x: 0, storeys: 6, across: 4, lit: ['2 1', '4 3'] },
  { x: 116, storeys: 9, across: 3, lit: ['1 0', '5 2', '7 1'] },
  { x: 208, storeys: 6, across: 6, lit: ['0 4', '3 2'] },
  { x: 372, storeys: 11, across: 3, lit: ['3 1', '8 0', '9 2'] },
  { x: 464, storeys: 7, across: 4, lit: ['2 2', '5 0'] },
] as const;

const GROUND = 264;
const STOREY = 22;
const WINDOW = 24;

/** A street of house fronts at dusk, some windows lit: our signature picture without any state. */
export function Street() {
  return (
    <svg
      className="ms-street"
      viewBox="0 0 580 266"
      preserveAspectRatio="xMinYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      {HOUSES.map((house) => (
        <House key={house.x} {...house} />
      ))}
      <path d={`M0 ${GROUND}h580`} stroke="#fff" strokeOpacity="0.35" strokeWidth="2" />
    </svg>
  );
}

function House(house: (typeof HOUSES)[number]) {
  const width = house.across * WINDOW + 12;
  const height = house.storeys * STOREY + 14;
  const lit: ReadonlySet<string> = new Set(house.lit);
  return (
    <g transform={`translate(${house.x} ${GROUND - height})`}>
      <rect width={width} height={height} fill="#fff" fillOpacity="0.05" stroke="#fff" strokeOpacity="0.28" />
      {Array.from({ length: house.storeys * house.across }, (_, index) => {
        const [storey, window] = [Math.floor(index / house.across), index % house.across];
        const isLit = lit.has(`${storey} ${window}`);
        return (
          <rect
            key={index}
            x={10 + window * WINDOW}
            y={10 + storey * STOREY}
            width="16"
            height="12"
            fill={isLit ? '#C9A227' : '#fff'}
            fillOpacity={isLit ? 0.95 : 0.1}
          />
        );
      })}
    </g>
  );
}
