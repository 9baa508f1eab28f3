import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { isIndicatorCode } from '../domain/indicators.ts';
import type { ReportFact, ReportFactOf } from '../domain/report-facts.ts';
import { readOverrides } from './report-queries.ts';

interface Acting {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

/** Writes what was decided about reports. */
export async function writeReportFact(tx: Tx, acting: Acting, fact: ReportFact): Promise<void> {
  switch (fact.type) {
    case 'reportMade':
      return insertReport(tx, acting, { ...fact, reason: null });
    case 'reportCorrected':
      await insertReport(tx, acting, fact);
      return carryLines(tx, acting, fact);
    case 'reportRecounted':
      return setComputed(tx, acting, fact);
    case 'figureOverridden':
      return insertOverride(tx, acting, fact);
    case 'checkExplained':
      return putExplanation(tx, acting, fact);
    case 'reportSigned':
      return setSigned(tx, acting, fact);
    case 'reportReturned':
      await insertRemark(tx, acting, { ...fact, kind: 'return' });
      return setReturned(tx, acting, fact.subjectId);
    case 'reportRemarked':
      return insertRemark(tx, acting, { ...fact, kind: 'remark' });
  }
}

async function insertReport(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  of: Pick<ReportFactOf<'reportMade'>, 'subjectId' | 'day' | 'version' | 'computed'> & {
    readonly reason: string | null;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into daily_report (community_id, id, day, version, state, computed, reason, made_at, made_by)
    values (${communityId}, ${of.subjectId}, ${of.day}, ${of.version}, 'draft', ${JSON.stringify(of.computed)}, ${of.reason}, ${now}, ${accountId})`);
}

/** What was put by hand holds in the next version too, with whoever put it and when. Ids made here keep the order of the lines. */
async function carryLines(
  tx: Tx,
  { communityId }: Acting,
  { subjectId, carriesFrom, computed }: ReportFactOf<'reportCorrected'>,
): Promise<void> {
  const lines = await readOverrides(tx, { communityId, reportIds: [carriesFrom] });
  const newest = new Map(lines.map((line) => [line.indicator, line]));
  const rows = [...newest.values()]
    .filter(({ value }) => value !== null)
    .map((line) => ({
      ...line,
      id: newId(),
      computed: isIndicatorCode(line.indicator) ? computed[line.indicator] : null,
    }));
  await tx.execute(sql`
    insert into report_override (community_id, id, report_id, indicator, computed, value, reason, by_account, at)
    select ${communityId}, id, ${subjectId}, indicator, computed, value, reason, "byAccount", at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, indicator text, computed int, value int, reason text, "byAccount" uuid, at timestamptz)`);
}

async function setComputed(
  tx: Tx,
  { communityId, now }: Acting,
  { subjectId, computed }: ReportFactOf<'reportRecounted'>,
): Promise<void> {
  await tx.execute(sql`
    update daily_report set computed = ${JSON.stringify(computed)}, made_at = ${now}
    where community_id = ${communityId} and id = ${subjectId}`);
}

async function insertOverride(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { subjectId, overrideId, indicator, computed, value, reason }: ReportFactOf<'figureOverridden'>,
): Promise<void> {
  await tx.execute(sql`
    insert into report_override (community_id, id, report_id, indicator, computed, value, reason, by_account, at)
    values (${communityId}, ${overrideId}, ${subjectId}, ${indicator}, ${computed}, ${value}, ${reason}, ${accountId}, ${now})`);
}

async function putExplanation(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { subjectId, check, note }: ReportFactOf<'checkExplained'>,
): Promise<void> {
  await tx.execute(sql`
    insert into report_explanation (community_id, report_id, check_code, note, by_account, at)
    values (${communityId}, ${subjectId}, ${check}, ${note}, ${accountId}, ${now})
    on conflict (community_id, report_id, check_code)
    do update set note = excluded.note, by_account = excluded.by_account, at = excluded.at`);
}

async function setSigned(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { subjectId, signed }: ReportFactOf<'reportSigned'>,
): Promise<void> {
  await tx.execute(sql`
    update daily_report set state = 'signed', signed = ${JSON.stringify(signed)}, signed_at = ${now}, signed_by = ${accountId}
    where community_id = ${communityId} and id = ${subjectId}`);
}

async function setReturned(tx: Tx, { communityId, accountId, now }: Acting, reportId: string): Promise<void> {
  await tx.execute(sql`
    update daily_report set state = 'returned', returned_at = ${now}, returned_by = ${accountId}
    where community_id = ${communityId} and id = ${reportId}`);
}

async function insertRemark(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  of: {
    readonly subjectId: string;
    readonly remarkId: string;
    readonly note: string;
    readonly kind: 'return' | 'remark';
  },
): Promise<void> {
  await tx.execute(sql`
    insert into report_remark (community_id, id, report_id, kind, note, by_account, at)
    values (${communityId}, ${of.remarkId}, ${of.subjectId}, ${of.kind}, ${of.note}, ${accountId}, ${now})`);
}
