import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { BroughtBack } from '../domain/apply-brought-back.ts';
import type { BroughtNumber } from '../domain/brought-back-number.ts';
import { openResidencies } from '../domain/person-state.ts';
import type { RowDifference } from '../domain/round-trip.ts';
import { findDoorsByWords, readHeads } from './people-brought-back-queries.ts';
import { claimOf } from './people-claim-queries.ts';
import { lockPeople, readPeople } from './people-state-queries.ts';

interface Place {
  readonly communityId: CommunityId;
  readonly vault: Vault;
  readonly today: Day;
}

/** All that the rows of a workbook are decided by: locked where they will be written, read for a preview. */
export async function loadBroughtBack(
  tx: Tx,
  place: Place,
  of: { readonly differences: readonly RowDifference[]; readonly how: 'locked' | 'read' },
): Promise<BroughtBack> {
  const { communityId } = place;
  const { differences } = of;
  const question = { communityId, personIds: differences.map(({ personId }) => personId) };
  const people = of.how === 'locked' ? await lockPeople(tx, question) : await readPeople(tx, question);
  const wanted = differences.flatMap(({ row, door }) => (door ? [{ row, ...door }] : []));
  const households = [...people.values()].flatMap((person) =>
    openResidencies(person).flatMap(({ householdId }) => householdId ?? []),
  );
  return {
    differences,
    people,
    numbers: await readNumbers(tx, place, differences),
    doors: await findDoorsByWords(tx, { communityId, wanted }),
    heads: await readHeads(tx, { communityId, householdIds: [...new Set(households)] }),
    today: place.today,
    newTagId: () => newId<'tag'>(),
    newId: () => newId(),
  };
}

/** The id numbers that were typed in, each with what the city knows of it. */
async function readNumbers(
  tx: Tx,
  place: Place,
  differences: readonly RowDifference[],
): Promise<ReadonlyMap<number, BroughtNumber>> {
  const numbers = new Map<number, BroughtNumber>();
  for (const { row, cells } of differences) {
    const typed = cells.find(({ key, verdict }) => key === 'idNumber' && verdict === 'ok');
    if (!typed) continue;
    const reading = readIdNumber(typed.after);
    // A handful in a file of thousands: one key lookup each.
    numbers.set(row, { reading, ...(await claimOf(tx, place, reading)) });
  }
  return numbers;
}
