import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import {
  countStates,
  HOUSE_CELL_STATES,
  layOut,
  neighbourOf,
  type HouseCell,
  type HouseCellState,
  type HouseLayout,
  type HouseUnit,
} from './house-front-grid.ts';
import { houseFrontTexts } from './house-front-texts.ts';
import { useTexts } from './preferences.tsx';
import { StatusShape } from './status-mark.tsx';
import './house-front.css';

/** What the states are called on this page: in screening `pass` is "answered", in isolation it is "released". */
export type HouseStateTexts = Partial<Readonly<Record<HouseCellState, string>>>;

/**
 * The front of a building, floors by doors. Each door shows its state by shape as well as colour, so it reads in grey.
 * A tap or Enter opens the household; arrows walk; a state of the legend dims the other doors.
 */
export function HouseFront(props: {
  readonly name: string;
  readonly units: readonly HouseUnit[];
  /** Floor numbers that exist, in any order; floors that only cells name are added. */
  readonly floors: readonly number[];
  readonly cells: readonly HouseCell[];
  readonly stateTexts?: HouseStateTexts;
  readonly onOpen?: (cell: HouseCell) => void;
  /** Doors picked out (a grid being drawn, a delivery round), by key. */
  readonly picked?: ReadonlySet<string>;
  readonly legend?: 'shown' | 'none';
}) {
  const t = useTexts(houseFrontTexts);
  const [only, setOnly] = useState<HouseCellState>();
  const { units, floors, cells } = props;
  const layout = useMemo(() => layOut({ units, floors, cells }), [units, floors, cells]);
  const nameOf = (state: HouseCellState) => props.stateTexts?.[state] ?? t(state);
  return (
    <figure className="ms-house" data-height={layout.floors.length > 12 ? 'high' : 'low'}>
      <figcaption className="ms-house-name">{props.name}</figcaption>
      <div className="ms-house-scroll">
        <Doors {...props} layout={layout} only={only} nameOf={nameOf} />
      </div>
      {props.legend !== 'none' && <Legend cells={cells} only={only} onOnly={setOnly} nameOf={nameOf} />}
    </figure>
  );
}

type DoorsProps = {
  readonly name: string;
  readonly units: readonly HouseUnit[];
  readonly layout: HouseLayout;
  readonly only: HouseCellState | undefined;
  readonly nameOf: (state: HouseCellState) => string;
  readonly onOpen?: (cell: HouseCell) => void;
  readonly picked?: ReadonlySet<string>;
};

function Doors(props: DoorsProps) {
  const { layout, units } = props;
  const wall = useRef<HTMLDivElement>(null);
  const first = layout.floors.flatMap((row) => row.units.flat())[0]?.key;
  const [at, setAt] = useState<string>();
  const walk = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['door'] : undefined;
    const to = from === undefined ? undefined : neighbourOf({ layout, from, key: event.key });
    if (!to) return;
    event.preventDefault();
    setAt(to.key);
    wall.current?.querySelector<HTMLElement>(`[data-door="${CSS.escape(to.key)}"]`)?.focus();
  };
  return (
    <div ref={wall} className="ms-house-wall" role="grid" aria-label={props.name} onKeyDown={walk}>
      <div className="ms-house-roof" aria-hidden="true">
        <span className="ms-house-floor" />
        {units.map((unit, index) => (
          <span key={unit.key} className="ms-house-unit" style={{ '--doors': layout.doors[index] ?? 1 }} />
        ))}
      </div>
      {layout.floors.map((row) => (
        <Floor key={row.floor} {...props} row={row} tabStop={at ?? first} onFocus={setAt} />
      ))}
      <div className="ms-house-ground" aria-hidden="true">
        <span className="ms-house-floor" />
        {units.map((unit, index) => (
          <span
            key={unit.key}
            className="ms-house-unit ms-house-entrance"
            style={{ '--doors': layout.doors[index] ?? 1 }}
          >
            <Entrance />
            {unit.name}
          </span>
        ))}
      </div>
    </div>
  );
}

function Floor(
  props: DoorsProps & {
    readonly row: HouseLayout['floors'][number];
    readonly tabStop: string | undefined;
    readonly onFocus: (key: string) => void;
  },
) {
  const t = useTexts(houseFrontTexts);
  const { layout, units, row } = props;
  return (
    <div className="ms-house-row" role="row">
      <span className="ms-house-floor" role="rowheader" aria-label={t('floor', { floor: row.floor })}>
        {row.floor < 0 ? `B${-row.floor}` : row.floor}
      </span>
      {row.units.map((doors, index) => (
        <span
          key={units[index]?.key}
          className="ms-house-unit"
          role="presentation"
          style={{ '--doors': layout.doors[index] ?? 1 }}
        >
          {doors.map((cell) => (
            <Door key={cell.key} {...props} cell={cell} isTabStop={cell.key === props.tabStop} />
          ))}
        </span>
      ))}
    </div>
  );
}

function Door(
  props: DoorsProps & {
    readonly cell: HouseCell;
    readonly isTabStop: boolean;
    readonly onFocus: (key: string) => void;
  },
) {
  const { cell, only, onOpen } = props;
  const { count } = cell;
  return (
    <button
      type="button"
      role="gridcell"
      className="ms-door"
      data-door={cell.key}
      data-state={cell.state}
      data-dim={only !== undefined && only !== cell.state}
      data-picked={props.picked?.has(cell.key) ?? false}
      title={cell.title}
      aria-label={`${cell.title} · ${props.nameOf(cell.state)}`}
      tabIndex={props.isTabStop ? 0 : -1}
      onFocus={() => props.onFocus(cell.key)}
      onClick={() => onOpen?.(cell)}
    >
      <span className="ms-door-label">{cell.label}</span>
      {count !== undefined && count > 0 && <span className="ms-door-count">{count}</span>}
      <StateShape state={cell.state} size={14} />
    </button>
  );
}

function StateShape(props: { readonly state: HouseCellState; readonly size: number }) {
  if (props.state === 'none') return <span className="ms-door-none" aria-hidden="true" />;
  if (props.state === 'vacant') return <span className="ms-door-vacant" aria-hidden="true" />;
  return <StatusShape status={props.state} size={props.size} />;
}

function Legend(props: {
  readonly cells: readonly HouseCell[];
  readonly only: HouseCellState | undefined;
  readonly onOnly: (only: HouseCellState | undefined) => void;
  readonly nameOf: (state: HouseCellState) => string;
}) {
  const t = useTexts(houseFrontTexts);
  const counts = countStates(props.cells);
  return (
    <div className="ms-house-legend" role="group" aria-label={t('legend')}>
      {HOUSE_CELL_STATES.filter((state) => counts[state] > 0).map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={props.only === state}
          onClick={() => props.onOnly(props.only === state ? undefined : state)}
        >
          <StateShape state={state} size={16} />
          <span>{props.nameOf(state)}</span>
          <strong>{counts[state]}</strong>
        </button>
      ))}
    </div>
  );
}

/** The unit's entrance: the two leaves of our mark. */
function Entrance() {
  return (
    <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true" focusable="false">
      <path d="M1 20V1h7v19M17 20V1h-7v19" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6.3 11v2M11.7 11v2" stroke="var(--gold)" strokeWidth="1.6" />
    </svg>
  );
}
