import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { testRobotWith } from './robot-commands.ts';
import { tellRobotsWith } from './robot-jobs.ts';
import type { RobotMessage } from './robot-sending.ts';

const A = 100;
const inA = { communityId: A };
const sent: RobotMessage[] = [];
const replies: string[] = [];
/** Stands where the network would be. */
const job = tellRobotsWith((message) => {
  sent.push(message);
  return Promise.resolve(replies.shift() ?? 'sent');
});

let site: TestSite;
let alice: Person;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T10:00:00.000Z');
  await fillCommunity(site, { communityId: A, index: 0, households: 10 });
  await site.seed({ alice: { phone: '13900000001', grants: [['director', A]] } });
  alice = await site.signIn('13900000001');
});
afterAll(() => site.close());

describe('a robot', () => {
  const robotId = newId();
  const address = 'https://oapi.dingtalk.com/robot/send?access_token=Open-Sesame';

  it('is kept sealed and tells nothing before the report is signed', async () => {
    const robot = { robotId, kind: 'dingtalk', name: '值班群', address, secret: 'SECx' };
    expect((await alice.command('saveRobot', robot, inA)).ok).toBe(true);
    const { rows } = await site.db.pool.query('select row_to_json(r)::text as text from report_robot r');
    expect(JSON.stringify(rows)).not.toContain('Sesame');
    const facts = await site.db.pool.query(`select body::text as text from fact where type = 'robotSaved'`);
    expect(JSON.stringify(facts.rows)).not.toContain('Sesame');
    await job.run(site);
    expect(sent).toEqual([]);
  });

  it('is shown without its key', async () => {
    const { rows } = (await alice.get(`/api/reporting/robots?community=${A}`)).body;
    expect(rows).toMatchObject([
      { name: '值班群', kind: 'dingtalk', address: 'oapi.dingtalk.com/…same', hasSecret: true, lastOutcome: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Open-Sesame');
  });

  it('is tried at once, and says how it went', async () => {
    const tried: RobotMessage[] = [];
    const command = testRobotWith((message) => {
      tried.push(message);
      return Promise.resolve('http404');
    });
    const context = {
      ...{ commandId: newId(), accountId: newId(), areaId: undefined, files: new Map(), vault: site.vault, ...inA },
      ...{ now: site.clock.now(), today: site.clock.today() },
    };
    const run = await site.db.write({ communityIds: [A] }, (tx) => command.run(tx, { robotId }, context));
    expect(run).toMatchObject({ reply: { outcome: 'http404' } });
    expect(JSON.stringify(tried[0]?.body)).toContain('测试消息');
    const { rows } = (await alice.get(`/api/reporting/robots?community=${A}`)).body;
    expect(rows).toMatchObject([{ lastOutcome: 'http404', lastAt: site.clock.now() }]);
  });

  it('tells the figures once, and tries again where nobody answered', async () => {
    const reportId = newId();
    await alice.command('makeReport', { reportId, day: site.clock.today() }, inA);
    expect((await alice.command('signReport', { reportId }, inA)).ok).toBe(true);
    replies.push('unreachable');
    await job.run(site);
    await job.run(site);
    await job.run(site);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.url).toMatch(/^https:\/\/oapi\.dingtalk\.com\/.*&timestamp=\d{13}&sign=/);
    expect(JSON.stringify(sent[1]?.body)).toContain('常住人口：');
  });

  it('is silent when it was stopped', async () => {
    expect((await alice.command('stopRobot', { robotId }, inA)).ok).toBe(true);
    expect(await alice.command('stopRobot', { robotId }, inA)).toMatchObject({ ok: false, code: 'robotUnknown' });
    site.clock.advance({ hours: 1 });
    await job.run(site);
    expect(sent).toHaveLength(2);
  });
});
