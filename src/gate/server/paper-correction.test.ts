import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { expireChecks } from './jobs.ts';

let site: TestSite;
let director: Person;
let worker: Person;
const gateId = newId<'gate'>();
const COMMUNITY = 100;
const DAY = '2026-03-10';

// Ten in the morning in Shanghai.
beforeAll(async () => {
  site = await openTestSite(`${DAY}T02:00:00.000Z`);
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    林秋: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    门卫: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    邻: { phone: '13900000006', grants: [['director', 101]] },
  });
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 2 });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  await director.command('saveGate', { gateId, name: '东门', kind: 'both', position: 0 });
  await worker.command('keyPaperSheet', { gateId, day: DAY, sheet: 'K7M3Q2', lines: LINES });
});
afterAll(() => site.close());

const LINES = [
  { line: 1, time: '09:50', direction: 'out', words: '老周' },
  { line: 2, time: '09:52', direction: 'in', words: '送水的小李', isVisitor: true, remark: '两桶' },
  { line: 3, time: '09:55', direction: 'in', words: '不肯说', resolution: 'turnedAway' },
];
interface Line {
  readonly checkId: string;
  readonly line: number;
  readonly how: string | null;
}
const read = async (path: string): Promise<readonly Line[]> => (await director.get(path)).body.rows;
const log = () => read(`/api/gate/log?community=${COMMUNITY}`);
const sheet = () => read(`/api/gate/paper?community=${COMMUNITY}&gate=${gateId}&day=${DAY}&sheet=k7m3q2`);
const idOf = async (line: number) =>
  (await sheet()).find((row) => row.line === line && row.how === null)?.checkId ?? newId();
const board = async () => (await director.get(`/api/gate/board?community=${COMMUNITY}`)).body.gates[0];
const corrected = (checkId: string, more: object = {}) => ({
  ...{ checkId, reason: '看错了时间', day: DAY, time: '09:25', direction: 'in', words: '送水的小李', isVisitor: true },
  ...more,
});

describe('a line of a sheet that was keyed in wrongly', () => {
  it('is put right, counts once, and what stood there before is still seen', async () => {
    site.clock.advance({ minutes: 1 });
    const checkId = await idOf(2);
    expect(await worker.command('correctPaperLine', corrected(checkId))).toMatchObject({ ok: true });
    expect((await log()).filter(({ line }) => line === 2)).toMatchObject([
      {
        checkId,
        at: `${DAY}T01:52:00.000Z`,
        how: 'corrected',
        withdrawnBy: '林秋',
        reason: '看错了时间',
        remark: '两桶',
      },
      { at: `${DAY}T01:25:00.000Z`, how: null, isCorrected: true, name: '送水的小李', remark: null },
    ]);
    expect((await director.get(`/api/gate/log/count?community=${COMMUNITY}`)).body).toEqual({ count: 3 });
    expect(await board()).toMatchObject({ inToday: 1, outToday: 1, stoppedToday: 1 });
  });

  it('is changed once by two who look at the same state of it', async () => {
    const checkId = await idOf(1);
    const answers = await Promise.all([
      director.command('correctPaperLine', corrected(checkId, { time: '09:40', words: '老周', direction: 'out' })),
      worker.command('strikePaperLine', { checkId, reason: '这行不是今天的' }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'paperLineChanged', details: { line: 1 } });
  });

  it('is struck out: it counts no more and does not come back with the sheet, but with a correction', async () => {
    const checkId = await idOf(3);
    const strike = { checkId, reason: '纸上没有这一行' };
    expect(await worker.command('strikePaperLine', strike)).toMatchObject({ ok: true });
    site.clock.advance({ minutes: 10 });
    expect(await board()).toMatchObject({ stoppedToday: 0 });
    expect((await log()).filter(({ line }) => line === 3)).toMatchObject([{ how: 'struck', withdrawnBy: '林秋' }]);
    expect(
      await worker.command('keyPaperSheet', { gateId, day: DAY, sheet: 'K7M3Q2', lines: LINES.slice(2) }),
    ).toMatchObject({ reply: { stored: 0, repeated: 1, differing: [] } });
    const back = corrected(checkId, { time: '09:55', words: '不肯说', resolution: 'turnedAway', reason: '原来划错了' });
    expect(await director.command('correctPaperLine', back)).toMatchObject({ ok: true });
    expect(await director.command('correctPaperLine', back)).toMatchObject({ code: 'paperLineChanged' });
    expect((await sheet()).filter(({ line }) => line === 3)).toMatchObject([
      { how: null, resolution: 'turnedAway', by: '林岚' },
      { how: 'struck', by: '林秋' },
    ]);
  });

  it('is refused for what is no line of a sheet, and for whoever does not key sheets in', async () => {
    const guard = await site.signIn('13900000005');
    const neighbour = await site.signIn('13900000006');
    const strike = { checkId: await idOf(2), reason: '不该能改' };
    for (const person of [guard, neighbour])
      expect(await person.command('strikePaperLine', strike, { communityId: COMMUNITY })).toMatchObject({
        code: 'notPermitted',
      });
    expect(await neighbour.command('strikePaperLine', strike)).toMatchObject({ code: 'paperLineUnknown' });
    expect(await worker.command('correctPaperLine', corrected(newId()))).toMatchObject({ code: 'paperLineUnknown' });
  });

  it('is in the trail with its reason; names are in no fact', async () => {
    const found = await site.db.asOwner((tx) =>
      tx.query<{ reason: string }>(sql`
        select reason from audit where name in ('correctPaperLine', 'strikePaperLine') and outcome = 'done' order by at, reason`),
    );
    expect(found.map(({ reason }) => reason)).toContain('看错了时间');
    const facts = await site.db.asOwner((tx) => tx.query(sql`select body from fact where type like 'paperLine%'`));
    expect(facts.length).toBeGreaterThan(2);
    expect(JSON.stringify(facts)).not.toMatch(/小李|不肯说|老周/);
  });

  it('is deleted with the log when its time is over', async () => {
    site.clock.advance({ days: 70 });
    await expireChecks.run(site);
    const [left] = await site.db.asOwner((tx) =>
      tx.query(sql`select (select count(*) from gate_check) + (select count(*) from paper_line_withdrawn) as n`),
    );
    expect(left).toEqual({ n: 0 });
  });
});
