import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A form as it lies with one community. */
export interface SentForm {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly areaId: number;
  readonly name: string;
  readonly note: string;
  readonly day: Day;
  readonly dueAt: Instant;
  readonly sentBy: string;
  readonly sentAt: Instant;
  readonly withdrawnAt: Instant | null;
}

const COLUMNS = sql`community_id as "communityId", id, area_id as "areaId", name, note, day, due_at as "dueAt", sent_by as "sentBy",
  sent_at as "sentAt", withdrawn_at as "withdrawnAt"`;

/** Forms that were sent last to a community. */
export function listSentForms(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly limit: number },
): Promise<SentForm[]> {
  return tx.query<SentForm & Record<string, unknown>>(sql`
    select ${COLUMNS} from sent_form where community_id = ${of.communityId} order by sent_at desc, id desc limit ${of.limit}`);
}

/** How many forms a community still owes, and how many of them are past their hour: those whose newest version does not stand. */
export async function countWaitingForms(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<{ readonly waiting: number; readonly late: number }> {
  const [row] = await tx.query<{ waiting: number; late: number }>(sql`
    select count(*)::int as waiting, (count(*) filter (where f.due_at < ${of.now}))::int as late
    from sent_form f
    left join lateral (
      select r.state from form_reply r where r.community_id = f.community_id and r.form_id = f.id
        and r.community_id = ${of.communityId} order by r.version desc limit 1) newest on true
    where f.community_id = ${of.communityId} and f.withdrawn_at is null and newest.state is distinct from 'signed'`);
  return row ?? { waiting: 0, late: 0 };
}

/** One form in every community in reach, by code of the community. */
export function readSentForm(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly id: string },
): Promise<SentForm[]> {
  return tx.query<SentForm & Record<string, unknown>>(sql`
    select ${COLUMNS} from sent_form where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.id}
    order by (select code from area where area.id = community_id)`);
}

/** A form of one community, locked until the end of the command. */
export async function lockSentForm(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly id: string },
): Promise<SentForm | undefined> {
  const [form] = await tx.query<SentForm & Record<string, unknown>>(sql`
    select ${COLUMNS} from sent_form where community_id = ${of.communityId} and id = ${of.id} for update`);
  return form;
}

/** The blank form; undefined when there is none, or it was emptied. */
export async function readBlank(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly id: string },
): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ sealed: Buffer | null }>(sql`
    select sealed from sent_form where community_id = ${of.communityId} and id = ${of.id}`);
  return row?.sealed ?? undefined;
}

/** The newest forms over many communities, one line each; their communities are read by {@link readSentForm}. */
export function listFormIds(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly limit: number },
): Promise<{ readonly id: string }[]> {
  return tx.query<{ id: string }>(sql`
    select id from sent_form where community_id = any (${[...of.communityIds]}::int[])
    group by id order by max(sent_at) desc, id desc limit ${of.limit}`);
}

/** The communities of several forms. */
export function readSentForms(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly ids: readonly string[] },
): Promise<SentForm[]> {
  return tx.query<SentForm & Record<string, unknown>>(sql`
    select ${COLUMNS} from sent_form
    where community_id = any (${[...of.communityIds]}::int[]) and id = any (${[...of.ids]}::uuid[])
    order by sent_at desc, id desc`);
}

/** Which of some communities are in use, and the lowest area above all of them (a community that stands alone: itself). */
export async function readTargets(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<{ readonly communityIds: readonly CommunityId[]; readonly areaId: number | undefined }> {
  const rows = await tx.query<{ id: number; path: number[] }>(sql`
    select id, path from area where id = any (${[...communityIds]}::int[]) and level = 'community' and retired_at is null order by id`);
  const [first] = rows;
  // One community alone gets it from the level above it, not from itself.
  const above = first?.path.slice(0, -1) ?? [];
  const areaId = above.findLast((id) => rows.every(({ path }) => path.includes(id))) ?? first?.id;
  return { communityIds: rows.map(({ id }) => id), areaId };
}

/** Puts a form into every community that gets it. @idempotent by (communityId, id) */
export async function insertSentForm(
  tx: Tx,
  of: {
    readonly form: Omit<SentForm, 'communityId' | 'withdrawnAt'>;
    readonly communityIds: readonly CommunityId[];
    readonly byteSize: number;
    readonly sealed: Buffer;
  },
): Promise<void> {
  const { form, communityIds, byteSize, sealed } = of;
  await tx.execute(sql`
    insert into sent_form (community_id, id, area_id, name, note, day, due_at, byte_size, sealed, sent_by, sent_at)
    select c.id, ${form.id}, ${form.areaId}, ${form.name}, ${form.note}, ${form.day}, ${form.dueAt}, ${byteSize}, ${sealed},
      ${form.sentBy}, ${form.sentAt}
    from unnest(${[...communityIds]}::int[]) c (id)
    on conflict do nothing`);
}

/** Of some communities those with whom the form lies. */
export async function communitiesOfForm(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly id: string },
): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select community_id as id from sent_form
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.id} and withdrawn_at is null order by 1`);
  return rows.map(({ id }) => id);
}

export async function withdrawSentForm(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly id: string;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    update sent_form set withdrawn_at = ${of.now}, withdrawn_by = ${of.by}
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.id} and withdrawn_at is null`);
}

/** Names of areas by number. */
export async function namesOfAreas(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    sql`select id, name from area where id = any (${[...new Set(ids)]}::int[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
