import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { escalateRowsJob } from './review-clock.ts';

let site: TestSite;
let director: Person;
let officer: Person;
let stranger: Person;
const [HERE, BESIDE] = [100, 101];
/** Two people of ours and two of the neighbours, with everything the register knows. */
let ours: readonly Known[];
let theirs: readonly Known[];

interface Known extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly phone: string;
}

beforeAll(async () => {
  site = await openTestSite();
  for (const [index, communityId] of [HERE, BESIDE].entries())
    await fillCommunity(site, { communityId, index, households: 60 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', HERE]] },
    周街: { phone: '13900000002', grants: [['subdistrictOfficer', 10]] },
    远客: { phone: '13900000003', grants: [['director', 102]] },
  });
  director = await site.signIn('13900000001');
  officer = await site.signIn('13900000002');
  stranger = await site.signIn('13900000003');
  [ours, theirs] = [await peopleOf(HERE), await peopleOf(BESIDE)];
});
afterAll(() => site.close());

async function peopleOf(communityId: number): Promise<readonly Known[]> {
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: string; name: string; sealed: Buffer; phone: string }>(sql`
      select distinct on (p.name) p.id, p.name, i.sealed, f.phone from person p
      join person_identity i on i.community_id = p.community_id and i.person_id = p.id and i.kind = 'residentId'
      join person_phone f on f.community_id = p.community_id and f.person_id = p.id and f.position = 0
      join residency r on r.community_id = p.community_id and r.person_id = p.id and r.until_day is null
      where p.community_id = ${communityId} order by p.name, p.id limit 9`),
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, number: site.vault.open(sealed).toString('utf8') }));
}

function csv(lines: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'));
}

const HEADER = ['线索编号', '姓名', '身份证号', '联系电话', '紧急程度', '核查结果'];

async function receive(
  who: Person,
  of: { readonly bytes: Uint8Array; readonly more?: object; readonly communityId?: number },
) {
  const [listId, fileId] = [newId(), newId()];
  const result = await who.command(
    'receiveList',
    { listId, fileId, fileName: '推送.csv', sender: '疾控中心', ...of.more },
    { communityId: of.communityId ?? HERE, files: [{ fileId, name: '推送.csv', bytes: of.bytes }] },
  );
  return { listId, result };
}

const known = (people: readonly Known[], at: number): Known => {
  const person = people[at];
  if (!person) throw new Error('too few people');
  return person;
};

async function tasks(communityId = HERE) {
  return site.db.asOwner((tx) =>
    tx.query<{ id: string; personId: string; state: string; urgency: number }>(sql`
      select id, person_id as "personId", state, urgency::int from task
      where community_id = ${communityId} and kind = 'listCheck' order by id`),
  );
}

