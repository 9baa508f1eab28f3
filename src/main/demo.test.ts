import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../access/domain/demo.ts';
import { sql } from '../base/server/db.ts';
import { openTestSite, type TestSite } from '../../test/support/site.ts';
import { loadDemo } from './demo.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
  // The areas of the test site have numbers of their own; the sequence begins above them.
  await site.db.asOwner((tx) => tx.query(sql`select setval('area_id_seq', 200)`));
});
afterAll(() => site.close());

describe('the demo', () => {
  it('loads a community with accounts, a worker for every grid, and no home without one', async () => {
    expect(await loadDemo(site, { households: 300, seed: 7 })).toEqual({
      communities: 1,
      households: 300,
      people: 822,
    });
    expect(await loadDemo(site, { households: 300, seed: 7 })).toMatchObject({ communities: 0 });
    const director = await site.signIn('10000000001', DEMO_PASSWORD);
    const overview = (await director.get('/api/register/overview')).body;
    expect(overview).toMatchObject({
      people: 822,
      households: 300,
      homesWithoutGrid: 0,
      gridsWithoutWorker: 0,
      collectives: 6,
    });
    expect(overview.cameToday).toBeGreaterThan(0);
    const [{ name }] = (await director.get('/api/people')).body.rows;
    const found = (await director.get(`/api/search?q=${encodeURIComponent(name)}`)).body.people;
    expect(found.map((person: { name: string }) => person.name)).toContain(name);
  });

  it('gives the sign-in page’s grid worker a grid of her own', async () => {
    const worker = await site.signIn('10000000002', DEMO_PASSWORD);
    const { account } = (await worker.get('/api/session')).body;
    const { rows } = (await worker.get('/api/grids')).body;
    expect(rows.map((row: { worker: { accountId: string } }) => row.worker.accountId)).toContain(account.id);
  });
});

describe('the gates of the demo', () => {
  it('have some days of life behind them: a roster, passages, visits, incidents and restrictions', async () => {
    const director = await site.signIn('10000000001', DEMO_PASSWORD);
    const get = async (path: string) => (await director.get(path)).body;
    const { gates, people, stops, open } = await get('/api/gate/board');
    expect(gates.map(({ name }: { name: string }) => name)).toEqual(['东门', '南门', '西门', '北门车行口']);
    expect(people.residents).toBeGreaterThan(700);
    expect(open).toMatchObject({
      visitsOpen: 3,
      visitsOverdue: 1,
      incidents: 2,
      incidentsNotTaken: 1,
      flags: 1,
      swaps: 1,
    });
    expect(stops.length).toBeGreaterThan(0);
    const { cells } = await get('/api/gate/hours?day=2026-03-09');
    expect(cells.length).toBeGreaterThan(30);
    const { rows } = await get('/api/gate/shifts?from=2026-03-09&to=2026-03-15');
    expect(rows).toHaveLength(7 * 4 * 3);
    const standings = await site.db.asOwner((tx) => tx.query(sql`select distinct code from standing`));
    expect(standings).toHaveLength(3);
  });
});
