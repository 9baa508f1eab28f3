import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, TEST_PASSWORD, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

const NAME = 'Android 10; SM-A205 3f9a';
const deviceId = newId<'device'>();
const here = { communityId: 100 };

let site: TestSite;
let guard: Person;
let other: Person;
let director: Person;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await openTestSite();
  ids = await site.seed({
    赵立: { phone: '13900000001', grants: [['director', 100]] },
    陈默: { phone: '13900000005', grants: [['gateGuard', 100]] },
    林秋: { phone: '13900000006', grants: [['gateGuard', 100]] },
    丁一: { phone: '13900000007', grants: [['director', 101]] },
  });
  const payload = { phone: '13900000005', password: TEST_PASSWORD, device: NAME };
  const answer = await site.request({ method: 'POST', url: '/api/session', payload });
  guard = site.browser(answer.cookie ?? '');
  other = await site.signIn('13900000006');
  director = await site.signIn('13900000001');
});
afterAll(() => site.close());

const register = (person: Person) =>
  person.command('registerDevice', { deviceId, name: NAME, appVersion: '2026.11.0' }, here);
const keyFor = (person: Person) => person.get(`/api/devices/${deviceId}/key?community=100`);
const contact = () => site.request({ method: 'GET', url: `/api/phone/contact?community=100&device=${deviceId}` });

describe('a phone', () => {
  it('gets one key of 32 bytes, the same after the next sign-in, and the database holds it sealed', async () => {
    expect(await register(guard)).toMatchObject({ ok: true, reply: {} });
    const first = await keyFor(guard);
    expect(Buffer.from(first.body.key, 'base64')).toHaveLength(32);
    expect(first.body).toMatchObject({ epoch: expect.any(String), serverNow: site.clock.now() });
    expect(await register(guard)).toMatchObject({ ok: true });
    expect((await keyFor(guard)).body.key).toBe(first.body.key);
    const [row] = await site.db.asOwner((tx) => tx.query<{ all: string }>(sql`select device::text as all from device`));
    expect(row?.all).not.toContain(Buffer.from(first.body.key, 'base64').toString('hex'));
  });

  it('is nobody else’s: neither its key nor its name', async () => {
    expect((await keyFor(other)).status).toBe(404);
    expect(await register(other)).toMatchObject({ ok: false, code: 'deviceTaken' });
  });

  it('reports how it is, without waking anybody', async () => {
    const input = { deviceId, unsent: 12, clockOffsetMs: -90_000, appVersion: '2026.11.0' };
    expect(await guard.command('reportDevice', input, here)).toMatchObject({ ok: true });
    const { body } = await director.get('/api/devices');
    expect(body.rows).toEqual([
      expect.objectContaining({
        deviceId,
        accountName: '陈默',
        name: NAME,
        unsent: 12,
        clockOffsetMs: -90_000,
        endedAt: null,
      }),
    ]);
    const facts = await site.db.asOwner((tx) => tx.query(sql`select type from fact where type like 'device%'`));
    expect(facts).toEqual([{ type: 'deviceRegistered' }]);
  });

  it('is seen by the office of its community only', async () => {
    const stranger = await site.signIn('13900000007');
    expect((await stranger.get('/api/devices')).body.rows).toEqual([]);
    expect((await guard.get('/api/devices')).status).toBe(403);
    expect(await stranger.command('endDevice', { deviceId, reason: '弄错了' }, { communityId: 101 })).toMatchObject({
      ok: false,
      code: 'notFound',
    });
  });

  it('learns without a sign-in that it was ended; its key and its sign-ins are gone', async () => {
    expect((await contact()).body).toMatchObject({ isEnded: false, serverNow: site.clock.now() });
    expect(await director.command('endDevice', { deviceId, reason: '掉在菜场' }, here)).toMatchObject({ ok: true });
    expect((await contact()).body.isEnded).toBe(true);
    expect((await guard.get('/api/session')).status).toBe(401);
    const again = await site.signIn('13900000005');
    expect(await keyFor(again)).toMatchObject({ status: 410, body: { code: 'deviceEnded' } });
    expect(await register(again)).toMatchObject({ ok: false, code: 'deviceEnded' });
    const [row] = await site.db.asOwner((tx) =>
      tx.query(sql`select key_sealed, ended_by::text as by, end_reason as why from device`),
    );
    expect(row).toEqual({ key_sealed: null, by: ids.get('赵立'), why: '掉在菜场' });
  });
});
