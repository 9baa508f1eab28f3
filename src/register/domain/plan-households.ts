import type { Day } from '../../base/domain/day.ts';
import type { Difference, NewHousehold, NewResidency, ResidencyChange, ResidencyEnd } from './import-plan.ts';
import type { KnownResidency } from './known-register.ts';
import { firstFamily, joinGroups } from './household-groups.ts';
import type { Entry } from './plan-entries.ts';
import type { PersonDraft } from './plan-people.ts';
import type { Door } from './plan-places.ts';

/** Who lives where and with whom. */
export interface PlannedHouseholds {
  readonly households: readonly NewHousehold[];
  readonly residencies: readonly NewResidency[];
  readonly residencyChanges: readonly ResidencyChange[];
  readonly residencyEnds: readonly ResidencyEnd[];
  readonly differences: readonly Difference[];
}

/** One person behind one door, as all lists together say it. */
interface Stay {
  readonly draft: PersonDraft;
  readonly door: Door;
  readonly entries: readonly Entry[];
  /** The line that tells most of the household: with a key, else with a relation. */
  readonly best: Entry;
  readonly groups: readonly string[];
  readonly isPrimary: boolean;
}

/** Makes stays and households. `groupOf` is what `householdGroups` gives. */
export function planHouseholds(question: {
  readonly drafts: readonly PersonDraft[];
  readonly doorOf: ReadonlyMap<Entry, Door>;
  readonly groupOf: ReadonlyMap<Entry, string>;
  readonly today: Day;
  readonly newId: () => string;
}): PlannedHouseholds {
  const { drafts, doorOf, groupOf, today, newId } = question;
  const stays = drafts.flatMap((draft) => staysOf(draft, doorOf, groupOf));
  const households: NewHousehold[] = [];
  const residencies: NewResidency[] = [];
  const residencyChanges: ResidencyChange[] = [];
  const differences: Difference[] = [];
  for (const [dwellingId, here] of byDoor(stays)) {
    const householdOf = householdsBehind(here, () => {
      const household = { id: newId(), dwellingId };
      households.push(household);
      return household.id;
    });
    for (const stay of here) {
      const known = knownStay(stay);
      if (!known) residencies.push(residencyOf(stay, { id: newId(), householdId: householdOf(stay), today }));
      else compareRelation(stay, known, { residencyChanges, differences });
    }
  }
  for (const stay of stays) noteSecondPlace(stay, differences);
  const residencyEnds = drafts.flatMap((draft) => endsOf(draft, doorOf, today));
  return { households, residencies, residencyChanges, residencyEnds, differences };
}

function byDoor(stays: readonly Stay[]): ReadonlyMap<string, readonly Stay[]> {
  const doors = new Map<string, Stay[]>();
  for (const stay of stays) {
    const here = doors.get(stay.door.id);
    if (here) here.push(stay);
    else doors.set(stay.door.id, [stay]);
  }
  return doors;
}

function staysOf(
  draft: PersonDraft,
  doorOf: ReadonlyMap<Entry, Door>,
  groupOf: ReadonlyMap<Entry, string>,
): readonly Stay[] {
  const [only, second] = draft.entries;
  if (only && !second && !draft.known) {
    const group = groupOf.get(only);
    const door = doorOf.get(only);
    const groups = group === undefined ? [] : [group];
    return door ? [{ draft, door, entries: draft.entries, best: only, groups, isPrimary: true }] : [];
  }
  const byDoor = new Map<string, Entry[]>();
  const doors = new Map<string, Door>();
  for (const entry of draft.entries) {
    const door = doorOf.get(entry);
    if (!door) continue;
    doors.set(door.id, door);
    const here = byDoor.get(door.id);
    if (here) here.push(entry);
    else byDoor.set(door.id, [entry]);
  }
  const primary = primaryDoor(draft, byDoor);
  return [...doors.values()].flatMap((door): Stay[] => {
    const entries = byDoor.get(door.id) ?? [];
    const best = entries.toSorted((a, b) => tells(b) - tells(a))[0];
    const groups = [best, ...entries].flatMap((entry) => (entry ? (groupOf.get(entry) ?? []) : []));
    return best ? [{ draft, door, entries, best, groups, isPrimary: door.id === primary }] : [];
  });
}

function tells({ record, relation }: Entry): number {
  return (record.householdKey === undefined ? 0 : 2) + (relation === undefined ? 0 : 1);
}

