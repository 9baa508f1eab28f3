import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { openTestSite, TEST_PASSWORD, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { accessJobs } from './jobs.ts';

let site: TestSite;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await openTestSite();
  ids = await site.seed({
    赵立: { phone: '13900000001', grants: [['director', 100]] },
    林秋: { phone: '13900000002', grants: [['gridWorker', 100]] },
    周海: { phone: '13900000003', grants: [['districtOfficer', 2]] },
    吴桐: { phone: '13900000004', grants: [['volunteer', 100, '2026-03-09']] },
    陈默: { phone: '13900000005', grants: [['gateGuard', 100]] },
    何夕: { phone: '13900000006', grants: [['auditor', 1]] },
    丁一: { phone: '13900000007', grants: [['gridWorker', 101]] },
  });
});
afterAll(() => site.close());

const tryToSignIn = (phone: string, more: object = {}) =>
  site.request({ method: 'POST', url: '/api/session', payload: { phone, password: TEST_PASSWORD, ...more } });

describe('many requests in one moment', () => {
  it('are each answered as who sent them, and none without a session', async () => {
    const phones = ['13900000001', '13900000002', '13900000003', '13900000005'];
    const cookies = await Promise.all(phones.map(async (phone) => (await tryToSignIn(phone)).cookie ?? ''));
    const unknown = 'x'.repeat(43);
    const asked = Array.from({ length: 40 }, (_, at) => [...cookies, unknown][at % 5] ?? '');
    const answers = await Promise.all(
      asked.map((cookie) => site.request({ method: 'GET', url: '/api/devices?community=100', cookie })),
    );
    // Devices are for a director to see, and for officers above him to leave alone.
    const expected = [200, 403, 403, 403, 401];
    expect(answers.map(({ status }) => status)).toEqual(asked.map((_, at) => expected[at % 5]));
  });
});

describe('signing in', () => {
  it('answers with who, where and what', async () => {
    const answer = await tryToSignIn('139 0000 0001');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      sessionId: expect.any(String),
      account: { id: ids.get('赵立'), name: '赵立' },
      grants: [{ role: 'director', areaId: 100, areaName: '杨柳社区', level: 'community', communityIds: [100] }],
      communities: [{ id: 100, name: '杨柳社区', code: 'M100' }],
      permissions: expect.arrayContaining(['access.account.manage', 'access.self', 'register.person.read']),
      mustChangePassword: false,
      hasTotp: false,
    });
  });

  it('sets a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
    const answer = await tryToSignIn('13900000002');
    expect(String(answer.headers['set-cookie'])).toMatch(/^menshen_session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
    const rows = await site.db.asOwner((tx) =>
      tx.query<{ text: string }>(sql`select session::text as text from session`),
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(answer.cookie);
  });

  it('marks the cookie Secure behind https', async () => {
    const answer = await site.request({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { phone: '13900000002', password: TEST_PASSWORD },
    });
    expect(String(answer.headers['set-cookie'])).toContain('Secure');
  });

  it('shows officers everything below their area', async () => {
    const { body } = await tryToSignIn('13900000003');
    expect(body.grants).toEqual([
      { role: 'districtOfficer', areaId: 2, areaName: '东城区', level: 'district', communityIds: [100, 101] },
    ]);
  });

  it('refuses who has no role today', async () => {
    expect((await tryToSignIn('13900000004')).body).toEqual({ code: 'noRoleToday', details: {} });
  });

  it('tells nobody whether a number has an account', async () => {
    const wrong = await tryToSignIn('13900000005', { password: 'not the password' });
    const unknown = await tryToSignIn('13911112222', { password: 'not the password' });
    expect([wrong.status, wrong.body]).toEqual([401, { code: 'signInWrong', details: {} }]);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    for (const phone of ['13900000005', '13911112222']) {
      const codes = [];
      for (let attempt = 2; attempt <= 6; attempt += 1) {
        codes.push((await tryToSignIn(phone, { password: 'not the password' })).body.code);
      }
      expect(codes).toEqual(['signInWrong', 'signInWrong', 'signInWrong', 'signInWrong', 'accountLocked']);
    }
  });

  it('takes as long for a number without an account', async () => {
    site.clock.advance({ days: 2 });
    // CPU time: on a busy machine the clock on the wall tells nothing.
    const work = async (phone: string): Promise<number> => {
      const before = process.cpuUsage();
      for (let round = 0; round < 4; round += 1) await tryToSignIn(phone, { password: 'not the password' });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await work('13922223333');
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round += 1) {
      known.push(await work('13900000005'));
      unknown.push(await work('13933334444'));
      site.clock.advance({ days: 2 });
    }
    // The least of each: what else the process did meanwhile only adds. Without the check against nobody's hash it would be several times less.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.6);
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) * 0.6);
  });
});

