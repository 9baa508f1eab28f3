import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { writeInBulk } from './bulk-write-queries.ts';
import type { Db, Tx } from './db.ts';
import { openDb, sql } from './db.ts';
import { createLog } from './log.ts';

const COMMUNITY = 8401;
const [ESTATE, BUILDING, NOWHERE] = ['01', '02', '03'].map((end) => `00000000-0000-7000-8000-0000000084${end}`);

describe('writing in bulk', () => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDb({ url: database.url, log: createLog('silent') });
    await db.asOwner((tx) =>
      tx.execute(sql`
        insert into area (id, parent_id, level, code, name, path)
        values (${COMMUNITY}, null, 'community', '990188888401', '量杏里', ${[COMMUNITY]}::int[])`),
    );
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  const write = (work: (tx: Tx) => Promise<void>) => db.write({ communityIds: [COMMUNITY] }, work);
  const addEstate = (tx: Tx) =>
    tx.execute(
      sql`insert into estate (community_id, id, name, name_key, kind) values (${COMMUNITY}, ${ESTATE}, '量杏', '量杏', 'other')`,
    );
  const addBuilding = (tx: Tx, estateId = ESTATE) =>
    tx.execute(sql`
      insert into building (community_id, id, estate_id, name, name_key) values (${COMMUNITY}, ${BUILDING}, ${estateId}, '1号楼', '1')`);
  const inBulk = (tx: Tx, work: () => Promise<unknown>) =>
    writeInBulk(tx, {
      communityId: COMMUNITY,
      tables: ['estate', 'building'],
      work: async () => {
        await work();
      },
    });
  const countBuildings = async () =>
    (await db.asOwner((tx) => tx.query(sql`select 1 from building where community_id = ${COMMUNITY}`))).length;
  const brokenReference = { code: '23503' };

  it('writes what is whole, children before their parents too', async () => {
    await write((tx) =>
      inBulk(tx, async () => {
        await addBuilding(tx);
        await addEstate(tx);
      }),
    );
    expect(await countBuildings()).toBe(1);
    await write(async (tx) => {
      await tx.execute(sql`delete from building where community_id = ${COMMUNITY}`);
      await tx.execute(sql`delete from estate where community_id = ${COMMUNITY}`);
    });
  });

  it('refuses a row that points nowhere, with everything that was written beside it', async () => {
    const broken = write((tx) =>
      inBulk(tx, async () => {
        await addEstate(tx);
        await addBuilding(tx, NOWHERE);
      }),
    );
    await expect(broken).rejects.toMatchObject({
      ...brokenReference,
      constraint: 'building_community_id_estate_id_fkey',
    });
    expect(await countBuildings()).toBe(0);
  });

  it('has every row checked again by the next statement', async () => {
    const later = write(async (tx) => {
      await inBulk(tx, () => addEstate(tx));
      await addBuilding(tx, NOWHERE);
    });
    await expect(later).rejects.toMatchObject(brokenReference);
  });

  it('checks row by row where the server does not let it do otherwise', async () => {
    await db.asOwner(async (tx) => {
      await tx.execute(sql`grant create on schema public to menshen_app`);
      await tx.execute(sql`alter function menshen_begin_bulk() owner to menshen_app`);
    });
    const seen: string[] = [];
    const broken = write((tx) =>
      inBulk(tx, async () => {
        await addBuilding(tx, NOWHERE);
        seen.push('written');
      }),
    );
    await expect(broken).rejects.toMatchObject(brokenReference);
    expect(seen).toEqual([]);
  });
});