describe('a list from above', () => {
  it('refuses what is longer than can be matched at once, before anybody is looked for', async () => {
    const bytes = csv([HEADER, ...Array.from({ length: 60_000 }, (_, at) => [`${at}`, '王芳', '', '', '', ''])]);
    const { result } = await receive(director, { bytes });
    const details = { rows: 60_001, most: 50_000 };
    expect(result).toMatchObject({ ok: false, code: 'pushListTooLong', details });
  });

  it('keeps every row, makes one task for a person of two lists and answers both senders', async () => {
    const anna = known(ours, 0);
    const first = await receive(director, {
      bytes: csv([
        HEADER,
        ['1', anna.name, anna.number, anna.phone, '普通', ''],
        ['2', '欧阳无人', '110101199003070134', '13012340000', '普通', ''],
        ['3', '', '', '138', '加急', ''],
      ]),
    });
    expect(first.result).toMatchObject({
      ok: true,
      reply: { people: 2, matched: 1, notOurs: 1, unreadable: 1, tasks: 1 },
    });
    const second = await receive(director, {
      bytes: csv([HEADER, ['A1', `${anna.name.slice(0, 1)}*`, anna.number, '', '加急', '']]),
    });
    expect(second.result).toMatchObject({ ok: true, reply: { people: 1, matched: 1, tasks: 0 } });
    const open = (await tasks()).filter(({ personId, state }) => personId === anna.id && state === 'open');
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ urgency: 2 });
    const done = {
      taskId: open[0]?.id,
      attemptId: newId(),
      at: site.clock.now(),
      channel: 'phone',
      outcome: 'elsewhere',
    };
    expect(await director.command('doTask', done, { communityId: HERE })).toMatchObject({ ok: true });
    for (const { listId } of [first, second]) {
      const { rows } = (await director.get(`/api/push-lists/${listId}/rows`)).body;
      expect(rows[0]).toMatchObject({ state: 'matched', outcome: 'elsewhere' });
    }
  });

  it('shows the last result at once to whoever asks again within the set period', async () => {
    const anna = known(ours, 0);
    const again = await receive(director, { bytes: csv([HEADER, ['B7', anna.name, anna.number, '', '', '']]) });
    expect(again.result).toMatchObject({ ok: true, reply: { matched: 1, tasks: 0 } });
    const { rows } = (await director.get(`/api/push-lists/${again.listId}/rows`)).body;
    expect(rows[0]).toMatchObject({ outcome: 'elsewhere' });
  });

  it('puts a masked name beside a family phone before a worker, who decides with one command', async () => {
    const bob = known(ours, 1);
    const masked = [`${bob.name.slice(0, 1)}*`, `${bob.number.slice(0, 3)}**********${bob.number.slice(13)}`];
    const { listId, result } = await receive(director, {
      bytes: csv([HEADER, ['1', masked[0] ?? '', '', `${bob.phone.slice(0, 3)}****${bob.phone.slice(7)}`, '', '']]),
    });
    expect(result).toMatchObject({ ok: true });
    const waiting = (await director.get('/api/push-lists/review')).body.rows as readonly {
      listId: string;
      rowId: string;
      candidates: readonly { personId: string; evidence: readonly string[] }[];
    }[];
    const row = waiting.find((one) => one.listId === listId);
    if (!row) throw new Error('the masked row does not wait for a decision');
    expect(row.candidates.map(({ personId }) => personId)).toContain(bob.id);
    const decided = await director.command(
      'decideListRow',
      { rowId: row.rowId, person: { communityId: HERE, id: bob.id } },
      { communityId: HERE },
    );
    expect(decided).toMatchObject({ ok: true, reply: { state: 'matched' } });
    const late = await director.command('decideListRow', { rowId: row.rowId, person: null }, { communityId: HERE });
    expect(late).toMatchObject({ ok: false, code: 'pushRowDecided' });
  });

  it('that nobody decides goes to the director and then to the sub-district, and is counted until somebody does', async () => {
    const carl = known(ours, 2);
    const line = [
      '1',
      `${carl.name.slice(0, 1)}*`,
      '',
      `${carl.phone.slice(0, 3)}****${carl.phone.slice(7)}`,
      '加急',
      '',
    ];
    const { listId } = await receive(director, { bytes: csv([HEADER, line]) });
    const look = async (hours: number) => {
      site.clock.advance({ hours });
      const { db, bus, clock, vault, log } = site;
      await escalateRowsJob.run({ db, bus, clock, vault, log });
      const { rows } = (await officer.get('/api/push-lists/review')).body;
      const row = rows.find((one: { readonly listId: string }) => one.listId === listId);
      const { review, late, toldDirector, toldSubdistrict } = (await director.get('/api/push-lists/open')).body;
      return { rowId: row?.rowId, said: row?.escalatedTo, counts: [review, late, toldDirector, toldSubdistrict] };
    };
    const facts = async () =>
      site.db.asOwner((tx) =>
        tx.query(sql`select body ->> 'to' as "to" from fact where type = 'pushRowLate' order by 1`),
      );
    const before = await look(0);
    expect(before).toMatchObject({ said: null, counts: [1, 0, 0, 0] });
    expect(await look(4.5)).toMatchObject({ said: 'director', counts: [1, 1, 1, 0] });
    expect(await look(1)).toMatchObject({ said: 'director' });
    expect(await look(3)).toMatchObject({ said: 'subdistrict', counts: [1, 1, 0, 1] });
    expect(await facts()).toEqual([{ to: 'director' }, { to: 'subdistrict' }]);
    const nobody = { rowId: before.rowId, person: null };
    expect(await director.command('decideListRow', nobody, { communityId: HERE })).toMatchObject({ ok: true });
    expect(await look(0)).toMatchObject({ rowId: undefined, counts: [0, 0, 0, 0] });
    site.clock.advance({ hours: -8.5 });
  });

  it('finds the people of neighbours in their own register and makes the task there', async () => {
    const carl = known(theirs, 2);
    const { result } = await receive(officer, {
      bytes: csv([HEADER, ['1', carl.name, carl.number, carl.phone, '', '']]),
      more: { communityIds: [BESIDE] },
    });
    expect(result).toMatchObject({ ok: true, reply: { matched: 1, tasks: 1 } });
    expect((await tasks(BESIDE)).map(({ personId }) => personId)).toEqual([carl.id]);
  });

  it('hands a row that is not ours to the next community, which finds the person', async () => {
    const dora = known(theirs, 3);
    const { listId, result } = await receive(officer, {
      bytes: csv([HEADER, ['1', dora.name, dora.number, dora.phone, '', '']]),
    });
    expect(result).toMatchObject({ ok: true, reply: { notOurs: 1 } });
    const [row] = (await officer.get(`/api/push-lists/${listId}/rows?state=notOurs`)).body.rows;
    site.clock.advance({ hours: 1 });
    const moved = await officer.command(
      'transferListRows',
      { rowIds: [row.rowId], to: BESIDE, reason: '住在白杨社区' },
      { communityId: HERE },
    );
    expect(moved).toMatchObject({ ok: true, reply: { transferred: 1, matched: 1 } });
    const { rows } = (await officer.get(`/api/push-lists/${listId}/rows`)).body;
    expect(rows.map(({ state }: { state: string }) => state).sort()).toEqual(['matched', 'transferred']);
    expect(new Set(rows.map(({ dueAt }: { dueAt: string }) => dueAt)).size).toBe(1);
  });
});