describe('lock-out', () => {
  it('locks also the right password, tells the minutes, and opens again', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await tryToSignIn('13900000005', { password: 'not the password' });
    expect((await tryToSignIn('13900000005')).body).toEqual({ code: 'accountLocked', details: { minutes: 1 } });
    site.clock.advance({ minutes: 1 });
    expect((await tryToSignIn('13900000005')).status).toBe(200);
  });

  it('starts anew after a success', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await tryToSignIn('13900000005', { password: 'not the password' });
    expect((await tryToSignIn('13900000005')).status).toBe(200);
    expect((await tryToSignIn('13900000005', { password: 'not the password' })).body.code).toBe('signInWrong');
    expect((await tryToSignIn('13900000005')).status).toBe(200);
  });

  it('counts guesses that arrive at the same moment', async () => {
    const guesses = Array.from({ length: 20 }, () => tryToSignIn('13955556666', { password: 'not the password' }));
    const codes = (await Promise.all(guesses)).map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'signInWrong')).toHaveLength(5);
    site.clock.advance({ days: 2 });
  });

  it('slows down an address that tries many numbers', async () => {
    const from = (last: number) =>
      site.request({
        method: 'POST',
        url: '/api/session',
        remoteAddress: '203.0.113.7',
        payload: { phone: `139777700${String(last).padStart(2, '0')}`, password: 'x' },
      });
    for (let number = 0; number < 40; number += 1) expect((await from(number)).status).toBe(401);
    const refused = await from(41);
    expect([refused.status, refused.body.code]).toEqual([429, 'tooMany']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await tryToSignIn('13900000005')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is what reads and commands go by', async () => {
    expect((await site.request({ method: 'GET', url: '/api/session' })).status).toBe(401);
    expect((await site.request({ method: 'GET', url: '/api/roles' })).body).toEqual({
      code: 'notSignedIn',
      details: {},
    });
    const worker = await site.signIn('13900000002');
    expect((await worker.get('/api/roles')).status).toBe(200);
    expect((await worker.get('/api/session')).body.account.name).toBe('林秋');
    expect((await worker.get('/api/accounts')).body.code).toBe('notPermitted');
    expect((await site.browser('A'.repeat(43)).get('/api/roles')).status).toBe(401);
  });

  it('ends when signing out, at once', async () => {
    const worker = await site.signIn('13900000002');
    expect((await worker.get('/api/roles')).status).toBe(200);
    expect((await worker.signOut()).status).toBe(204);
    expect((await worker.get('/api/roles')).status).toBe(401);
    expect((await worker.signOut()).status).toBe(204);
  });

  it('ends after twelve idle hours, and after thirty days however busy', async () => {
    const idle = await site.signIn('13900000002');
    site.clock.advance({ hours: 11 });
    expect((await idle.get('/api/roles')).status).toBe(200);
    site.clock.advance({ hours: 11 });
    expect((await idle.get('/api/roles')).status).toBe(200);
    site.clock.advance({ hours: 12 });
    expect((await idle.get('/api/roles')).status).toBe(401);
    const busy = await site.signIn('13900000002');
    for (let shift = 0; shift < 65; shift += 1) {
      site.clock.advance({ hours: 11 });
      expect((await busy.get('/api/roles')).status).toBe(200);
    }
    site.clock.advance({ hours: 5 });
    expect((await busy.get('/api/roles')).status).toBe(401);
  });

  it('is replaced by the next one of the same browser', async () => {
    const first = await site.signIn('13900000002');
    await tryToSignIn('13900000002', {});
    expect((await first.get('/api/roles')).status).toBe(200);
    await site.request({
      method: 'POST',
      url: '/api/session',
      cookie: first.cookie,
      payload: { phone: '13900000001', password: TEST_PASSWORD },
    });
    expect((await first.get('/api/roles')).status).toBe(401);
  });

  it('that is over is written down by the hourly job, and dropped after half a year', async () => {
    const [job] = accessJobs;
    const run = () => job?.run({ ...site });
    await site.signIn('13900000002');
    site.clock.advance({ days: 1 });
    await run();
    const count = () =>
      site.db.asOwner((tx) =>
        tx.query<{ open: number; expired: number }>(sql`
          select count(*) filter (where ended_at is null) as open,
            count(*) filter (where end_reason = 'expired') as expired from session`),
      );
    const [after] = await count();
    expect(after?.open).toBe(0);
    expect(after?.expired).toBeGreaterThan(0);
    site.clock.advance({ days: 191 });
    await run();
    expect(await count()).toEqual([{ open: 0, expired: 0 }]);
  });
});