/** Where the person is counted: the register's place, else where nobody says they left, where more lists agree, in the list that tells the household, in the later list. */
function primaryDoor(draft: PersonDraft, byDoor: ReadonlyMap<string, readonly Entry[]>): string | undefined {
  const current = draft.known?.residencies.find(({ until }) => until === undefined);
  if (current) return current.dwellingId;
  let best: { readonly id: string; readonly score: number } | undefined;
  for (const [id, entries] of byDoor) {
    const hasLeft = entries.some(hasGone);
    const files = new Set(entries.map(({ ref }) => ref.file)).size;
    // A list that tells the household knows the family better than one that only needs an address.
    const household = Math.max(...entries.map(tells));
    const last = Math.max(...entries.map(({ ref }) => ref.file));
    const score = (hasLeft ? 0 : 1_000_000) + files * 10_000 + household * 1_000 + Math.min(999, last);
    if (!best || score > best.score) best = { id, score };
  }
  return best?.id;
}

function hasGone({ record }: Entry): boolean {
  return record.leftOn !== undefined || record.diedOn !== undefined;
}

/**
 * Gives each stay behind one door its household: groups that share a member are one; a group with a known member is that
 * member's household; lines without a group join the known or the first household.
 */
function householdsBehind(here: readonly Stay[], make: () => string): (stay: Stay) => string {
  const root = joinGroups(here);
  const householdOf = new Map<string, string>();
  let shared: string | undefined;
  for (const stay of here) {
    const id = knownStay(stay)?.householdId;
    if (id === undefined) continue;
    shared ??= id;
    const group = root(stay);
    if (group !== undefined && !householdOf.has(group)) householdOf.set(group, id);
  }
  const idOf = (group: string): string => {
    const id = householdOf.get(group) ?? make();
    householdOf.set(group, id);
    return id;
  };
  return (stay) => {
    const own = root(stay);
    const group = own ?? firstFamily(here, root);
    if (group !== undefined && (own !== undefined || shared === undefined)) return idOf(group);
    shared ??= make();
    return shared;
  };
}

function knownStay(stay: Stay): KnownResidency | undefined {
  return stay.draft.known?.residencies.find(({ dwellingId }) => dwellingId === stay.door.id);
}

function residencyOf(
  stay: Stay,
  { id, householdId, today }: { readonly id: string; readonly householdId: string; readonly today: Day },
): NewResidency {
  const { relation } = stay.best;
  const residency: { -readonly [Key in keyof NewResidency]: NewResidency[Key] } = {
    id,
    personId: stay.draft.personId,
    dwellingId: stay.door.id,
    householdId,
    kind: stay.door.isShop ? 'work' : relation === 'tenant' ? 'tenant' : 'home',
  };
  if (relation !== undefined) residency.relation = relation;
  const gone = stay.entries.find(hasGone)?.record;
  const left = gone?.diedOn ?? gone?.leftOn;
  if (left !== undefined) {
    residency.until = left === 'unknown' ? today : left;
    residency.untilReason = gone?.diedOn ? 'died' : 'left';
  } else if (!stay.isPrimary) {
    residency.until = today;
    residency.untilReason = 'unknown';
  }
  return residency;
}

function compareRelation(
  stay: Stay,
  known: KnownResidency,
  found: { readonly residencyChanges: ResidencyChange[]; readonly differences: Difference[] },
): void {
  const { relation, ref } = stay.best;
  const { personId } = stay.draft;
  if (relation === undefined || known.relation === relation) return;
  if (known.relation === undefined)
    found.residencyChanges.push({ residencyId: known.id, personId, relation, source: ref });
  else found.differences.push({ personId, field: 'relation', known: known.relation, stated: relation, source: ref });
}

/** Two lists put somebody behind two doors: said at the line that lost, and shown where the register knows another place. */
function noteSecondPlace(stay: Stay, differences: Difference[]): void {
  if (stay.isPrimary || stay.entries.some(hasGone)) return;
  for (const entry of stay.entries) entry.problems.push({ code: 'livesElsewhere' });
  const current = stay.draft.known?.residencies.find(({ until }) => until === undefined);
  if (current)
    differences.push({
      personId: stay.draft.personId,
      field: 'place',
      known: current.placeKey,
      stated: stay.door.placeKey,
      source: stay.best.ref,
    });
}

/** Known people whom a list says to have left or died. */
function endsOf(draft: PersonDraft, doorOf: ReadonlyMap<Entry, Door>, today: Day): readonly ResidencyEnd[] {
  if (!draft.known || draft.known.residencies.length === 0) return [];
  const ends = new Map<string, ResidencyEnd>();
  for (const entry of draft.entries) {
    const { leftOn, diedOn } = entry.record;
    const until = diedOn ?? leftOn;
    if (until === undefined) continue;
    for (const residency of draft.known.residencies) {
      const isMeant = diedOn !== undefined || residency.dwellingId === doorOf.get(entry)?.id;
      if (!isMeant || residency.until !== undefined) continue;
      ends.set(residency.id, {
        residencyId: residency.id,
        personId: draft.personId,
        until: until === 'unknown' ? today : until,
        reason: diedOn ? 'died' : 'left',
      });
    }
  }
  return [...ends.values()];
}
