import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { TemplateChoice } from '../../sheets/domain/template.ts';

/** What a community corrected about forms. */
export function listTemplateChoices(tx: Tx, communityId: CommunityId): Promise<TemplateChoice[]> {
  return tx.query<{ shape: string; fields: Record<string, string | null> }>(
    sql`select shape, fields from template_memory where community_id = ${communityId} order by shape`,
  );
}

/** Remembers a correction for forms of the same shape. @idempotent by (communityId, shape) */
export async function upsertTemplateChoice(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly choice: TemplateChoice;
    readonly accountId: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { communityId, choice, accountId, now } = of;
  await tx.execute(sql`
    insert into template_memory (community_id, shape, fields, chosen_by, chosen_at)
    values (${communityId}, ${choice.shape}, ${JSON.stringify(choice.fields)}, ${accountId}, ${now})
    on conflict (community_id, shape) do update
      set fields = excluded.fields, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`);
}

/** Forgets a correction. */
export async function deleteTemplateChoice(tx: Tx, communityId: CommunityId, shape: string): Promise<void> {
  await tx.execute(sql`delete from template_memory where community_id = ${communityId} and shape = ${shape}`);
}

/** A form as it was dropped. */
export interface TemplateFile {
  readonly name: string;
  readonly sealed: Buffer;
}

/** Keeps a dropped form. @idempotent by (communityId, id) */
export async function insertTemplateFile(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly id: string;
    readonly file: TemplateFile & { readonly byteSize: number };
    readonly accountId: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { communityId, id, file, accountId, now } = of;
  await tx.execute(sql`
    insert into template_file (community_id, id, name, byte_size, sealed, brought_by, brought_at)
    values (${communityId}, ${id}, ${file.name}, ${file.byteSize}, ${file.sealed}, ${accountId}, ${now})
    on conflict do nothing`);
}

/** A dropped form; undefined when it is not there or not the caller's. */
export async function findTemplateFile(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly id: string },
): Promise<(TemplateFile & { readonly communityId: CommunityId }) | undefined> {
  const [row] = await tx.query<TemplateFile & { communityId: CommunityId } & Record<string, unknown>>(sql`
    select community_id as "communityId", name, sealed from template_file
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.id}`);
  return row;
}

/** Puts blank forms away that nobody has used for a month. */
export async function dropOldTemplates(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    delete from template_file where community_id = ${of.communityId} and brought_at < ${of.now}::timestamptz - interval '31 days'`);
}

/** A form in the list of those brought last. */
export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly byteSize: number;
  readonly broughtAt: Instant;
  readonly broughtBy: string;
}

/** The forms that were brought last. */
export function listTemplates(tx: Tx, communityId: CommunityId): Promise<TemplateRow[]> {
  return tx.query<TemplateRow & Record<string, unknown>>(sql`
    select f.id, f.name, f.byte_size as "byteSize", f.brought_at as "broughtAt", a.name as "broughtBy"
    from template_file f join account a on a.id = f.brought_by
    where f.community_id = ${communityId} order by f.brought_at desc, f.id desc limit 50`);
}

/** A grid or a building to choose from. */
export interface PlaceChoice {
  readonly kind: 'grid' | 'building';
  readonly id: string;
  readonly name: string;
}

/** Grids and buildings by which a form can be narrowed. */
export function listPlaceChoices(tx: Tx, communityId: CommunityId): Promise<PlaceChoice[]> {
  return tx.query<PlaceChoice & Record<string, unknown>>(sql`
    (select 'grid' as kind, id, name from grid where community_id = ${communityId} and retired_at is null order by name)
    union all
    (select 'building', b.id, e.name || ' ' || b.name from building b
      join estate e on e.community_id = b.community_id and e.id = b.estate_id
      where b.community_id = ${communityId} order by e.name_key collate menshen_order, b.name_key collate menshen_order)`);
}
