import { z } from 'zod';
import { areaNumber } from '../../base/domain/ids.ts';
import { instantOf } from '../../base/domain/day.ts';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema, type CommunityId } from '../../base/domain/ids.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { listEstateKeys } from '../../register/server/api.ts';
import { planPush } from '../domain/push-plan.ts';
import { spreadRows } from '../domain/push-spread.ts';
import { findPeople } from './find-people.ts';
import { newPushRow } from './push-new-row.ts';
import { lockLooseRows } from './push-loose-queries.ts';
import { lockRows, lockSubjects, type PushRowState } from './push-read-queries.ts';
import { openContent } from './push-seal.ts';
import { settlePlan } from './push-settle.ts';
import { insertPushRows, markTransferred } from './push-write-queries.ts';

const MS_CHECKED_WITHIN = 3 * 86_400_000;
const MOST_ROWS = 5000;
const receives = { permission: 'screening.list.review', scope: 'community' } as const;

const transferRows = defineCommand({
  name: 'transferListRows',
  summary: 'Hands rows of a list to another community, which looks for the people in its own register',
  ...receives,
  schema: z.object({
    rowIds: z.array(idSchema<'pushRow'>()).min(1).max(MOST_ROWS),
    to: areaNumber,
    reason: z.string().trim().min(1).max(300),
  }),
  otherCommunities: ({ to }) => [to],
  reason: ({ reason }) => reason,
  async load(tx, input, { communityId }) {
    return { input, rows: await lockRows(tx, { communityId, rowIds: input.rowIds }) };
  },
  decide({ rows }, { to, rowIds }, { communityId }) {
    if (to === communityId) return refuse('pushNowhere');
    if (rows.length < rowIds.length) return refuse('pushRowUnknown');
    if (rows.some(({ state }) => state !== 'review' && state !== 'notOurs')) return refuse('pushRowDecided');
    return { facts: [{ type: 'pushRowsTransferred' as const, to, count: rows.length }] };
  },
  async apply(tx, _facts, context, { rows, input }) {
    return moveRows(tx, { context, rows, to: input.to, reason: input.reason });
  },
});

const spreadList = defineCommand({
  name: 'spreadList',
  summary: 'Spreads the rows of a list that nobody has found over communities, evenly or by the address they name',
  ...receives,
  schema: z.object({
    listId: idSchema<'pushList'>(),
    how: z.enum(['evenly', 'byAddress']),
    communityIds: z.array(areaNumber).min(1).max(400),
  }),
  otherCommunities: ({ communityIds }) => communityIds,
  subject: ({ listId }) => ({ kind: 'pushList', id: listId }),
  async load(tx, { listId, how, communityIds }, { communityId, vault }) {
    const others = communityIds.filter((id) => id !== communityId);
    const rows = await lockLooseRows(tx, { communityId, listId, most: MOST_ROWS });
    const estates = how === 'byAddress' ? await listEstateKeys(tx, others) : new Map<CommunityId, readonly string[]>();
    const loose = rows.map(({ id, sealed }) => {
      const estate = sealed === null ? undefined : openContent(vault, sealed).person.place?.split('|')[0];
      return estate === undefined ? { id } : { id, estate };
    });
    const communities = others.map((id) => ({ id, estates: estates.get(id) ?? [] }));
    return { rows, spread: communities.length === 0 ? [] : spreadRows({ rows: loose, communities, how }), others };
  },
  decide: ({ spread, others }, { how }) =>
    others.length === 0
      ? refuse('pushNowhere')
      : { facts: [{ type: 'pushListSpread' as const, how, count: spread.flatMap(({ rowIds }) => rowIds).length }] },
  async apply(tx, _facts, context, { rows, spread }) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const moved = { transferred: 0, matched: 0 };
    for (const { to, rowIds } of spread) {
      const going = rowIds.flatMap((id) => byId.get(id) ?? []);
      const done = await moveRows(tx, { context, rows: going, to, reason: '' });
      moved.transferred += done.transferred;
      moved.matched += done.matched;
    }
    return moved;
  },
});

/** The rows go on in another community; here stays where they went. */
async function moveRows(
  tx: Tx,
  of: {
    readonly context: CommandContext;
    readonly rows: readonly PushRowState[];
    readonly to: CommunityId;
    readonly reason: string;
  },
): Promise<{ readonly transferred: number; readonly matched: number }> {
  const { context, rows, to } = of;
  const { communityId, now, today, vault, accountId: by } = context;
  const records = rows.map(({ sheet, row, position, sealed }) => ({
    ...{ sheet, row, position, content: openContent(vault, sealed ?? '') },
  }));
  const answers = await findPeople(tx, {
    ...{
      communityId: to,
      vault,
      year: Number(today.slice(0, 4)),
      records: records.map(({ content }) => content.person),
    },
  });
  const certain = answers.flatMap(({ verdict, candidates }) => (verdict === 'certain' ? candidates.slice(0, 1) : []));
  const known = await lockSubjects(tx, {
    communityIds: [to],
    personIds: [...new Set(certain.map(({ personId }) => personId))],
    endedSince: instantOf(new Date(Date.parse(now) - MS_CHECKED_WITHIN)),
  });
  const newIds = certain.map(() => newId());
  const plan = planPush({ records, answers, known, urgency: 0, receivedAt: now, told: rows, newIds });
  await settlePlan(tx, { plan, title: '推单流转', context });
  const arrived = plan.rows.map((row, at) => {
    const { listCommunityId = communityId, listId = '', id: rowId = '' } = rows[at] ?? {};
    return newPushRow({ row, list: { listCommunityId, listId }, from: { communityId, rowId }, vault });
  });
  await insertPushRows(tx, { communityId: to, rows: arrived });
  const moves = arrived.map(({ id: toRowId, fromRowId: rowId }) => ({ rowId: rowId ?? '', toRowId }));
  await markTransferred(tx, { communityId, to, moves, note: of.reason, now, by });
  return { transferred: arrived.length, matched: certain.length };
}

/** Commands that hand rows to other communities. */
export const pushTransferCommands: readonly Command[] = [transferRows, spreadList];
