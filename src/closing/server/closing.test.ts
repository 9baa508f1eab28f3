import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { workTheGate } from '../../../test/support/gate-work.ts';
import { workOnOrders } from '../../../test/support/order-work.ts';
import { receiveLists } from '../../../test/support/push-work.ts';
import { workTheScreening } from '../../../test/support/screening-work.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { workOnTasks } from '../../../test/support/task-work.ts';
import { sql } from '../../base/server/db.ts';
import { DESTROYED_WORDS } from '../domain/destroyed-words.ts';
import { KEPT_FACTS } from '../domain/kept-facts.ts';

/** Two communities after an outbreak; the administrator destroys what the first has kept of it. */

const A = 100;
const B = 102;
let site: TestSite;
let administrator: Person;
let code: string;

const rows = <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  site.db.asOwner((tx) => tx.query<Row>(statement));
const tablesOfOutbreak = async () =>
  (await rows<{ name: string }>(sql`select unnest(outbreak_tables()) as name`)).map(({ name }) => name);
const countIn = async (communityId: number) =>
  site.db.read({ communityIds: [communityId] as never }, (tx) =>
    tx.query<{ name: string; rows: string }>(sql`select name, rows from count_outbreak(${communityId})`),
  );
const sum = (counts: readonly { readonly rows: string }[]) => counts.reduce((all, each) => all + Number(each.rows), 0);

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    bob: { phone: '13900000002', grants: [['director', B]] },
    carol: {
      phone: '13900000003',
      grants: [
        ['administrator', A],
        ['administrator', B],
      ],
    },
  });
  for (const [index, [communityId, phone]] of (
    [
      [A, '13900000001'],
      [B, '13900000002'],
    ] as const
  ).entries()) {
    await fillCommunity(site, { communityId, index, households: 20 });
    const director = await site.signIn(phone);
    const of = { director, communityId, mark: index === 0 ? '' : 'B' };
    await workTheGate(site, of);
    await workOnOrders(site, of);
    await workOnTasks(site, of);
    await workTheScreening(site, of);
    await receiveLists(director, of);
  }
  administrator = await site.signIn('13900000003');
  const [area] = await rows<{ code: string }>(sql`select code from area where id = ${A}`);
  code = area?.code ?? '';
});
afterAll(() => site.close());

const destroy = (input: object) =>
  administrator.command(
    'destroyOutbreak',
    { communityCode: code, reason: '疫情结束，依法销毁', ...input },
    { communityId: A },
  );

