import type { Day, Instant } from '../../base/domain/day.ts';
import { joinSql, sql, type Tx } from '../../base/server/db.ts';
import type { Edition, EditionRef } from '../domain/edition.ts';
import { Pack } from '../domain/pack.ts';

interface EditionRow {
  readonly packId: string;
  readonly version: number;
  readonly pack: unknown;
  readonly areaId: number;
  readonly areaName: string;
  readonly basedOn: string | null;
  readonly note: string;
  readonly publishedAt: Instant;
}

const columns = sql`e.pack_id as "packId", e.version, e.pack, e.area_id as "areaId", a.name as "areaName",
  e.based_on as "basedOn", e.note, e.published_at as "publishedAt"`;

/** The row was parsed when it was written; it is parsed again because the shape of packs grows with the product. */
function editionOf({ packId, version, pack, areaId, areaName, basedOn, note, publishedAt }: EditionRow): Edition {
  return {
    ...{ packId, version, pack: Pack.parse(pack) },
    published: { areaId, areaName, basedOn, note, at: publishedAt },
  };
}

/** One published version. */
export async function findPublished(tx: Tx, { packId, version }: EditionRef): Promise<Edition | undefined> {
  const [row] = await tx.query<EditionRow>(
    sql`select ${columns} from protocol_edition e join area a on a.id = e.area_id
      where e.pack_id = ${packId} and e.version = ${version}`,
  );
  return row && editionOf(row);
}

/** The newest version of every published pack, newest first. There are dozens in a city at most. */
export async function listNewest(tx: Tx): Promise<readonly Edition[]> {
  const rows = await tx.query<EditionRow>(
    sql`select ${columns} from protocol_edition e join area a on a.id = e.area_id
      where e.version = (select max(n.version) from protocol_edition n where n.pack_id = e.pack_id)
      order by e.published_at desc, e.pack_id limit 500`,
  );
  return rows.map((row) => editionOf(row));
}

/** The newest version of every pack that holds in an area: published there or above. */
export async function listNewestFor(tx: Tx, areaId: number): Promise<readonly Edition[]> {
  const rows = await tx.query<EditionRow>(
    sql`select ${columns} from protocol_edition e join area a on a.id = e.area_id
      where e.area_id = any (select unnest(path) from area where id = ${areaId})
        and e.version = (select max(n.version) from protocol_edition n where n.pack_id = e.pack_id)
      order by e.published_at desc, e.pack_id limit 500`,
  );
  return rows.map((row) => editionOf(row));
}

/** All versions of a pack, newest first, without their contents. */
export async function listVersions(tx: Tx, packId: string): Promise<readonly EditionVersion[]> {
  return tx.query<EditionVersion>(
    sql`select e.version, e.effective_from as "effectiveFrom", a.name as "areaName", e.note, e.published_at as at
      from protocol_edition e join area a on a.id = e.area_id where e.pack_id = ${packId} order by e.version desc limit 500`,
  );
}

/** One line of a pack's history. */
export interface EditionVersion {
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly areaName: string;
  readonly note: string;
  readonly at: Instant;
}

/** Who owns a pack id, and its newest version; locked until the end, so that two who publish at once do not get one number. */
export async function lockPackId(
  tx: Tx,
  packId: string,
): Promise<{ readonly areaId: number; readonly version: number } | undefined> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('protocol:' || ${packId}))`);
  const [row] = await tx.query<{ areaId: number; version: number }>(
    sql`select area_id as "areaId", version from protocol_edition where pack_id = ${packId} order by version desc limit 1`,
  );
  return row;
}

/** Is this area the other one, or above it? */
export async function isAtOrAbove(tx: Tx, areas: { readonly area: number; readonly below: number }): Promise<boolean> {
  const [row] = await tx.query<{ holds: boolean }>(
    sql`select ${areas.area} = any (path) as holds from area where id = ${areas.below}`,
  );
  return row?.holds ?? false;
}

/** Writes a version. */
export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  const { areaId, version, pack, basedOn, note, now, accountId } = edition;
  const values = joinSql([
    sql`${areaId}, ${pack.id}, ${version}, ${pack.disease}, ${pack.effectiveFrom}, ${basedOn}`,
    sql`${JSON.stringify(pack)}::jsonb, ${note}, ${now}, ${accountId}`,
  ]);
  await tx.execute(
    sql`insert into protocol_edition
      (area_id, pack_id, version, disease, effective_from, based_on, pack, note, published_at, published_by)
      values (${values})`,
  );
}

/** What is written when an edition is published. */
export interface NewEdition {
  readonly areaId: number;
  readonly version: number;
  readonly pack: Pack;
  readonly basedOn: string | null;
  readonly note: string;
  readonly now: string;
  readonly accountId: string;
}
