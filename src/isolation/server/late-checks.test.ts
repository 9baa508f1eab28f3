import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { makeRound } from '../../../test/support/task-work.ts';
import { sql } from '../../base/server/db.ts';
import { tellLateChecksJob } from './late-checks.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 8 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    周街: { phone: '13900000002', grants: [['subdistrictOfficer', 10]] },
    外街: { phone: '13900000003', grants: [['subdistrictOfficer', 3]] },
  });
  director = await site.signIn('13900000001');
});
afterAll(() => site.close());

/** The clock looks; answers with the texts of all messages so far. */
async function look(hours: number) {
  site.clock.advance({ hours });
  expect(await director.command('escalateTasks', {})).toMatchObject({ ok: true });
  const { db, bus, clock, vault, log } = site;
  for (const _ of ['once', 'twice']) await tellLateChecksJob.run({ db, bus, clock, vault, log });
  const rows = await db.asOwner((tx) =>
    tx.query<{ name: string; details: Buffer }>(sql`
      select a.name, m.details_sealed as details from message m join account a on a.id = m.to_account
      where m.template = 'checksLate' order by m.made_at, a.name`),
  );
  return rows.map(({ name, details }) => [name, JSON.parse(vault.open(details).toString('utf8')).count]);
}

describe('checks that nobody makes', () => {
  it('are told to the sub-district after three hours, all of an hour in one message', async () => {
    const { roundId } = await makeRound(site, { communityId: COMMUNITY, homes: 3, dueHours: 1 });
    await site.db.asOwner((tx) => tx.execute(sql`update task set kind = 'orderCheck' where round_id = ${roundId}`));
    expect(await look(3)).toEqual([]);
    expect(await look(1.5)).toEqual([['周街', '3']]);
    expect(await look(3)).toEqual([['周街', '3']]);
  });
});