describe('a person whom a more urgent list wants sooner', () => {
  it('keeps the task that somebody has: what was done on a phone meanwhile counts, and nobody asks again', async () => {
    const fred = known(ours, 5);
    await receive(director, { bytes: csv([HEADER, ['C1', fred.name, fred.number, '', '普通', '']]) });
    const [before] = (await tasks()).filter(({ personId }) => personId === fred.id);
    const at = site.clock.now();
    await receive(director, { bytes: csv([HEADER, ['C2', fred.name, fred.number, '', '加急', '']]) });
    expect((await tasks()).filter(({ personId }) => personId === fred.id)).toEqual([{ ...before, urgency: 2 }]);
    const done = { taskId: before?.id, attemptId: newId(), at, channel: 'phone', outcome: 'elsewhere' };
    expect(await director.command('doTask', done, { communityId: HERE })).toMatchObject({ reply: { status: 'done' } });
    expect((await tasks()).filter(({ personId, state }) => personId === fred.id && state === 'open')).toEqual([]);
  });

  it('has no result while the task is open again, and then the new one', async () => {
    const hana = known(ours, 7);
    const { listId } = await receive(director, { bytes: csv([HEADER, ['D1', hana.name, hana.number, '', '', '']]) });
    const [task] = (await tasks()).filter(({ personId }) => personId === hana.id);
    const outcomes = async () =>
      (await director.get(`/api/push-lists/${listId}/rows`)).body.rows.map(
        ({ outcome }: { readonly outcome: string | null }) => outcome,
      );
    const done = (outcome: string) =>
      director.command(
        'doTask',
        { taskId: task?.id, attemptId: newId(), at: site.clock.now(), channel: 'phone', outcome },
        { communityId: HERE },
      );
    expect(await done('elsewhere')).toMatchObject({ ok: true });
    const dueAt = new Date(Date.parse(site.clock.now()) + 7_200_000).toISOString();
    const reopen = { taskId: task?.id, dueAt, reason: '打错了人' };
    expect(await director.command('reopenTask', reopen, { communityId: HERE })).toMatchObject({ ok: true });
    expect(await outcomes()).toEqual([null]);
    expect(await done('alreadyCared')).toMatchObject({ ok: true });
    expect(await outcomes()).toEqual(['alreadyCared']);
  });
});

