import { instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { timeOfId } from '../domain/gate-check.ts';
import type { KeyedLine } from '../domain/paper-correction.ts';

/** A line of a sheet by the id it had when somebody looked at it. The id says when it was, which is how the log is ordered. */
export async function findKeyedLine(
  tx: Tx,
  { communityId, checkId }: { readonly communityId: CommunityId; readonly checkId: string },
): Promise<KeyedLine | undefined> {
  const at = instantOf(new Date(timeOfId(checkId)));
  const [found] = await tx.query<KeyedLine & Record<string, unknown>>(sql`
    select l.id as "checkId", l.gate_id as "gateId", left(l.sheet, 10)::date as day, substr(l.sheet, 12) as sheet, l.line, l.status
    from (
      select id, gate_id, sheet, line, 'holds' as status from gate_check
      where community_id = ${communityId} and at = ${at} and id = ${checkId} and method = 'paper'
      union all
      select w.id, w.gate_id, w.sheet, w.line, case when w.how = 'struck' and not exists (
        select from gate_check c where c.community_id = w.community_id and c.sheet = w.sheet and c.gate_id = w.gate_id and c.line = w.line)
        then 'struck' else 'replaced' end
      from paper_line_withdrawn w where w.community_id = ${communityId} and w.at = ${at} and w.id = ${checkId}) l`);
  return found;
}

/**
 * Takes a line out of the log and keeps it aside as it stood, in one statement.
 * @idempotent by the line that is there (`findKeyedLine`, under the lock of its gate)
 */
export async function withdrawLine(
  tx: Tx,
  { communityId, accountId, now }: CommandContext,
  of: { readonly checkId: string; readonly how: 'corrected' | 'struck'; readonly reason: string },
): Promise<void> {
  const at = instantOf(new Date(timeOfId(of.checkId)));
  await tx.execute(sql`
    with gone as (
      delete from gate_check where community_id = ${communityId} and at = ${at} and id = ${of.checkId} and method = 'paper' returning *
    )
    insert into paper_line_withdrawn (community_id, id, at, received_at, gate_id, account_id, direction, holder, person_id, outcome,
      resolution, temperature, sheet, line, words, remark, withdrawn_at, withdrawn_by, how, reason)
    select community_id, id, at, received_at, gate_id, account_id, direction, holder, person_id, outcome, resolution, temperature, sheet,
      line, words, remark, ${now}, ${accountId}, ${of.how}, ${of.reason}
    from gone`);
}

/** A line of a sheet as the office sees it; names of the register are added by the route. */
export interface SheetLine {
  readonly checkId: string;
  readonly line: number;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly holder: string;
  readonly personId: string | null;
  readonly words: string | null;
  readonly resolution: string;
  readonly temperature: number | null;
  readonly remark: string | null;
  /** Who keyed this in. */
  readonly by: string;
  /** Of lines that were taken back: when, by whom, how and why. */
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly how: 'corrected' | 'struck' | null;
  readonly reason: string | null;
}

/** All that was ever keyed in for a sheet: what counts first, then what was taken back, the newest first; line by line. */
export function listSheet(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gateId: string; readonly key: string },
): Promise<SheetLine[]> {
  const common = sql`id, line, at, direction, holder, person_id, words, resolution, temperature, remark, account_id`;
  const ofSheet = sql`community_id = ${of.communityId} and sheet = ${of.key} and gate_id = ${of.gateId}`;
  return tx.query<SheetLine & Record<string, unknown>>(sql`
    select l.id as "checkId", l.line, l.at, l.direction, l.holder, l.person_id as "personId", l.words, l.resolution, l.temperature, l.remark,
      coalesce(a.name, '') as by, l.withdrawn_at as "withdrawnAt", w.name as "withdrawnBy", l.how, l.reason
    from (
      select ${common}, null::timestamptz as withdrawn_at, null::uuid as withdrawn_by, null as how, null as reason
      from gate_check where ${ofSheet}
      union all
      select ${common}, withdrawn_at, withdrawn_by, how, reason from paper_line_withdrawn where ${ofSheet}) l
    left join account a on a.id = l.account_id
    left join account w on w.id = l.withdrawn_by
    order by l.line, l.withdrawn_at desc nulls first, l.id limit 500`);
}
