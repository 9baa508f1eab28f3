/** How a community is cut into grids: each building, stairwell and loose door with its own grid, or none. */
export interface GridCut {
  readonly buildings: ReadonlyMap<string, string | null>;
  readonly units: ReadonlyMap<string, { readonly buildingId: string; readonly gridId: string | null }>;
  readonly doors: ReadonlyMap<string, Door>;
}

interface Door {
  readonly buildingId: string | null;
  readonly unitId: string | null;
  /** Only of doors that stand in no building. */
  readonly gridId: string | null;
}

/** The grid of a door: its stairwell's own, else its building's, else (in lanes and villages) its own. At most one by construction. */
export function gridOfDoor(cut: GridCut, doorId: string): string | null {
  const door = cut.doors.get(doorId);
  if (!door) return null;
  if (door.buildingId === null) return door.gridId;
  const unit = door.unitId === null ? undefined : cut.units.get(door.unitId);
  return unit?.gridId ?? cut.buildings.get(door.buildingId) ?? null;
}

/**
 * The cut after an assignment, as the statement of `assignBuildings` leaves it: a building takes all its stairwells along, a
 * stairwell is cut out of its building, a door in a building follows the building.
 */
export function assignHomes(
  cut: GridCut,
  assignment: {
    readonly gridId: string | null;
    readonly buildingIds: readonly string[];
    readonly unitIds: readonly string[];
    readonly dwellingIds: readonly string[];
  },
): GridCut {
  const { gridId } = assignment;
  const [buildingIds, unitIds, doorIds] = [
    new Set(assignment.buildingIds),
    new Set(assignment.unitIds),
    new Set(assignment.dwellingIds),
  ];
  const gridOfUnit = (id: string, unit: { readonly buildingId: string; readonly gridId: string | null }) => {
    if (buildingIds.has(unit.buildingId)) return null;
    return unitIds.has(id) ? gridId : unit.gridId;
  };
  return {
    buildings: new Map(Array.from(cut.buildings, ([id, grid]) => [id, buildingIds.has(id) ? gridId : grid])),
    units: new Map(Array.from(cut.units, ([id, unit]) => [id, { ...unit, gridId: gridOfUnit(id, unit) }])),
    doors: new Map(
      Array.from(cut.doors, ([id, door]) => [
        id,
        door.buildingId === null && doorIds.has(id) ? { ...door, gridId } : door,
      ]),
    ),
  };
}
