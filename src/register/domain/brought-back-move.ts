import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { wantedRelation } from './brought-back-heads.ts';
import { decideMovePerson, homesOf } from './move-house.ts';
import type { PeopleFact } from './people-change.ts';
import type { PersonState } from './person-state.ts';
import type { RowDifference } from './round-trip.ts';

/** The door that the address cells of a row mean. */
export interface BroughtDoor {
  readonly dwellingId: string;
  /** In words. */
  readonly dwelling: string;
}

/** A household that the file makes behind a door: who of one household moves there together. */
interface MovingTogether {
  readonly householdId: string;
  readonly firstRow: number;
  readonly hasHead: boolean;
}

/** Which rows move together, by `row`: one household that goes to one door stays one. */
export function movingTogether(of: {
  readonly differences: readonly RowDifference[];
  readonly people: ReadonlyMap<string, PersonState>;
  readonly doors: ReadonlyMap<number, BroughtDoor>;
  readonly newId: () => string;
}): ReadonlyMap<number, MovingTogether> {
  const groups = new Map<string, MovingTogether>();
  const keys = new Map<number, string>();
  for (const difference of of.differences) {
    const person = of.people.get(difference.personId);
    const door = of.doors.get(difference.row);
    if (!person || !door || difference.status !== 'changed') continue;
    const [home] = homesOf(person);
    const key = `${home?.householdId ?? person.id} ${door.dwellingId}`;
    const known = groups.get(key);
    const wanted = wantedRelation(difference);
    const isHead = (wanted === undefined ? home?.relation : wanted) === 'head';
    groups.set(key, {
      householdId: known?.householdId ?? of.newId(),
      firstRow: known?.firstRow ?? difference.row,
      hasHead: isHead || known?.hasHead === true,
    });
    keys.set(difference.row, key);
  }
  return new Map([...keys].flatMap(([row, key]) => [[row, groups.get(key)] as const]).flatMap(present));
}

function present<Value>([row, value]: readonly [number, Value | undefined]): readonly (readonly [number, Value])[] {
  return value === undefined ? [] : [[row, value]];
}

/**
 * Moves somebody to the door that the address cells name, today, by the rule of the move. Refuses `doorUnknown` where the register has no
 * such door, and as {@link decideMovePerson}; the door where they live already is no move.
 */
export function decideBroughtMove(of: {
  readonly person: PersonState;
  readonly difference: RowDifference;
  readonly door: BroughtDoor | undefined;
  readonly together: MovingTogether | undefined;
  readonly residencyId: string;
  readonly today: Day;
}): Decision<PeopleFact> {
  const { person, difference, door, together } = of;
  if (!difference.door) return { facts: [] };
  if (!door || !together) return refuse('doorUnknown', { field: 'room' });
  const [home] = homesOf(person);
  if (home?.dwellingId === door.dwellingId) return { facts: [] };
  const wanted = wantedRelation(difference);
  const kept = together.hasHead ? (home?.relation ?? null) : null;
  const isFirst = together.firstRow === difference.row;
  const { householdId } = together;
  return decideMovePerson({
    person,
    to: { ...door, householdId: isFirst ? null : householdId, newHouseholdId: householdId },
    kind: home?.kind === 'tenant' ? 'tenant' : 'home',
    relation: wanted === undefined ? kept : wanted,
    residencyId: of.residencyId,
    day: of.today,
    today: of.today,
  });
}
