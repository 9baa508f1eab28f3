import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Db, PreparedSql } from './db.ts';
import { openDb, sql } from './db.ts';
import { createLog } from './log.ts';

/** Stones lie in two communities. */

const HERE = { communityIds: [7] };
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection, so that what a failure leaves behind meets the next transaction.
  db = openDb({ url: database.url, log: createLog('silent'), max: 1 });
  await db.asOwner(async (tx) => {
    await tx.execute(
      sql`create table stone (community_id int not null, name text not null, primary key (community_id, name))`,
    );
    await tx.query(sql`select menshen_protect(array['stone']::regclass[])`);
  });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(() => db.asOwner((tx) => tx.execute(sql`truncate stone`)));

const put = (name: string, communityId = 7): PreparedSql => ({
  statement: sql`insert into stone (community_id, name) values (${communityId}, ${name})`,
  preparedAs: 'put_stone',
});
const whole = (isWhole: boolean): PreparedSql => ({
  statement: sql`select menshen_whole(${isWhole})`,
  preparedAs: 'whole_stones',
});
const names = async () => {
  const rows = await db.asOwner((tx) => tx.query<{ name: string }>(sql`select name from stone order by name`));
  return rows.map(({ name }) => name);
};

describe('statements that travel with the commit', () => {
  it('are written when all go through, again and again on one connection', async () => {
    for (const name of ['a', 'b', 'c'])
      await db.write(HERE, (tx) => tx.commitWith([put(name), put(`${name}${name}`), whole(true)]));
    expect(await names()).toEqual(['a', 'aa', 'b', 'bb', 'c', 'cc']);
  });

  it('are none of them written when one fails, and the next transaction finds a sound connection', async () => {
    const failing: readonly (readonly [string, readonly PreparedSql[]])[] = [
      ['40001', [put('a'), whole(false)]],
      ['23505', [put('b'), put('b'), whole(true)]],
      // Row-level security of another community.
      ['42501', [put('c', 8), whole(true)]],
      ['42P01', [put('d'), { statement: sql`select from no_stone`, preparedAs: 'no_stone' }]],
    ];
    for (const [code, statements] of failing) {
      await expect(db.write(HERE, (tx) => tx.commitWith(statements))).rejects.toMatchObject({ code });
      await db.write(HERE, (tx) => tx.commitWith([put(`after ${code}`), whole(true)]));
    }
    expect(await names()).toEqual(['after 23505', 'after 40001', 'after 42501', 'after 42P01']);
  });

  it('are not sent past a value that cannot be sent', async () => {
    const odd = {
      toPostgres: (): never => {
        throw new Error('no such value');
      },
    };
    const broken = { statement: sql`select ${odd}::text`, preparedAs: 'odd_stone' };
    await expect(db.write(HERE, (tx) => tx.commitWith([put('a'), broken]))).rejects.toThrow('no such value');
    expect(await names()).toEqual([]);
  });

  it('end the transaction: nothing is asked after them', async () => {
    const late = db.write(HERE, async (tx) => {
      await tx.commitWith([put('a')]);
      return tx.query(sql`select name from stone`);
    });
    await expect(late).rejects.toThrow('the transaction has ended');
    expect(await names()).toEqual(['a']);
  });
});

describe('the first statement of a transaction', () => {
  it('is run in the scope, whichever way it is sent', async () => {
    await db.asOwner((tx) => tx.execute(sql`insert into stone values (7, 'here'), (8, 'there')`));
    const all = sql`select name from stone where name > ${'a'}`;
    expect(await db.read(HERE, (tx) => tx.query(all))).toEqual([{ name: 'here' }]);
    expect(await db.read(HERE, (tx) => tx.query(all, { preparedAs: 'all_stones' }))).toEqual([{ name: 'here' }]);
    expect(await db.read(HERE, (tx) => tx.query(sql`select name from stone`))).toEqual([{ name: 'here' }]);
    expect(await db.read(HERE, async (tx) => (await tx.client.query<object>('table stone')).rows)).toHaveLength(1);
    expect(await db.read(HERE, (tx) => Promise.all([tx.query(all), tx.query(all)]))).toEqual([
      [{ name: 'here' }],
      [{ name: 'here' }],
    ]);
  });

  it('is refused with its own error, and the next transaction goes on', async () => {
    await expect(db.read(HERE, (tx) => tx.execute(put('a').statement))).rejects.toMatchObject({ code: '25006' });
    await db.write(HERE, (tx) => tx.execute(put('b').statement));
    expect(await names()).toEqual(['b']);
  });

  it('may be missing', async () => {
    expect(await db.write(HERE, () => Promise.resolve('nothing to do'))).toBe('nothing to do');
  });
});
