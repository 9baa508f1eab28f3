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
