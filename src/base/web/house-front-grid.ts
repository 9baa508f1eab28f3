/** What a door of a house front can show. `none`: nothing known yet; `vacant`: nobody lives there. */
export type HouseCellState = 'pass' | 'ask' | 'stop' | 'late' | 'none' | 'vacant';

/** The states in the order of the legend: what needs somebody first. */
export const HOUSE_CELL_STATES: readonly HouseCellState[] = ['stop', 'late', 'ask', 'none', 'pass', 'vacant'];

/** A door: where it is, what it is called, how it stands. */
export type HouseCell = {
  /** Stable id, handed back on tap (a dwelling id). */
  readonly key: string;
  /** Key of its unit. */
  readonly unit: string;
  /** Floor number; below ground is negative. */
  readonly floor: number;
  /** What is written on the door: `501`. */
  readonly label: string;
  readonly state: HouseCellState;
  /** A figure on the door: people, parcels, days. Left out or 0: none. */
  readonly count?: number;
  /** The whole of it in words, for hover and screen readers: `501 王** 3 人,待核`. */
  readonly title: string;
};

/** A unit (stairwell) of a building, left to right. */
export type HouseUnit = { readonly key: string; readonly name: string };

/** A building laid out: floors from the top, in each the doors of each unit, left to right. Missing doors leave a gap. */
export type HouseLayout = {
  readonly floors: readonly { readonly floor: number; readonly units: readonly (readonly HouseCell[])[] }[];
  /** Doors that the widest floor of each unit has. */
  readonly doors: readonly number[];
};

/** Lays a building out. Doors stand in the order of their labels, figures read as figures (`502` before `1001`). */
export function layOut(house: {
  readonly units: readonly HouseUnit[];
  readonly floors: readonly number[];
  readonly cells: readonly HouseCell[];
}): HouseLayout {
  const floors = Array.from(new Set([...house.floors, ...house.cells.map(({ floor }) => floor)])).sort((a, b) => b - a);
  const byPlace = new Map<string, HouseCell[]>();
  for (const cell of house.cells) {
    const place = `${cell.unit}\n${cell.floor}`;
    const there = byPlace.get(place);
    if (there) there.push(cell);
    else byPlace.set(place, [cell]);
  }
  for (const there of byPlace.values()) there.sort((a, b) => LABELS.compare(a.label, b.label));
  const rows = floors.map((floor) => ({
    floor,
    units: house.units.map((unit) => byPlace.get(`${unit.key}\n${floor}`) ?? []),
  }));
  const doors = house.units.map((_, index) => Math.max(1, ...rows.map(({ units }) => units[index]?.length ?? 0)));
  return { floors: rows, doors };
}

const LABELS = new Intl.Collator('zh-CN', { numeric: true });

/** How many doors stand in each state. */
export function countStates(cells: readonly HouseCell[]): Readonly<Record<HouseCellState, number>> {
  const counts = { pass: 0, ask: 0, stop: 0, late: 0, none: 0, vacant: 0 };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

/** The door that an arrow key reaches from a door; the nearest one there is in that direction, across units. */
export function neighbourOf(move: {
  readonly layout: HouseLayout;
  readonly from: string;
  readonly key: string;
}): HouseCell | undefined {
  const columns = columnsOf(move.layout);
  const at = columns.find(({ cell }) => cell.key === move.from);
  if (!at) return undefined;
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[move.key];
  if (!step) return undefined;
  const [down = 0, right = 0] = step;
  const reachable = columns.filter((one) =>
    right === 0 ? (one.row - at.row) * down > 0 : one.row === at.row && (one.column - at.column) * right > 0,
  );
  const distance = (one: Placed) => Math.abs(one.row - at.row) * 1_000 + Math.abs(one.column - at.column);
  return reachable.reduce<Placed | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  )?.cell;
}

type Placed = { readonly cell: HouseCell; readonly row: number; readonly column: number };

function columnsOf(layout: HouseLayout): readonly Placed[] {
  return layout.floors.flatMap(({ units }, row) =>
    units.flatMap((cells, unit) => {
      const start = layout.doors.slice(0, unit).reduce((sum, doors) => sum + doors, 0);
      return cells.map((cell, door) => ({ cell, row, column: start + door }));
    }),
  );
}