describe('a destruction', () => {
  it('is refused while somebody is in isolation, and takes nothing', async () => {
    const before = await countIn(A);
    expect(sum(before)).toBeGreaterThan(50);
    expect(await destroy({})).toMatchObject({ ok: false, code: 'destroyOrdersRunning' });
    expect(await countIn(A)).toEqual(before);
  });

  it('is for the administrator only', async () => {
    const alice = await site.signIn('13900000001');
    const input = { communityCode: code, reason: '疫情结束' };
    expect(await alice.command('destroyOutbreak', input, { communityId: A })).toMatchObject({
      ok: false,
      code: 'notPermitted',
    });
    expect((await alice.get('/api/closing')).status).toBe(200);
  });

  it('leaves nothing of the outbreak, and everything of the register and of the neighbours', async () => {
    await site.db.asOwner(async (tx) => {
      await tx.execute(sql`
        update isolation_order set state = 'ended', end_kind = 'released', ended_on = ${site.clock.today()}
        where community_id = ${A} and state <> 'ended'`);
      await tx.execute(sql`
        update sensor set state = 'stock', dwelling_id = null, order_id = null where community_id = ${A}`);
    });
    const people = await rows(sql`select count(*) from person where community_id = ${A}`);
    const neighbours = await countIn(B);
    const asked = (await administrator.get(`/api/closing?community=${A}`)).body;
    expect(await destroy({ communityCode: 'x' })).toMatchObject({ ok: false, code: 'destroyOtherCommunity' });
    expect(await destroy({})).toMatchObject({ ok: true });
    expect(sum(await countIn(A))).toBe(0);
    expect(await countIn(B)).toEqual(neighbours);
    expect(await rows(sql`select count(*) from person where community_id = ${A}`)).toEqual(people);
    const [done] = await rows<{ counts: { name: string; rows: number }[] }>(sql`select counts from destruction`);
    const rowsOf = (table: string) => done?.counts.find(({ name }) => name === table)?.rows;
    for (const { name, rows: announced } of asked.counts) expect([name, rowsOf(name)]).toEqual([name, announced]);
    expect(rowsOf('fact')).toBeGreaterThan(10);
  });

  it('keeps the facts of the register and the whole trail', async () => {
    const facts = await rows<{ type: string }>(sql`select distinct type from fact where community_id = ${A}`);
    expect(facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['outbreakDestroyed', 'deviceRegistered']));
    expect(facts.filter(({ type }) => !KEPT_FACTS.includes(type))).toEqual([]);
    // A death in the register ends an order: the fact of the order stands under the command of the register.
    expect(await rows(sql`select from fact where community_id = ${A} and type = 'orderEnded'`)).toEqual([]);
    const [answered] = await rows<{ n: number }>(sql`
      select count(*)::int as n from command_receipt
      where community_id = ${A} and name <> 'destroyOutbreak' and outcome -> 'reply' <> 'null'`);
    expect(answered?.n).toBe(0);
    const trail = await rows<{ name: string }>(sql`
      select distinct name from audit where community_id = ${A} and kind = 'command'`);
    expect(trail.map(({ name }) => name)).toEqual(expect.arrayContaining(['destroyOutbreak', 'issueOrder']));
  });

  it('ends in a certificate that can be fetched again, and in nothing to destroy', async () => {
    const { body } = await administrator.get(`/api/closing?community=${A}`);
    expect(body.past).toHaveLength(1);
    expect(body.past[0]).toMatchObject({ reason: '疫情结束，依法销毁' });
    const file = await administrator.get(`/api/closing/${body.past[0].id}/certificate.docx?community=${A}`);
    expect(file.status).toBe(200);
    expect(await destroy({})).toMatchObject({ ok: false, code: 'destroyNothing' });
  });

  it('has words for every table that it empties', async () => {
    const tables = [...(await tablesOfOutbreak()), 'fact', 'import_file', 'command_receipt'];
    expect([...DESTROYED_WORDS.keys()].sort()).toEqual(tables.sort());
  });

  it('knows every table of a community: it is destroyed or stays for a reason', async () => {
    const all = await rows<{ name: string }>(sql`
      select c.table_name as name from information_schema.columns c join pg_class t on t.relname = c.table_name
      where c.table_schema = 'public' and c.column_name = 'community_id' and t.relkind in ('r', 'p') and not t.relispartition`);
    const destroyed = new Set(await tablesOfOutbreak());
    expect(
      all
        .map(({ name }) => name)
        .filter((name) => !destroyed.has(name))
        .sort(),
    ).toEqual([...STAYS].sort());
  });
});

/** The register and what the office set up; figures without people; what was done, by whom. */
const STAYS = [
  ...[
    'building',
    'building_plan',
    'duplicate_pair',
    'dwelling',
    'estate',
    'estate_alias',
    'grid',
    'grid_worker',
    'household',
  ],
  ...[
    'identity',
    'person',
    'person_identity',
    'person_merge',
    'person_phone',
    'person_search',
    'person_tag',
    'residency',
    'unit',
  ],
  ...['vehicle', 'import', 'import_effect', 'import_file', 'import_row', 'column_choice'],
  ...[
    'device',
    'form',
    'gate',
    'gate_rules',
    'gate_shift',
    'isolation_template',
    'link_kind',
    'message_setting',
    'sensor',
  ],
  ...['template_file', 'template_memory', 'sent_form', 'report_robot', 'report_times'],
  ...[
    'daily_report',
    'report_count',
    'report_explanation',
    'report_override',
    'report_remark',
    'gate_day_count',
    'message_count',
  ],
  ...['audit', 'command_receipt', 'fact', 'destruction'],
];
