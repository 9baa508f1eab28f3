import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { listTable, type ListTable } from '../domain/list-table.ts';
import { householdLines, type MainList, mainListColumns } from '../domain/main-lists.ts';
import { readFillPeople } from './fill-people-queries.ts';
import { orderLines, pushLines, taskLines } from './main-list-queries.ts';

/** A main list of one community: people and households as of the last day, the others of the days. */
export async function readMainList(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly list: MainList;
    readonly days: { readonly from: Day; readonly until: Day };
    readonly vault: Vault;
    readonly withIds: boolean;
    readonly phones: 'open' | 'masked';
  },
): Promise<ListTable> {
  const { communityId, list, days, vault, withIds, phones } = of;
  const columns = mainListColumns[list];
  const asked = { communityId, ...days };
  if (list === 'orders') return listTable(columns, await orderLines(tx, asked));
  if (list === 'tasks') return listTable(columns, await taskLines(tx, asked));
  if (list === 'pushRows') return listTable(columns, await pushLines(tx, asked));
  const question = { communityId, day: days.until, selection: { who: 'everybody' }, vault, withIds, phones } as const;
  const people = await readFillPeople(tx, question);
  const lines = list === 'people' ? people : householdLines(people, days.until);
  return listTable(
    columns,
    lines.map((line) => ({ ...line })),
  );
}