describe('the trail of sign-ins', () => {
  it('shows success, failure and end to who may see it, without phone numbers', async () => {
    const guard = await site.signIn('13900000005');
    await tryToSignIn('13900000005', { password: 'not the password' });
    await guard.signOut();
    const director = await site.signIn('13900000001');
    const { body } = await director.get(`/api/audit?kind=session&worker=${ids.get('陈默') ?? ''}&limit=3`);
    expect(body.rows.map(({ name, outcome, code }: Record<string, unknown>) => [name, outcome, code])).toEqual([
      ['signOut', 'done', null],
      ['signIn', 'refused', 'signInWrong'],
      ['signIn', 'done', null],
    ]);
    const stored = await site.db.asOwner((tx) =>
      tx.query<{ text: string }>(sql`select audit::text as text from audit`),
    );
    expect(stored.map(({ text }) => text).join()).not.toMatch(/139\d{8}/);
  });

  it('keeps failures without an account for the auditor of the site', async () => {
    await tryToSignIn('13988889999', { password: 'not the password' });
    const auditor = await site.signIn('13900000006');
    const director = await site.signIn('13900000001');
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect((await auditor.get(`/api/audit?worker=${nobody}`)).body.rows.length).toBeGreaterThan(0);
    expect((await director.get(`/api/audit?worker=${nobody}`)).body.rows).toEqual([]);
  });
});

describe('the authenticator', () => {
  it('is asked for once confirmed, and each code works once', async () => {
    const place = { areaId: 101 };
    const worker = await site.signIn('13900000007');
    expect(await worker.command('enrolTotp', {}, place)).toMatchObject({ ok: true });
    const { body: setup } = await worker.get('/api/me/totp');
    expect(setup.uri).toMatch(/^otpauth:\/\/totp\/Menshen:/);
    const totp = new TOTP({ secret: Secret.fromBase32(setup.secret as string) });
    const code = (shiftSeconds = 0) => totp.generate({ timestamp: Date.parse(site.clock.now()) + shiftSeconds * 1000 });
    const other = code() === '000000' ? '000001' : '000000';
    expect(await worker.command('confirmTotp', { code: other }, place)).toMatchObject({ code: 'totpWrong' });
    expect((await tryToSignIn('13900000007')).status).toBe(200);
    expect(await worker.command('confirmTotp', { code: code() }, place)).toMatchObject({ ok: true });
    expect((await worker.get('/api/me/totp')).status).toBe(404);

    expect((await tryToSignIn('13900000007')).body).toEqual({ code: 'totpNeeded', details: {} });
    expect((await tryToSignIn('13900000007', { totp: code() })).body.code).toBe('totpWrong');
    site.clock.advance({ seconds: 30 });
    expect((await tryToSignIn('13900000007', { totp: code(90) })).body.code).toBe('totpWrong');
    const used = code();
    expect((await tryToSignIn('13900000007', { totp: used })).status).toBe(200);
    expect((await tryToSignIn('13900000007', { totp: used })).body.code).toBe('totpWrong');
    expect((await tryToSignIn('13900000007', { totp: code(30) })).status).toBe(200);
  });

  it('does not let guesses of the code be cleared by the right password', async () => {
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await tryToSignIn('13900000007');
      codes.push((await tryToSignIn('13900000007', { totp: '000000' })).body.code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'totpWrong'), 'accountLocked']);
    site.clock.advance({ minutes: 2 });
  });

  it('is stored sealed and is in no stored answer', async () => {
    const stored = await site.db.asOwner((tx) =>
      tx.query<{ text: string }>(sql`
        select outcome::text as text from command_receipt union all select body::text from fact`),
    );
    expect(stored.map(({ text }) => text).join()).not.toMatch(/otpauth|secret/);
  });
});
