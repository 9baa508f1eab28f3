import { hash } from 'node:crypto';
import type { Day, Instant } from '../../base/domain/day.ts';
import { uuidV7, type CommunityId } from '../../base/domain/ids.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { sheetKey, type PaperCheck, type PaperSheetKeyed } from '../domain/paper-sheet.ts';

/** Local days and times as instants, by line. */
export async function momentsOf(
  tx: Tx,
  lines: readonly { readonly line: number; readonly day: Day; readonly time: string }[],
): Promise<ReadonlyMap<number, Instant>> {
  const rows = await tx.query<{ line: number; at: Instant }>(sql`
    select l.line, (l.day + l.time) at time zone menshen_zone() as at
    from unnest(${lines.map(({ line }) => line)}::int[], ${lines.map(({ day }) => day)}::date[],
      ${lines.map(({ time }) => time)}::time[]) as l (line, day, time)`);
  return new Map(rows.map(({ line, at }) => [line, at]));
}

/** Lines of a sheet of a gate that are in the log or were struck out of it, with their moments: neither comes in once more. */
export async function linesInLog(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gateId: string; readonly key: string },
): Promise<ReadonlyMap<number, Instant>> {
  const rows = await tx.query<{ line: number; at: Instant }>(sql`
    select distinct on (line) line, at from (
      select line, at, null::timestamptz as struck_at from gate_check
      where community_id = ${of.communityId} and sheet = ${of.key} and gate_id = ${of.gateId}
      union all
      select line, at, withdrawn_at from paper_line_withdrawn
      where community_id = ${of.communityId} and sheet = ${of.key} and gate_id = ${of.gateId} and how = 'struck') l
    order by line, struck_at desc nulls first`);
  return new Map(rows.map(({ line, at }) => [line, at]));
}

/** Midnight of the first day whose passages are kept one by one. */
export async function keptSince(tx: Tx, of: { readonly today: Day; readonly keepDays: number }): Promise<Instant> {
  const [row] = await tx.query<{ at: Instant }>(
    sql`select (${of.today}::date - ${of.keepDays}::int)::timestamp at time zone menshen_zone() as at`,
  );
  if (!row) throw new Error('no midnight');
  return row.at;
}

/**
 * Writes the lines of a sheet. Their ids are made of gate, sheet and line, and there is no phone: what keyed them in stands in its place.
 * @idempotent by the lines that are there (`linesInLog`, under the lock of the gate)
 */
export async function insertPaperChecks(
  tx: Tx,
  { communityId, commandId, accountId, now }: CommandContext,
  fact: Pick<PaperSheetKeyed, 'subjectId' | 'day' | 'sheet' | 'checks'> & {
    /** Tells apart what was keyed in for a line one after the other; nothing for the first. */
    readonly version?: string;
  },
): Promise<void> {
  const { checks, version = '' } = fact;
  if (checks.length === 0) return;
  const key = sheetKey(fact);
  const column = <Value>(value: (check: PaperCheck) => Value): Value[] => checks.map(value);
  await tx.execute(sql`
    insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, person_id, outcome,
      code, resolution, temperature, sheet, line, words, remark)
    select ${communityId}, c.id, c.at, ${now}, ${fact.subjectId}::uuid, ${commandId}::uuid, ${accountId}::uuid, c.direction, c.holder, 'paper',
      c.person_id, c.outcome, 'onPaper', c.resolution, c.temperature, ${key}, c.line, nullif(c.words, ''), nullif(c.remark, '')
    from unnest(${column((check) => idOf(`${communityId} ${fact.subjectId} ${key}${version}`, check))}::uuid[], ${column(({ at }) => at)}::timestamptz[],
      ${column(({ direction }) => direction)}::text[], ${column(({ holder }) => holder)}::text[],
      ${column(({ personId }) => personId ?? null)}::uuid[], ${column(({ outcome }) => outcome)}::text[],
      ${column(({ resolution }) => resolution)}::text[], ${column(({ temperature }) => temperature ?? null)}::smallint[],
      ${column(({ line }) => line)}::smallint[], ${column(({ words }) => words)}::text[], ${column(({ remark }) => remark)}::text[])
      as c (id, at, direction, holder, person_id, outcome, resolution, temperature, line, words, remark)`);
}

/** As of every check, the time in the id is that of the passage; the rest says which line of which sheet. */
function idOf(sheet: string, { at, line }: PaperCheck): string {
  return uuidV7(Date.parse(at), hash('sha256', `${sheet} ${line}`, 'buffer'));
}
