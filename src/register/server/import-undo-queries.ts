import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { rawSql, sql } from '../../base/server/db.ts';

interface Undo {
  readonly communityId: CommunityId;
  readonly importId: string;
  readonly doneAt: Instant;
  readonly now: Instant;
  readonly today: Day;
}

/** What an undo took back and what it had to leave. */
export interface UndoCounts {
  readonly peopleRemoved: number;
  /** Created by the import, but changed by somebody or stated by a later import since. */
  readonly peopleKept: number;
  readonly changesReverted: number;
}

const PERSON_TABLES = [
  'person_identity',
  'person_phone',
  'residency',
  'person_tag',
  'vehicle',
  'person_search',
] as const;

/** Takes an import back, set by set. What has been worked on since stays, and is counted. */
export async function undoImport(tx: Tx, undo: Undo): Promise<UndoCounts> {
  // Right after an import the planner knows nothing of its rows yet and would loop: 12,600 rows took more than nine minutes.
  await tx.execute(sql`set local enable_nestloop = off`);
  await markRemovable(tx, undo);
  const changesReverted = (await revertChanges(tx, undo)) + (await revertResidencies(tx, undo));
  await tx.execute(sql`
    delete from duplicate_pair d where d.community_id = ${undo.communityId}
      and (d.person_a in (select id from undo_person) or d.person_b in (select id from undo_person))`);
  await tx.execute(sql`
    delete from identity i using person_identity own
    where own.community_id = ${undo.communityId} and own.person_id in (select id from undo_person)
      and i.hash = own.hash and i.community_id = own.community_id and i.person_id = own.person_id`);
  for (const table of PERSON_TABLES) {
    await tx.execute(sql`
      delete from ${rawSql(table)} t where t.community_id = ${undo.communityId} and t.person_id in (select id from undo_person)`);
  }
  const peopleRemoved = await tx.execute(sql`
    delete from person p where p.community_id = ${undo.communityId} and p.id in (select id from undo_person)`);
  const [created] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from import_effect
    where community_id = ${undo.communityId} and import_id = ${undo.importId} and kind = 'person'`);
  await removePlaces(tx, undo);
  return { peopleRemoved, peopleKept: (created?.count ?? 0) - peopleRemoved, changesReverted };
}

/** Everybody about whom an import stated something: their search words may change when it is taken back. */
export async function findPeopleOfImport(
  tx: Tx,
  { communityId, importId }: Pick<Undo, 'communityId' | 'importId'>,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct person_id as id from import_effect
    where community_id = ${communityId} and import_id = ${importId} and person_id is not null`);
  return rows.map(({ id }) => id);
}

/** People whom this import created and nobody has touched since: no command, no other import, no merge. */
async function markRemovable(tx: Tx, { communityId, importId, doneAt }: Undo): Promise<void> {
  await tx.execute(sql`
    create temporary table undo_person on commit drop as
    select e.entity_id as id from import_effect e
    join person p on p.community_id = e.community_id and p.id = e.entity_id
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'person' and p.version = 1 and p.merged_into is null
      and not exists (select from fact f where f.community_id = e.community_id and f.subject_id = e.entity_id and f.recorded_at > ${doneAt})
      and not exists (select from person_merge m where m.community_id = e.community_id and m.kept_id = e.entity_id)
      and not exists (select from standing s where s.community_id = e.community_id and s.person_id = e.entity_id)
      and not exists (
        select from import_effect o join import i on i.community_id = o.community_id and i.id = o.import_id and i.status = 'done'
        where o.community_id = e.community_id and o.person_id = e.entity_id and o.import_id <> e.import_id)`);
}

