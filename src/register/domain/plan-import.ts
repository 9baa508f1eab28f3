import type { Day } from '../../base/domain/day.ts';
import type { FileReading } from '../../sheets/domain/reading.ts';
import { householdGroups } from './household-groups.ts';
import type { ImportPlan, NewTag, NewVehicle, PlannedRow } from './import-plan.ts';
import type { KnownRegister } from './known-register.ts';
import { isTagByAge } from './person.ts';
import { entriesOf, type Entry } from './plan-entries.ts';
import { planFields } from './plan-fields.ts';
import { planHouseholds } from './plan-households.ts';
import { planPeople, type PersonDraft, type PlannedPeople } from './plan-people.ts';
import { planPlaces, type Door } from './plan-places.ts';
import { readTag } from './tags.ts';

const NONE: readonly never[] = [];

/**
 * Plans the import of rosters, all files at once: what is new, what is filled, what differs, who may be one person, and the
 * account of every row. Changes nothing. Planning again over the result gives an empty plan.
 * @idempotent by the people, doors and stays that it finds in `known`
 */
export function planImport(question: {
  /** In the order in which the user gave the files; the later file is taken for the newer one. */
  readonly readings: readonly FileReading[];
  readonly known: KnownRegister;
  readonly today: Day;
  readonly newId: () => string;
}): ImportPlan {
  const { readings, known, today, newId } = question;
  const entries = entriesOf(readings);
  const { doorOf, ...places } = planPlaces(entries, known, newId);
  const people = planPeople({ entries, known, newId, placeOf: (entry) => doorOf.get(entry) });
  const fields = people.drafts.map((draft) => planFields(draft, today));
  const households = planHouseholds({
    drafts: people.drafts,
    doorOf,
    groupOf: householdGroups(entries, doorOf),
    today,
    newId,
  });
  return {
    ...withoutUnused(places, doorOf, people),
    ...households,
    persons: fields.flatMap(({ person }) => person ?? []),
    changes: fields.flatMap(({ changes }) => changes),
    conflicts: fields.flatMap(({ conflicts }) => conflicts),
    differences: [...fields.flatMap(({ differences }) => differences), ...households.differences],
    tags: people.drafts.flatMap((draft) => tagsOf(draft, newId)),
    vehicles: people.drafts.flatMap(vehiclesOf),
    duplicates: people.duplicates,
    rows: rowsOf(readings, entries, people),
  };
}

/** Doors to which only held lines point are not made. */
function withoutUnused(
  places: Omit<ReturnType<typeof planPlaces>, 'doorOf'>,
  doorOf: ReadonlyMap<Entry, Door>,
  people: PlannedPeople,
): Omit<ReturnType<typeof planPlaces>, 'doorOf'> {
  if (people.held.size === 0) return places;
  const used = new Set<string>();
  for (const [entry, door] of doorOf) if (!people.held.has(entry)) used.add(door.id);
  const dwellings = places.dwellings.filter(({ id }) => used.has(id));
  const usedUnits = new Set(dwellings.map(({ unitId }) => unitId));
  const usedBuildings = new Set(dwellings.map(({ buildingId }) => buildingId));
  const units = places.units.filter(({ id }) => usedUnits.has(id));
  const buildings = places.buildings.filter(({ id }) => usedBuildings.has(id));
  return { ...places, dwellings, units, buildings };
}

function tagsOf(draft: PersonDraft, newId: () => string): readonly NewTag[] {
  if (draft.entries.every(({ record }) => record.tags.length === 0)) return NONE;
  const found = new Map<string, NewTag>();
  for (const { record } of draft.entries)
    for (const words of record.tags) {
      const kind = readTag(words);
      if (!kind || found.has(kind) || draft.known?.tags.includes(kind)) continue;
      if (isTagByAge(kind) && draft.birthDate !== undefined) continue;
      found.set(kind, { id: newId(), personId: draft.personId, kind, note: words });
    }
  return [...found.values()];
}

function vehiclesOf(draft: PersonDraft): readonly NewVehicle[] {
  if (draft.entries.every(({ record }) => record.plates.length === 0)) return NONE;
  const plates = new Set(draft.entries.flatMap(({ record }) => record.plates));
  return [...plates]
    .filter((plate) => !draft.known?.plates.includes(plate))
    .map((plate) => ({ personId: draft.personId, plate }));
}

/** Every row of every sheet once: what the reading says of it, who it led to, and what the planner found. */
function rowsOf(
  readings: readonly FileReading[],
  entries: readonly Entry[],
  people: PlannedPeople,
): readonly PlannedRow[] {
  const personOf = new Map<Entry, string>();
  for (const draft of people.drafts) for (const entry of draft.entries) personOf.set(entry, draft.personId);
  const entriesAt = entriesByRow(entries);
  return readings.flatMap(({ rows }, file) =>
    rows.map(({ sheet, row, outcome, reason }): PlannedRow => {
      const here = entriesAt(file, sheet).get(row) ?? NONE;
      const heldAs = heldAll(here, people);
      const why = heldAs ?? reason;
      const planned = {
        file,
        sheet,
        row,
        outcome: heldAs ? ('held' as const) : outcome,
        personIds: personIdsOf(here, personOf),
        problems: here.length === 1 && here[0] ? here[0].problems : here.flatMap(({ problems }) => problems),
      };
      return why === undefined ? planned : { ...planned, reason: why };
    }),
  );
}

/** The entries of each row, by file and sheet, so that no row needs a key of its own. */
function entriesByRow(entries: readonly Entry[]): (file: number, sheet: string) => ReadonlyMap<number, Entry[]> {
  const sheets = new Map<string, Map<number, Entry[]>>();
  const inSheet = (file: number, sheet: string) => {
    const key = `${file}/${sheet}`;
    const found = sheets.get(key) ?? new Map<number, Entry[]>();
    sheets.set(key, found);
    return found;
  };
  for (const entry of entries) {
    const rows = inSheet(entry.ref.file, entry.ref.sheet);
    const here = rows.get(entry.ref.row);
    if (here) here.push(entry);
    else rows.set(entry.ref.row, [entry]);
  }
  return inSheet;
}

/** Why the whole row is held: every one of its lines is, and this is what the first one says. */
function heldAll(here: readonly Entry[], { held }: PlannedPeople): string | undefined {
  if (held.size === 0) return undefined;
  return here.every((entry) => held.has(entry)) && here[0] ? held.get(here[0]) : undefined;
}

function personIdsOf(here: readonly Entry[], personOf: ReadonlyMap<Entry, string>): readonly string[] {
  const [only, second] = here;
  if (!only) return NONE;
  if (second) return [...new Set(here.flatMap((entry) => personOf.get(entry) ?? []))];
  const id = personOf.get(only);
  return id === undefined ? NONE : [id];
}