describe('what cannot be taken', () => {
  it('has the result that a phone brings after the check was called off', async () => {
    const late = known(ours, 8);
    const { listId } = await receive(director, { bytes: csv([HEADER, ['E1', late.name, late.number, '', '', '']]) });
    const task = (await tasks()).find(({ personId, state }) => personId === late.id && state === 'open');
    const done = { taskId: task?.id, attemptId: newId(), at: site.clock.now(), channel: 'phone', outcome: 'elsewhere' };
    const result = async () => (await director.get(`/api/push-lists/${listId}/rows`)).body.rows[0].outcome;
    const off = { taskId: task?.id, reason: '下班前没有消息' };
    expect(await director.command('cancelTask', off, { communityId: HERE })).toMatchObject({ ok: true });
    expect(await result()).toBe('cancelled');
    const tried = { ...done, attemptId: newId(), outcome: 'unreachable' };
    expect(await director.command('doTask', tried, { communityId: HERE })).toMatchObject({ ok: true });
    expect(await result()).toBe('cancelled');
    expect(await director.command('doTask', done, { communityId: HERE })).toMatchObject({ ok: true });
    expect(await result()).toBe('elsewhere');
  });

  it('says when no column was recognised, when a list came before and when it is too long', async () => {
    const odd = await receive(director, {
      bytes: csv([
        ['甲', '乙'],
        ['x', 'y'],
        ['z', 'w'],
      ]),
    });
    expect(odd.result).toMatchObject({ ok: false, code: 'pushListEmpty' });
    const bytes = csv([HEADER, ['1', '司马同', '', '13012345678', '', '']]);
    expect((await receive(director, { bytes })).result).toMatchObject({ ok: true });
    expect((await receive(director, { bytes })).result).toMatchObject({ ok: false, code: 'pushListKnown' });
  });

  it('takes a cell with forty names as forty people', async () => {
    const surnames = Array.from('赵钱孙李周吴郑王冯陈');
    const names = Array.from(
      { length: 40 },
      (_, at) => `${surnames[at % 10] ?? ''}${'一二三四'.charAt(Math.floor(at / 10))}明`,
    );
    const { result } = await receive(director, { bytes: csv([HEADER, ['1', names.join('、'), '', '', '', '']]) });
    expect(result).toMatchObject({ ok: true, reply: { people: 40 } });
  });

  it('shows nothing to whoever works elsewhere', async () => {
    expect((await stranger.get('/api/push-lists')).body.rows).toEqual([]);
    expect(await stranger.command('receiveList', {}, { communityId: HERE })).toMatchObject({ ok: false });
  });
});

describe('the answer to the sender', () => {
  it('leaves his numbers as he wrote them, in a file that he sent as text', async () => {
    const gina = known(ours, 6);
    const { listId } = await receive(director, {
      bytes: csv([
        HEADER,
        ['3-1', gina.name, gina.number, gina.phone, '', ''],
        ['007', '欧阳无人', '', '13012340009', '', ''],
      ]),
      more: { fileName: '第三批.csv' },
    });
    const file = await director.get(`/api/push-lists/${listId}/return.xlsx`);
    const read = await readCellsInWorker({ fileName: 'a.xlsx', bytes: file.bytes });
    if ('refused' in read) throw new Error(read.refused);
    const [, first, second] = read.cells.sheets[0]?.rows ?? [];
    expect(first?.slice(0, 4)).toEqual(['3-1', gina.name, gina.number, gina.phone]);
    expect(second?.[0]).toBe('007');
    expect(second?.[7]).toBe('登记册中查无此人');
  });

  it('is his own file with our columns, every row answered, his result column filled', async () => {
    const eve = known(ours, 4);
    const { listId } = await receive(director, {
      bytes: csv([HEADER, ['1', eve.name, eve.number, '', '', ''], ['2', '欧阳无人', '', '13012340001', '', '']]),
    });
    const refused = await director.command('returnList', { listId, extent: 'whole' }, { communityId: HERE });
    expect(refused).toMatchObject({ ok: false, code: 'pushRowsOpen' });
    const file = await director.get(`/api/push-lists/${listId}/return.xlsx`);
    const read = await readCellsInWorker({ fileName: 'a.xlsx', bytes: file.bytes });
    if ('refused' in read) throw new Error(read.refused);
    expect(read.cells.sheets[0]?.rows.map((row) => row.slice(5, 8))).toEqual([
      ['核查结果', '是否本辖区人员', '核查结果'],
      ['核查中', '是', '核查中'],
      ['登记册中查无此人', '否', '登记册中查无此人'],
    ]);
    expect(await director.command('returnList', { listId, extent: 'partly' }, { communityId: HERE })).toMatchObject({
      ok: true,
    });
    expect((await director.get(`/api/push-lists/${listId}`)).body.returnedAt).not.toBeNull();
  });
});
