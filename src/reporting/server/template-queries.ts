import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { WordsKind } from '../domain/words-document.ts';

/** One version of a report in the office's own words. */
export interface TemplateVersion {
  readonly kind: WordsKind;
  readonly version: number;
  readonly fileName: string;
  readonly isUsed: boolean;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
}

/** Every version of an area, newest first. */
export function listTemplateVersions(tx: Tx, areaId: number): Promise<TemplateVersion[]> {
  return tx.query<TemplateVersion & Record<string, unknown>>(sql`
    select kind, version, file_name as "fileName", is_used as "isUsed", uploaded_at as "uploadedAt", uploaded_by as "uploadedBy"
    from report_template where area_id = ${areaId} order by kind, version desc`);
}

/** A template with its bytes: the version asked for, or the one in use. */
export async function findTemplate(
  tx: Tx,
  of: { readonly areaId: number; readonly kind: WordsKind; readonly version?: number | undefined },
): Promise<{ readonly version: number; readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  const which = of.version === undefined ? sql`is_used` : sql`version = ${of.version}`;
  const [row] = await tx.query<{ version: number; fileName: string; bytes: Buffer }>(sql`
    select version, file_name as "fileName", bytes from report_template
    where area_id = ${of.areaId} and kind = ${of.kind} and ${which}`);
  return row;
}

/** The version in use, without its bytes. */
export async function usedTemplate(
  tx: Tx,
  of: { readonly areaId: number; readonly kind: WordsKind },
): Promise<{ readonly version: number; readonly fileName: string } | undefined> {
  const [row] = await tx.query<{ version: number; fileName: string }>(sql`
    select version, file_name as "fileName" from report_template
    where area_id = ${of.areaId} and kind = ${of.kind} and is_used`);
  return row;
}

/** Its versions, with the area locked: two who send one at the same time get two versions. */
export async function lockTemplateVersions(
  tx: Tx,
  of: { readonly areaId: number; readonly kind: WordsKind },
): Promise<readonly number[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('report_template'), ${of.areaId})`);
  const rows = await tx.query<{ version: number }>(
    sql`select version from report_template where area_id = ${of.areaId} and kind = ${of.kind} order by version`,
  );
  return rows.map(({ version }) => version);
}

/** Uses one version, or none. */
export async function setUsedTemplate(
  tx: Tx,
  of: { readonly areaId: number; readonly kind: WordsKind; readonly version: number | null },
): Promise<void> {
  await tx.execute(sql`
    update report_template set is_used = false where area_id = ${of.areaId} and kind = ${of.kind} and is_used`);
  await tx.execute(sql`
    update report_template set is_used = true
    where area_id = ${of.areaId} and kind = ${of.kind} and version = ${of.version}`);
}

export async function insertTemplate(
  tx: Tx,
  of: {
    readonly areaId: number;
    readonly kind: WordsKind;
    readonly version: number;
    readonly fileName: string;
    readonly bytes: Uint8Array;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into report_template (area_id, kind, version, file_name, bytes, is_used, uploaded_at, uploaded_by)
    values (${of.areaId}, ${of.kind}, ${of.version}, ${of.fileName}, ${Buffer.from(of.bytes)}, false, ${of.now}, ${of.by})`);
}
