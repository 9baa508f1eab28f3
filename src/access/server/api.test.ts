import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../test/support/site.ts';
import { getDay } from '../../base/domain/day.ts';
import { newId } from '../../base/server/ids.ts';
import { DEMO_PASSWORD } from '../domain/demo.ts';
import { disclosureKey } from '../domain/disclosure.ts';
import {
  accountNames,
  createDemoAccounts,
  createFirstAdministrator,
  openDisclosures,
  setDemo,
  workersOf,
} from './api.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const context = () => ({ vault: site.vault, now: site.clock.now(), today: site.clock.today() });

describe('demonstration accounts', () => {
  const accounts = [
    { name: '苏禾', phone: '13800000001', role: 'director', areaId: 100 },
    { name: '顾川', phone: '13800000002', role: 'gridWorker', areaId: 100 },
  ] as const;

  it('are made once, shown on the sign-in page, and sign in', async () => {
    const make = () => site.db.asOwner((tx) => createDemoAccounts(tx, { ...context(), accounts }));
    expect(await make()).toHaveLength(2);
    expect(await make()).toEqual([]);
    const { body } = await site.request({ method: 'GET', url: '/api/demo-accounts' });
    expect(body.rows).toEqual([
      { role: 'director', name: '苏禾', areaName: '杨柳社区', phone: '13800000001', password: DEMO_PASSWORD },
      { role: 'gridWorker', name: '顾川', areaName: '杨柳社区', phone: '13800000002', password: DEMO_PASSWORD },
    ]);
    const director = await site.signIn('13800000001', DEMO_PASSWORD);
    expect(await director.command('enrolTotp', {}, { areaId: 100 })).toMatchObject({ code: 'demoAccount' });
  });

  it('are nothing where the site does not run the demonstration', async () => {
    await site.db.asOwner((tx) => setDemo(tx, { runs: false }));
    expect((await site.request({ method: 'GET', url: '/api/demo-accounts' })).body).toEqual({ rows: [] });
    await expect(site.signIn('13800000001', DEMO_PASSWORD)).rejects.toThrow('signInWrong');
    await site.db.asOwner((tx) => setDemo(tx, { runs: true }));
    await site.signIn('13800000001', DEMO_PASSWORD);
  });

  it('are workers of their community, with names', async () => {
    const communityIds = [100];
    const workers = await site.db.read({ communityIds }, (tx) =>
      workersOf(tx, { communityIds, today: getDay('2026-03-10') }),
    );
    expect(workers.map(({ name, roles }) => [name, roles])).toEqual(
      expect.arrayContaining([
        ['苏禾', ['director']],
        ['顾川', ['gridWorker']],
      ]),
    );
    const ids = workers.map(({ accountId }) => accountId);
    const names = await site.db.read({ communityIds }, (tx) => accountNames(tx, ids));
    expect([...names.values()].sort()).toEqual(['苏禾', '顾川'].sort());
  });
});

describe('the first administrator', () => {
  it('signs in with a one-time password, once per number', async () => {
    const of = { name: '孙和', phone: '13800000009', rootAreaId: 1, oneTimePassword: 'K7MX-2PQR-VW4H' };
    const make = () => site.db.asOwner((tx) => createFirstAdministrator(tx, { ...context(), ...of }));
    expect(await make()).toEqual(expect.any(String));
    expect(await make()).toBeUndefined();
    const admin = await site.signIn('13800000009', of.oneTimePassword);
    expect((await admin.get('/api/session')).body).toMatchObject({ mustChangePassword: true });
  });
});

describe('opened values', () => {
  it('stay open for three hours, for who opened them, field by field', async () => {
    const worker = await site.signIn('13800000002', DEMO_PASSWORD);
    const { account } = (await worker.get('/api/session')).body as { account: { id: string } };
    const [personId, other] = [newId(), newId()];
    const input = { personId, field: 'phone', reason: '通知核酸检测' };
    await worker.command('disclosePersonValue', input, { communityId: 100 });
    const open = (accountId: string, communityIds = [100]) =>
      site.db.read({ communityIds }, (tx) =>
        openDisclosures(tx, { accountId, personIds: [personId, other], now: site.clock.now() }),
      );
    expect(await open(account.id)).toEqual(new Set([disclosureKey(personId, 'phone')]));
    expect(await open(newId())).toEqual(new Set());
    expect(await open(account.id, [101])).toEqual(new Set());
    site.clock.advance({ hours: 3 });
    expect(await open(account.id)).toEqual(new Set());
  });
});
