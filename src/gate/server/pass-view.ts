import { readPlates } from '../../base/domain/plate.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { findHolders, holdersInBuildings, labelHolders } from '../../register/server/api.ts';
import { readCardNumber } from '../domain/card-number.ts';
import type { PassFilter, PassRow } from './pass-list-queries.ts';

/** More hits than this are not looked through: the worker types on. */
const MOST_HITS = 1000;

/** A line of the list of passes with the name and door of its holder; empty when there is none. */
export interface PassView extends Omit<PassRow, 'visitName'> {
  readonly name: string;
  readonly place: string;
}

/** Puts names and doors to passes. */
export async function namePasses(tx: Tx, rows: readonly PassRow[]): Promise<readonly PassView[]> {
  if (rows.length === 0) return [];
  const labels = await labelHolders(tx, {
    communityIds: [...new Set(rows.map(({ communityId }) => communityId))],
    personIds: rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    householdIds: rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  });
  const byId = new Map(labels.map((label) => [label.id, label]));
  return rows.map(({ visitName, ...row }) => {
    const label = byId.get(row.householdId ?? row.personId ?? '');
    return { ...row, name: label?.name ?? visitName ?? '', place: label?.place ?? '' };
  });
}

/** The filter of a list from what was typed (a name, initials, a phone tail, a room, a plate, the number of a card) and from a building. */
export async function filterOf(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly q: string | undefined;
    readonly building: string | undefined;
    readonly rest: Omit<PassFilter, 'among'>;
  },
): Promise<PassFilter> {
  const { communityIds, q, building, rest } = of;
  const typed = q
    ? [
        {
          ...(await findHolders(tx, { communityIds, text: q, most: MOST_HITS })),
          plate: readPlates(q).plates[0],
          number: readCardNumber(q),
        },
      ]
    : [];
  const behind = building ? [await holdersInBuildings(tx, { communityIds, buildingIds: [building] })] : [];
  return { ...rest, among: [...typed, ...behind] };
}
