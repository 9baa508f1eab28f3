import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { sql, type Tx } from '../../base/server/db.ts';
import type { FormDefinition } from '../domain/form.ts';
import type { StoredForm } from '../domain/form-rules.ts';

interface One {
  readonly communityId: CommunityId;
  readonly key: string;
}

/** The newest version of a form; two who save at once come one after the other. */
export async function lockForm(tx: Tx, { communityId, key }: One): Promise<StoredForm | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(${communityId}, hashtext('form ' || ${key}))`);
  const [row] = await tx.query<StoredForm & { [column: string]: unknown }>(sql`
    select id as "formId", version, retired_at is not null as "isRetired" from form
    where community_id = ${communityId} and key = ${key} order by version desc limit 1`);
  return row;
}

export async function insertForm(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly formId: string;
    readonly definition: FormDefinition;
    readonly now: Instant;
    readonly accountId: string;
  },
): Promise<void> {
  const { communityId, formId, definition } = of;
  await tx.execute(sql`
    insert into form (community_id, id, key, version, definition, made_at, made_by)
    values (${communityId}, ${formId}, ${definition.id}, ${definition.version}, ${JSON.stringify(definition)}, ${of.now}, ${of.accountId})`);
}

export async function retireVersions(tx: Tx, of: One & { readonly now: Instant }): Promise<void> {
  await tx.execute(sql`
    update form set retired_at = ${of.now}
    where community_id = ${of.communityId} and key = ${of.key} and retired_at is null`);
}

/** A version as it is stored. */
export interface FormVersion {
  readonly communityId: CommunityId;
  readonly formId: string;
  readonly version: number;
  readonly madeAt: Instant;
  readonly retiredAt: Instant | null;
  readonly definition: FormDefinition;
}

/** Every version of a form, the newest first. */
export async function formVersions(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly key: string },
): Promise<readonly FormVersion[]> {
  return tx.query<FormVersion & { [column: string]: unknown }>(sql`
    select community_id as "communityId", id as "formId", version, made_at as "madeAt", retired_at as "retiredAt", definition
    from form where community_id = any (${[...of.communityIds]}::int[]) and key = ${of.key}
    order by version desc limit 500`);
}

/** The newest version of each form of one's own. */
export async function newestForms(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly most: number },
): Promise<readonly FormVersion[]> {
  return tx.query<FormVersion & { [column: string]: unknown }>(sql`
    select distinct on (community_id, key) community_id as "communityId", id as "formId", version, made_at as "madeAt",
      retired_at as "retiredAt", definition
    from form where community_id = any (${[...of.communityIds]}::int[])
    order by community_id, key, version desc limit ${of.most}`);
}

/** One version: the one that is asked for, else the newest. */
export async function findVersion(
  tx: Tx,
  of: One & { readonly version?: number | null | undefined },
): Promise<FormDefinition | undefined> {
  const [row] = await tx.query<{ readonly definition: FormDefinition }>(sql`
    select definition from form where community_id = ${of.communityId} and key = ${of.key}
    order by (version = ${of.version ?? 0}) desc, version desc limit 1`);
  return row?.definition;
}

/** What phones keep: the newest versions of every form, also of those given up, because a round may still ask them. */
export async function phoneVersions(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly versionsEach: number },
): Promise<readonly FormDefinition[]> {
  const rows = await tx.query<{ readonly definition: FormDefinition }>(sql`
    select definition from (
      select definition, row_number() over (partition by key order by version desc) as age
      from form where community_id = ${of.communityId}) newest
    where age <= ${of.versionsEach}`);
  return rows.map(({ definition }) => definition);
}