/** A value that the import wrote goes back to what it was, unless somebody has written another one since. */
async function revertChanges(tx: Tx, { communityId, importId, now }: Undo): Promise<number> {
  let reverted = 0;
  const columns = {
    sex: 'sex',
    birthDate: 'birth_date',
    employer: 'employer',
    ethnicity: 'ethnicity',
    registeredAddress: 'registered_address',
    residence: 'residence',
    note: 'note',
    diedOn: 'died_on',
    name: 'name',
  } as const;
  for (const [field, column] of Object.entries(columns)) {
    const name = rawSql(column);
    const type = rawSql(column.endsWith('_date') || column.endsWith('_on') ? 'date' : 'text');
    reverted += await tx.execute(sql`
      update person p set ${name} = (e.before ->> 'value')::${type}, updated_at = ${now}, version = p.version + 1
      from import_effect e
      where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'change' and e.after ->> 'field' = ${field}
        and p.community_id = e.community_id and p.id = e.person_id and p.${name}::text = e.after ->> 'value'`);
  }
  reverted += await tx.execute(sql`
    delete from person_phone ph using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'change' and e.after ->> 'field' = 'phones'
      and ph.community_id = e.community_id and ph.person_id = e.person_id and e.after -> 'value' ? ph.phone
      and not coalesce(e.before -> 'value' ? ph.phone, false)`);
  return reverted + (await revertIdentities(tx, { communityId, importId }));
}

async function revertIdentities(
  tx: Tx,
  { communityId, importId }: Pick<Undo, 'communityId' | 'importId'>,
): Promise<number> {
  const count = await tx.execute(sql`
    delete from person_identity i using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'identity'
      and i.community_id = e.community_id and i.person_id = e.person_id and i.hash = decode(e.after ->> 'hash', 'hex')`);
  await tx.execute(sql`
    delete from identity i using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'identity'
      and i.community_id = e.community_id and i.person_id = e.person_id and i.hash = decode(e.after ->> 'hash', 'hex')`);
  return count;
}

async function revertResidencies(tx: Tx, { communityId, importId }: Undo): Promise<number> {
  const reopened = await tx.execute(sql`
    update residency r set until_day = null, until_reason = null
    from import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'residencyEnd'
      and r.community_id = e.community_id and r.id = e.entity_id and r.until_day is not null`);
  const removed = await tx.execute(sql`
    delete from residency r using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'residency'
      and r.community_id = e.community_id and r.id = e.entity_id`);
  await tx.execute(sql`
    delete from person_tag t using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'tag'
      and t.community_id = e.community_id and t.id = e.entity_id`);
  await tx.execute(sql`
    delete from vehicle v using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'vehicle'
      and v.community_id = e.community_id and v.person_id = e.person_id and v.plate = e.after ->> 'plate'`);
  return reopened + removed;
}

/** Places that the import made and that nothing stands on any more, from the door up to the estate. */
async function removePlaces(tx: Tx, { communityId, importId }: Undo): Promise<void> {
  // Imports of before had a line a place.
  const made = (kind: string) => sql`
    t.community_id = ${communityId} and t.id in (
      select unnest(coalesce(entity_ids, array[entity_id])) from import_effect
      where community_id = ${communityId} and import_id = ${importId} and kind = ${kind})`;
  await tx.execute(sql`
    delete from household t where ${made('household')}
      and not exists (select from residency r where r.community_id = t.community_id and r.household_id = t.id)`);
  await tx.execute(sql`
    delete from dwelling t where ${made('dwelling')}
      and not exists (select from residency r where r.community_id = t.community_id and r.dwelling_id = t.id)
      and not exists (select from household h where h.community_id = t.community_id and h.dwelling_id = t.id)`);
  await tx.execute(sql`
    delete from unit t where ${made('unit')} and t.grid_id is null
      and not exists (select from dwelling d where d.community_id = t.community_id and d.unit_id = t.id)`);
  await tx.execute(sql`
    delete from building t where ${made('building')} and t.grid_id is null
      and not exists (select from dwelling d where d.community_id = t.community_id and d.building_id = t.id)
      and not exists (select from unit u where u.community_id = t.community_id and u.building_id = t.id)`);
  await tx.execute(sql`
    delete from estate_alias a using import_effect e
    where e.community_id = ${communityId} and e.import_id = ${importId} and e.kind = 'estateAlias'
      and a.community_id = e.community_id and a.estate_id = e.entity_id and a.alias_key = e.after ->> 'key'`);
  await tx.execute(sql`
    delete from estate t where ${made('estate')}
      and not exists (select from dwelling d where d.community_id = t.community_id and d.estate_id = t.id)
      and not exists (select from building b where b.community_id = t.community_id and b.estate_id = t.id)
      and not exists (select from estate_alias a where a.community_id = t.community_id and a.estate_id = t.id)`);
}
