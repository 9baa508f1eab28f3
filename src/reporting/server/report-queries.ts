import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import type { ReportSheet } from '../domain/report-rules.ts';
import { countingVersion, type OverrideLine, type ReportVersion } from '../domain/report-state.ts';

/** A version as a row; figures of an earlier edition of the sheet are read as far as they are known. */
export interface ReportRow extends ReportVersion {
  readonly communityId: CommunityId;
  readonly computed: Figures;
  readonly signed: Figures | undefined;
  readonly reason: string | null;
  readonly madeAt: Instant;
  readonly signedBy: string | null;
  readonly returnedAt: Instant | null;
}

interface StoredHead extends Omit<ReportRow, 'computed' | 'signed'> {
  readonly signed: Readonly<Record<string, number>> | null;
  readonly [column: string]: unknown;
}

interface Stored extends StoredHead {
  readonly computed: Readonly<Record<string, number>>;
}

const HEAD_COLUMNS = sql`
  community_id as "communityId", id as "reportId", day, version, state, signed, reason, made_at as "madeAt",
  signed_at as "signedAt", signed_by as "signedBy", returned_at as "returnedAt"`;
const COLUMNS = sql`${HEAD_COLUMNS}, computed`;

function fromStored({ computed, signed, ...row }: Stored): ReportRow {
  return { ...row, computed: figuresFrom(computed), signed: signed ? figuresFrom(signed) : undefined };
}

/** Every version of some days of some communities, oldest version first. */
export async function readVersions(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly from: Day; readonly until: Day },
): Promise<readonly ReportRow[]> {
  const rows = await tx.query<Stored>(sql`
    select ${COLUMNS} from daily_report
    where community_id = any (${[...of.communityIds]}::int[]) and day between ${of.from} and ${of.until}
    order by community_id, day, version`);
  return rows.map(fromStored);
}

/** A version without what was counted for it: what boards and longer times read of hundreds of communities. */
export type ReportHead = Omit<ReportRow, 'computed'>;

/** The same without the counted figures, which nobody looks at there. */
export async function readHeads(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly from: Day; readonly until: Day },
): Promise<readonly ReportHead[]> {
  const rows = await tx.query<StoredHead>(sql`
    select ${HEAD_COLUMNS} from daily_report
    where community_id = any (${[...of.communityIds]}::int[]) and day between ${of.from} and ${of.until}
    order by community_id, day, version`);
  return rows.map(({ signed, ...row }) => ({ ...row, signed: signed ? figuresFrom(signed) : undefined }));
}

/** The versions of one day, locked until the end of the command. */
export async function lockDay(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day },
): Promise<readonly ReportRow[]> {
  const rows = await tx.query<Stored>(sql`
    select ${COLUMNS} from daily_report
    where community_id = ${of.communityId} and day = ${of.day} order by version for update`);
  return rows.map(fromStored);
}

/** One version with its lines, locked until the end of the command. */
export async function lockReport(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly reportId: string },
): Promise<ReportSheet | undefined> {
  const { communityId, reportId } = of;
  const rows = await tx.query<Stored>(sql`
    select ${COLUMNS} from daily_report where community_id = ${communityId} and id = ${reportId} for update`);
  const [row] = rows.map(fromStored);
  if (!row) return undefined;
  const explained = await readExplanations(tx, { communityId, reportIds: [reportId] });
  const overrides = await readOverrides(tx, { communityId, reportIds: [reportId] });
  return { ...row, overrides, explained: explained.map(({ check }) => check) };
}

/** A figure put by hand, with who put it. */
export interface OverrideRow extends OverrideLine {
  readonly reportId: string;
  readonly byAccount: string;
}

/** Lines put by hand, in the order of time. */
export function readOverrides(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly reportIds: readonly string[] },
): Promise<OverrideRow[]> {
  return tx.query<OverrideRow & Record<string, unknown>>(sql`
    select report_id as "reportId", indicator, computed, value, reason, at, by_account as "byAccount" from report_override
    where community_id = ${of.communityId} and report_id = any (${[...of.reportIds]}::uuid[]) order by at, id`);
}

/** An explanation of a check, with who gave it. */
export interface ExplanationRow {
  readonly reportId: string;
  readonly check: string;
  readonly note: string;
  readonly byAccount: string;
  readonly at: Instant;
}

export function readExplanations(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly reportIds: readonly string[] },
): Promise<ExplanationRow[]> {
  return tx.query<ExplanationRow & Record<string, unknown>>(sql`
    select report_id as "reportId", check_code as check, note, by_account as "byAccount", at from report_explanation
    where community_id = ${of.communityId} and report_id = any (${[...of.reportIds]}::uuid[]) order by at`);
}

/** What the level above said, in the order of time. */
export interface RemarkRow {
  readonly reportId: string;
  readonly kind: 'return' | 'remark';
  readonly note: string;
  readonly byAccount: string;
  readonly at: Instant;
}

export function readRemarks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly reportIds: readonly string[] },
): Promise<RemarkRow[]> {
  return tx.query<RemarkRow & Record<string, unknown>>(sql`
    select report_id as "reportId", kind, note, by_account as "byAccount", at from report_remark
    where community_id = ${of.communityId} and report_id = any (${[...of.reportIds]}::uuid[]) order by at, id`);
}

/** What was signed for a day, when something was. */
export async function readSigned(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day },
): Promise<Figures | undefined> {
  const versions = await readVersions(tx, { communityIds: [of.communityId], from: of.day, until: of.day });
  return countingVersion(versions)?.signed;
}
