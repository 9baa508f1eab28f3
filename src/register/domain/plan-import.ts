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
  const placeOf = (entry: Entry) => {
    const door = doorOf.get(entry);
    return door ? { dwellingId: door.id, placeKey: door.placeKey } : undefined;
  };
  const people = planPeople({ entries, known, newId, placeOf });
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
  const units = places.units.filter(({ id }) => dwellings.some(({ unitId }) => unitId === id));
  const buildings = places.buildings.filter(({ id }) => dwellings.some(({ buildingId }) => buildingId === id));
  return { ...places, dwellings, units, buildings };
}

function tagsOf(draft: PersonDraft, newId: () => string): readonly NewTag[] {
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
  const byRow = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.ref.file}/${entry.ref.sheet}/${entry.ref.row}`;
    byRow.set(key, [...(byRow.get(key) ?? []), entry]);
  }
  return readings.flatMap(({ rows }, file) =>
    rows.map(({ sheet, row, outcome, reason }): PlannedRow => {
      const here = byRow.get(`${file}/${sheet}/${row}`) ?? [];
      const reasons = here.map((entry) => people.held.get(entry));
      const held = reasons.every((why) => why !== undefined) ? reasons[0] : undefined;
      return {
        file,
        sheet,
        row,
        outcome: held ? 'held' : outcome,
        ...((held ?? reason) === undefined ? {} : { reason: held ?? reason ?? '' }),
        personIds: [...new Set(here.flatMap((entry) => personOf.get(entry) ?? []))],
        problems: here.flatMap(({ problems }) => problems),
      };
    }),
  );
}
