import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let director: Person;
let worker: Person;
let resident: { readonly id: string; readonly name: string };
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
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 4 });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  await director.command('saveGate', { gateId, name: '东门', kind: 'both', position: 0 });
  const [found] = await site.db.asOwner((tx) =>
    tx.query<{ id: string; name: string }>(sql`
      select p.id, p.name from person p join residency r on r.community_id = p.community_id and r.person_id = p.id
      where p.community_id = ${COMMUNITY} and r.kind = 'home' and r.until_day is null order by p.id limit 1`),
  );
  resident = found ?? { id: '', name: '' };
});
afterAll(() => site.close());

const sheetOf = (more: object = {}) => ({
  ...{ gateId, day: DAY, sheet: 'K7M3Q2' },
  lines: [
    { line: 1, time: '09:50', direction: 'out', personId: resident.id, words: '', temperature: 365 },
    { line: 2, time: '09:52', direction: 'in', words: '送水的小李', isVisitor: true, remark: '两桶' },
    { line: 3, time: '09:55', direction: 'in', words: '不肯说', resolution: 'turnedAway' },
  ],
  ...more,
});
const log = async (query = '') => (await director.get(`/api/gate/log?community=${COMMUNITY}${query}`)).body.rows;

describe('a sheet that was written by hand', () => {
  it('stands in the log as paper, with names of the register and the words of all others', async () => {
    expect(await worker.command('keyPaperSheet', sheetOf())).toMatchObject({
      ok: true,
      reply: { stored: 3, repeated: 0, differing: [] },
    });
    const base = { method: 'paper', sheet: `${DAY} K7M3Q2`, gate: '东门', guard: '林秋', code: 'onPaper' };
    expect(await log()).toMatchObject([
      { ...base, line: 3, name: '不肯说', holder: 'unknown', outcome: 'stop', resolution: 'turnedAway' },
      { ...base, line: 2, name: '送水的小李', holder: 'visitor', remark: '两桶', at: `${DAY}T01:52:00.000Z` },
      { ...base, line: 1, name: resident.name, holder: 'resident', temperature: 365, personId: resident.id },
    ]);
  });

  it('counts once, keyed in by two at the same time and again with a line that was forgotten', async () => {
    const forgotten = { line: 4, time: '09:58', direction: 'in', words: '老周' };
    const changed = sheetOf().lines.map((line) => (line.line === 2 ? { ...line, time: '09:25' } : line));
    const answers = await Promise.all([
      director.command('keyPaperSheet', sheetOf({ lines: [...sheetOf().lines, forgotten] })),
      worker.command('keyPaperSheet', sheetOf({ sheet: 'k7m3q2', lines: [...changed, forgotten] })),
    ]);
    expect(answers.map(({ reply }) => reply.stored).sort()).toEqual([0, 1]);
    expect(answers.map(({ reply }) => reply.differing.length).sort()).toEqual([0, 1]);
    expect((await log()).map(({ line }: { line: number }) => line)).toEqual([4, 3, 2, 1]);
  });

  it('is another sheet at another gate or on another day', async () => {
    const other = newId();
    await director.command('saveGate', { gateId: other, name: '西门', kind: 'both', position: 1 });
    const [line] = sheetOf().lines;
    expect(await worker.command('keyPaperSheet', sheetOf({ gateId: other, lines: [line] }))).toMatchObject({
      reply: { stored: 1 },
    });
    expect(await worker.command('keyPaperSheet', sheetOf({ day: '2026-03-09', lines: [line] }))).toMatchObject({
      reply: { stored: 1 },
    });
    expect(await log('&day=2026-03-09')).toMatchObject([{ sheet: '2026-03-09 K7M3Q2', line: 1 }]);
  });

  it('counts for the day of the board and for who is out, not for the moment', async () => {
    const { body } = await director.get(`/api/gate/board?community=${COMMUNITY}`);
    const [east] = body.gates;
    expect(east).toMatchObject({ inToday: 2, outToday: 1, stoppedToday: 1 });
    expect(east).toMatchObject({ inLately: 0, outLately: 0, stoppedLately: 0, checksNow: 0 });
    expect(body.people).toMatchObject({ out: 1 });
  });

  it('is refused as a whole with the line that is wrong', async () => {
    const line = { line: 7, time: '23:30', direction: 'in', words: '夜里' };
    const before = (await log()).length;
    expect(await worker.command('keyPaperSheet', sheetOf({ sheet: '2', lines: [line] }))).toMatchObject({
      ok: false,
      code: 'paperInFuture',
      details: { line: 7 },
    });
    const someone = [{ ...line, time: '08:00', personId: newId() }];
    expect(await worker.command('keyPaperSheet', sheetOf({ sheet: '2', lines: someone }))).toMatchObject({
      code: 'paperPersonUnknown',
    });
    expect(await worker.command('keyPaperSheet', sheetOf({ day: '2025-12-01' }))).toMatchObject({
      code: 'paperTooOld',
    });
    expect(await worker.command('keyPaperSheet', sheetOf({ gateId: newId() }))).toMatchObject({ code: 'gateUnknown' });
    expect((await log()).length).toBe(before);
  });

  it('is no work of guards or of another community, and its names are in no fact', async () => {
    const guard = await site.signIn('13900000005');
    const neighbour = await site.signIn('13900000006');
    for (const person of [guard, neighbour])
      expect(await person.command('keyPaperSheet', sheetOf(), { communityId: COMMUNITY })).toMatchObject({
        code: 'notPermitted',
      });
    const facts = await site.db.asOwner((tx) =>
      tx.query<{ body: unknown }>(sql`select body from fact where type = 'paperSheetKeyed'`),
    );
    expect(facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toMatch(/小李|不肯说|老周/);
  });
});
