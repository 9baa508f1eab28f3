import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { GatePersonRow } from '../domain/gate-snapshot.ts';

type Held = ReadonlyMap<string, readonly string[]>;
interface PartAnswer {
  readonly buckets: number;
  readonly hashes: readonly string[];
  readonly changed: Readonly<Record<string, readonly (readonly unknown[])[]>>;
}
interface Fetched {
  readonly held: Held;
  readonly rows: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly answers: number;
}

let site: TestSite;
let guard: Person;
let director: Person;
beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    陈默: { phone: '13900000005', grants: [['gateGuard', 100]] },
    赵立: { phone: '13900000001', grants: [['director', 100]] },
    周海: { phone: '13900000003', grants: [['familyDoctor', 100]] },
  });
  await fillCommunity(site, { communityId: 100, index: 0, households: 400, mark: '甲' });
  await fillCommunity(site, { communityId: 101, index: 1, households: 20, mark: '乙' });
  guard = await site.signIn('13900000005');
  director = await site.signIn('13900000001');
});
afterAll(() => site.close());

/** Asks until it is complete, as a phone does. */
async function fetchAll(person: Person, before: Held = new Map()): Promise<Fetched> {
  let held: Held = before;
  const rows: Record<string, (readonly unknown[])[]> = {};
  const changed: Record<string, number> = {};
  for (let answers = 1; answers < 40; answers += 1) {
    const have = [...held].map(([name, hashes]) => `${name}:${hashes.join('.')}`).join(';');
    const { body } = await person.get(`/api/phone/snapshot?community=100&have=${encodeURIComponent(have)}`);
    const next = new Map<string, readonly string[]>();
    for (const [name, part] of Object.entries<PartAnswer>(body.parts)) {
      const mine = [...(held.get(name) ?? Array.from({ length: part.buckets }, () => ''))];
      for (const [bucket, of] of Object.entries(part.changed)) {
        mine[Number(bucket)] = part.hashes[Number(bucket)] ?? '';
        rows[name] = [...(rows[name] ?? []), ...of];
        changed[name] = (changed[name] ?? 0) + 1;
      }
      next.set(name, mine);
    }
    held = next;
    if (body.isComplete) return { held, rows, changed, answers };
  }
  throw new Error('never complete');
}

const living = async () =>
  Number(
    (
      await site.db.asOwner((tx) =>
        tx.query<{ n: number }>(
          sql`select count(distinct person_id) as n from residency where community_id = 100 and until_day is null`,
        ),
      )
    )[0]?.n,
  );

describe('the snapshot of a gate', () => {
  it('holds everybody of the community once, with nothing a gate must not know', async () => {
    const { rows } = await fetchAll(guard);
    const people = rows['gatePeople'] ?? [];
    expect(people).toHaveLength(await living());
    expect(new Set(people.map(([id]) => id)).size).toBe(people.length);
    for (const row of people) GatePersonRow.parse(row);
    const text = JSON.stringify(rows);
    expect(text).toContain('甲');
    expect(text).not.toContain('乙');
    const secrets = await site.db.asOwner((tx) =>
      tx.query<{ phone: string }>(sql`select phone from person_phone where community_id = 100 limit 50`),
    );
    for (const { phone } of secrets) expect(text).not.toContain(phone);
    expect(text).not.toMatch(/\d{17}[\dX]/);
  });

  it('comes in answers of bounded size, and the small parts first', async () => {
    const first = await guard.get('/api/phone/snapshot?community=100');
    expect(first.bytes.length).toBeLessThan(300 * 1024);
    expect(Object.keys(first.body.parts)[0]).toBe('gates');
    expect(first.body.parts.gateRules.changed[0]).toHaveLength(1);
  });

  it('holds nothing of the gate for who does not stand there, and nothing at all for who is not there', async () => {
    const doctor = await site.signIn('13900000003');
    const { rows } = await fetchAll(doctor);
    expect(Object.keys(rows).filter((part) => part.startsWith('gate'))).toEqual([]);
    expect(await guard.get('/api/phone/snapshot?community=101')).toMatchObject({ status: 403 });
    expect((await site.request({ method: 'GET', url: '/api/phone/snapshot?community=100' })).status).toBe(401);
  });

  it('sends only the piece that changed, and takes away who is gone', async () => {
    const before = await fetchAll(guard);
    expect((await fetchAll(guard, before.held)).changed).toEqual({});
    const [person] = before.rows['gatePeople'] ?? [];
    const personId = String(person?.[0]);
    await site.db.asOwner((tx) => tx.execute(sql`update person set name = '改名' where id = ${personId}`));
    site.clock.advance({ seconds: 31 });
    const renamed = await fetchAll(guard, before.held);
    expect(renamed.changed).toEqual({ gatePeople: 1 });
    expect(renamed.rows['gatePeople']?.find(([id]) => id === personId)?.[1]).toBe('改名');
    await site.db.asOwner((tx) => tx.execute(sql`update person set died_on = '2026-03-01' where id = ${personId}`));
    site.clock.advance({ seconds: 31 });
    const gone = await fetchAll(guard, renamed.held);
    expect(gone.changed).toEqual({ gatePeople: 1 });
    expect(gone.rows['gatePeople']?.some(([id]) => id === personId)).toBe(false);
  });

  it('shows a new gate at once, because its fact is heard', async () => {
    const before = await fetchAll(guard);
    const gate = { gateId: newId(), name: '南门', kind: 'both', position: 0 };
    expect(await director.command('saveGate', gate, { communityId: 100 })).toMatchObject({ ok: true });
    await expect
      .poll(async () => (await fetchAll(guard, before.held)).rows['gates'], { timeout: 5_000 })
      .toEqual([[gate.gateId, '南门', 'both', 0]]);
  });

  it('tells a restriction of today by its clause, and none that is over', async () => {
    const before = await fetchAll(guard);
    const [one, two] = (before.rows['gatePeople'] ?? []).map(([id]) => String(id));
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into standing (community_id, person_id, code, from_day, until_day, source_order, clause)
        values (100, ${one}, 'stayHome', '2026-03-01', '2026-03-20', ${newId()}, '居家健康观察'),
          (100, ${two}, 'stayHome', '2026-02-01', '2026-03-01', ${newId()}, '居家健康观察')`),
    );
    site.clock.advance({ seconds: 31 });
    const { rows } = await fetchAll(guard, before.held);
    const found = (rows['gatePeople'] ?? []).filter(([, , , , , , , , , code]) => code !== '');
    expect(found.map((row) => [row[0], row[9], row[10], row[11]])).toEqual([
      [one, 'stayHome', '2026-03-20', '居家健康观察'],
    ]);
  });
});
