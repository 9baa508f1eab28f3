import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, TEST_PASSWORD, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

const oneTime = 'K7MX-2PQR-VW4H';
let site: TestSite;
let ids: ReadonlyMap<string, string>;
let director: Person;
let neighbour: Person;
let admin: Person;
const id = (name: string): string => ids.get(name) ?? '';
const here = { areaId: 100 };

beforeAll(async () => {
  site = await openTestSite();
  ids = await site.seed({
    赵立: { phone: '13900000001', grants: [['director', 100]] },
    钱江: { phone: '13900000002', grants: [['director', 101]] },
    孙和: { phone: '13900000003', grants: [['administrator', 1]] },
    李木: { phone: '13900000004', grants: [['gridWorker', 100]] },
    周舟: {
      phone: '13900000005',
      grants: [
        ['gridWorker', 100],
        ['gridWorker', 101],
      ],
    },
    吴山: { phone: '13900000006', grants: [['subdistrictOfficer', 10]] },
    郑清: { phone: '13900000007', grants: [['auditor', 2]] },
    冯雨: { phone: '13900000008', grants: [['gateGuard', 102]] },
  });
  [director, neighbour, admin] = (await Promise.all(
    ['13900000001', '13900000002', '13900000003'].map((phone) => site.signIn(phone)),
  )) as [Person, Person, Person];
});
afterAll(() => site.close());

const names = (answer: { readonly body: { readonly rows: readonly { readonly name: string }[] } }) =>
  answer.body.rows.map(({ name }) => name).sort();

async function grantOf(who: Person, account: string): Promise<string> {
  return (await who.get(`/api/accounts/${account}`)).body.grants[0].grantId;
}

describe('the list of accounts', () => {
  it('shows each manager those of his own area', async () => {
    expect(names(await director.get('/api/accounts'))).toEqual(['周舟', '李木', '赵立']);
    expect(names(await neighbour.get('/api/accounts'))).toEqual(['周舟', '钱江']);
    expect(names(await (await site.signIn('13900000006')).get('/api/accounts'))).toEqual([
      '吴山',
      '周舟',
      '李木',
      '赵立',
      '钱江',
    ]);
    expect((await admin.get('/api/accounts')).body.rows).toHaveLength(8);
  });

  it('shows roles elsewhere as a number only', async () => {
    const { body } = await director.get('/api/accounts?q=周舟');
    expect(body.rows).toMatchObject([
      { name: '周舟', phoneMasked: '*******0005', grantsElsewhere: 1, grants: [{ areaId: 100 }] },
    ]);
    expect(body.rows[0].grants).toHaveLength(1);
  });

  it('is filtered by role, area, status and part of a name', async () => {
    expect(names(await admin.get('/api/accounts?role=director'))).toEqual(['赵立', '钱江']);
    expect(names(await admin.get('/api/accounts?area=101'))).toEqual(['周舟', '钱江']);
    expect(names(await admin.get('/api/accounts?status=disabled'))).toEqual([]);
    expect(names(await admin.get(`/api/accounts?q=${encodeURIComponent('木')}`))).toEqual(['李木']);
    expect((await admin.get('/api/accounts?q=%25')).body.rows).toEqual([]);
  });

  it('comes in pages without a gap or a double', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await admin.get(`/api/accounts?limit=3&after=${after}`);
      seen.push(...body.rows.map(({ name }: { name: string }) => name));
      after = body.next ?? '';
    } while (after !== '');
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it('hides the page of an account outside the area', async () => {
    expect((await director.get(`/api/accounts/${id('钱江')}`)).status).toBe(404);
    expect((await director.get(`/api/accounts/${id('李木')}`)).body).toMatchObject({ name: '李木', isManaged: true });
    expect((await director.get(`/api/accounts/${id('周舟')}`)).body).toMatchObject({ isManaged: false });
  });
});

describe('the areas in which roles may be given', () => {
  it('are those of the manager, each with the roles below his own', async () => {
    expect((await director.get('/api/grantable-areas')).body.rows).toEqual([
      {
        areaId: 100,
        name: '杨柳社区',
        level: 'community',
        roles: ['gridWorker', 'gateGuard', 'volunteer', 'familyDoctor', 'policeLiaison', 'counsellor'],
      },
    ]);
    expect((await admin.get('/api/grantable-areas')).body.rows).toHaveLength(7);
  });
});

describe('a new worker', () => {
  const accountId = newId();
  const account = {
    accountId,
    grantId: newId(),
    name: '林秋',
    phone: '13911110001',
    password: oneTime,
    role: 'gridWorker',
  };

  it('gets an account from the director', async () => {
    expect(await director.command('createAccount', account, here)).toMatchObject({ ok: true });
    expect(await director.command('createAccount', { ...account, accountId: newId() }, here)).toMatchObject({
      code: 'phoneTaken',
    });
    expect(
      await director.command('createAccount', { ...account, phone: '13911110002' }, { areaId: 101 }),
    ).toMatchObject({
      code: 'notPermitted',
    });
  });

  it('may do nothing before the one-time password is changed, and everything of the role after', async () => {
    const worker = await site.signIn('13911110001', oneTime);
    const opened = (await worker.get('/api/session')).body;
    expect(opened).toMatchObject({ mustChangePassword: true, permissions: ['access.self'] });
    const change = { currentPassword: oneTime, newPassword: '槐树底下有一只猫在睡', sessionId: opened.sessionId };
    const disclose = { personId: newId(), field: 'phone', reason: '通知核酸检测' };
    expect(await worker.command('disclosePersonValue', disclose, { communityId: 100 })).toMatchObject({
      code: 'notPermitted',
    });
    expect(await worker.command('changePassword', { ...change, newPassword: '13911110001' }, here)).toMatchObject({
      code: 'passwordIsPhone',
    });
    expect(await worker.command('changePassword', change, here)).toMatchObject({ ok: true });
    expect((await worker.get('/api/session')).body.permissions).toContain('register.person.edit');
    expect(await worker.command('disclosePersonValue', disclose, { communityId: 100 })).toMatchObject({
      ok: true,
      reply: { until: '2026-03-10T05:00:00.000Z' },
    });
  });

  it('leaves neither phone, password nor hash in receipts, facts and trail', async () => {
    const rows = await site.db.asOwner((tx) =>
      tx.query<{ text: string }>(sql`
        select outcome::text as text from command_receipt union all select body::text from fact
        union all select audit::text from audit`),
    );
    const text = rows.map((row) => row.text).join();
    expect(text).toContain('林秋');
    for (const secret of ['13911110001', oneTime, '槐树', 'argon2']) expect(text).not.toContain(secret);
  });
});

describe('passwords', () => {
  it('are brake-checked when the current one is guessed', async () => {
    const worker = await site.signIn('13900000008');
    const guess = { currentPassword: 'guess', newPassword: 'another lantern 8' };
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      codes.push((await worker.command('changePassword', guess, { areaId: 102 })).code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'passwordWrong'), 'tooMany']);
  });

  it('changed by oneself end the other sessions and keep this one', async () => {
    const [desk, phone] = [await site.signIn('13900000004'), await site.signIn('13900000004')];
    const { sessionId } = (await desk.get('/api/session')).body;
    expect((await phone.get('/api/roles')).status).toBe(200);
    const change = { currentPassword: TEST_PASSWORD, newPassword: 'another lantern 8', sessionId };
    expect(await desk.command('changePassword', change, here)).toMatchObject({ ok: true });
    expect((await desk.get('/api/roles')).status).toBe(200);
    expect((await phone.get('/api/roles')).status).toBe(401);
  });

  it('reset by the director end every session, unlock, and must be changed', async () => {
    const worker = await site.signIn('13900000004', 'another lantern 8');
    const reset = { accountId: id('李木'), password: 'ABCD-EFGH-JKMN' };
    expect(await director.command('resetPassword', reset, here)).toMatchObject({ ok: true });
    expect((await worker.get('/api/roles')).status).toBe(401);
    const again = await site.signIn('13900000004', 'ABCD-EFGH-JKMN');
    expect((await again.get('/api/session')).body.mustChangePassword).toBe(true);
    expect(await director.command('resetPassword', { ...reset, accountId: id('赵立') }, here)).toMatchObject({
      code: 'notYourself',
    });
    expect(await director.command('resetPassword', { ...reset, accountId: id('周舟') }, here)).toMatchObject({
      code: 'accountNotYours',
    });
    expect(await director.command('resetPassword', { ...reset, accountId: id('钱江') }, here)).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('roles', () => {
  it('given and taken work at once', async () => {
    const worker = await site.signIn('13900000005');
    const elsewhere = { communityId: 100 };
    const disclose = { personId: newId(), field: 'idNumber', reason: '核对身份信息' };
    expect(await worker.command('disclosePersonValue', disclose, elsewhere)).toMatchObject({ ok: true });
    const grantId = await grantOf(director, id('周舟'));
    expect(await director.command('endGrant', { accountId: id('周舟'), grantId }, here)).toMatchObject({ ok: true });
    expect(await worker.command('disclosePersonValue', disclose, elsewhere)).toMatchObject({ code: 'notPermitted' });
    const grant = { accountId: id('周舟'), grantId: newId(), role: 'familyDoctor', untilDay: '2026-03-11' };
    expect(await director.command('grantRole', grant, here)).toMatchObject({ ok: true });
    expect(await worker.command('disclosePersonValue', disclose, elsewhere)).toMatchObject({ ok: true });
    site.clock.advance({ days: 2 });
    const later = await site.signIn('13900000005');
    expect(await later.command('disclosePersonValue', disclose, elsewhere)).toMatchObject({ code: 'notPermitted' });
    [director, neighbour, admin] = (await Promise.all(
      ['13900000001', '13900000002', '13900000003'].map((phone) => site.signIn(phone)),
    )) as [Person, Person, Person];
  });

  it('above oneself cannot be given', async () => {
    const grant = { accountId: id('李木'), grantId: newId(), role: 'director' };
    expect(await director.command('grantRole', grant, here)).toMatchObject({ code: 'roleNotYours' });
    expect(
      await director.command('grantRole', { ...grant, accountId: id('赵立'), role: 'gridWorker' }, here),
    ).toMatchObject({
      code: 'notYourself',
    });
  });
});

describe('closing', () => {
  it('ends every session of the account at once', async () => {
    const officer = await site.signIn('13900000006');
    expect((await officer.get('/api/roles')).status).toBe(200);
    const close = { accountId: id('吴山'), reason: '已调离' };
    expect(await director.command('disableAccount', close, here)).toMatchObject({ code: 'notFound' });
    expect(await admin.command('disableAccount', close, { areaId: 10 })).toMatchObject({ ok: true });
    expect((await officer.get('/api/roles')).status).toBe(401);
    await expect(site.signIn('13900000006')).rejects.toThrow('accountDisabled');
    expect(await admin.command('enableAccount', { accountId: id('吴山') }, { areaId: 10 })).toMatchObject({ ok: true });
    await site.signIn('13900000006');
  });

  it('leaves the site its last administrator', async () => {
    const close = { accountId: id('孙和'), reason: '已调离' };
    const grant = {
      accountId: newId(),
      grantId: newId(),
      name: '韩江',
      phone: '13911110009',
      password: oneTime,
      role: 'administrator',
    };
    expect(await admin.command('disableAccount', close, { areaId: 1 })).toMatchObject({ code: 'notYourself' });
    expect(await admin.command('createAccount', grant, { areaId: 1 })).toMatchObject({ ok: true });
    const second = await site.signIn('13911110009', oneTime);
    const change = { currentPassword: oneTime, newPassword: 'another lantern 8' };
    const { sessionId } = (await second.get('/api/session')).body;
    expect(await second.command('changePassword', { ...change, sessionId }, { areaId: 1 })).toMatchObject({ ok: true });
    // Both at once: one is left.
    const results = await Promise.all([
      second.command('disableAccount', close, { areaId: 1 }),
      admin.command('disableAccount', { accountId: grant.accountId, reason: '已调离' }, { areaId: 1 }),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'lastAdministrator' });
  });

  it('a single device is closed by the manager or by oneself', async () => {
    const [desk, phone] = [await site.signIn('13900000001'), await site.signIn('13900000001')];
    const list = (await desk.get('/api/me/sessions')).body.rows as { sessionId: string; endedAt: string | null }[];
    const { sessionId: mine } = (await desk.get('/api/session')).body;
    const { sessionId: other } = (await phone.get('/api/session')).body;
    expect(list.filter(({ endedAt }) => endedAt === null).map(({ sessionId }) => sessionId)).toEqual(
      expect.arrayContaining([mine, other]),
    );
    expect(await desk.command('endOwnSession', { sessionId: other }, here)).toMatchObject({ ok: true });
    expect((await phone.get('/api/roles')).status).toBe(401);
    const { sessionId: foreign } = (await neighbour.get('/api/session')).body;
    expect(await desk.command('endOwnSession', { sessionId: foreign }, here)).toMatchObject({ code: 'notFound' });
    expect((await neighbour.get('/api/roles')).status).toBe(200);
  });
});

describe('the trail', () => {
  it('shows a director what happened in his community and nothing else', async () => {
    const mine = (await director.get('/api/audit?limit=200')).body.rows as { communityId: number }[];
    expect(new Set(mine.map(({ communityId }) => communityId))).toEqual(new Set([100]));
    const auditor = await site.signIn('13900000007');
    const seen = (await auditor.get('/api/audit?limit=200')).body.rows as { communityId: number }[];
    expect(new Set(seen.map(({ communityId }) => communityId))).toEqual(new Set([100, 101]));
    expect((await (await site.signIn('13900000008')).get('/api/audit')).body.code).toBe('notPermitted');
  });

  it('shows refusals with their code, names of those who acted and of accounts', async () => {
    const { body } = await director.get('/api/audit?outcome=refused&name=grantRole');
    expect(body.rows[0]).toMatchObject({
      accountName: '赵立',
      kind: 'command',
      outcome: 'refused',
      code: 'notYourself',
      subjectKind: 'account',
      subjectName: '赵立',
    });
  });

  it('tells who looked at a person, why and how often', async () => {
    const worker = await site.signIn('13911110001', '槐树底下有一只猫在睡');
    const personId = newId();
    const disclose = { personId, field: 'phone', reason: '通知核酸检测' };
    await worker.command('disclosePersonValue', disclose, { communityId: 100 });
    await worker.command('disclosePersonValue', { ...disclose, field: 'idNumber' }, { communityId: 100 });
    await worker.command('disclosePersonValue', { ...disclose, reason: '看看' }, { communityId: 100 });
    const { body } = await director.get(`/api/audit/looks-at/${personId}`);
    expect(body.workers).toMatchObject([{ accountName: '林秋', looks: 3 }]);
    expect(body.rows.map(({ outcome, reason, code }: Record<string, unknown>) => [outcome, reason, code])).toEqual([
      ['refused', null, 'reasonTooShort'],
      ['done', '通知核酸检测', null],
      ['done', '通知核酸检测', null],
    ]);
    expect((await neighbour.get(`/api/audit/looks-at/${personId}`)).body.rows).toEqual([]);
  });

  it('comes newest first, in pages, between two instants', async () => {
    const all = (await director.get('/api/audit?limit=200')).body.rows as { id: string; at: string }[];
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse());
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await director.get(`/api/audit?limit=7&after=${after}`);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      after = body.next ?? '';
    } while (after !== '');
    expect(seen).toEqual(all.map((row) => row.id));
    const first = await director.get('/api/audit?to=2026-03-11T00:00:00Z&limit=200');
    expect(first.body.rows.every(({ at }: { at: string }) => at < '2026-03-11')).toBe(true);
  });
});

describe('demonstration accounts', () => {
  it('are listed only where there are any', async () => {
    expect((await site.request({ method: 'GET', url: '/api/demo-accounts' })).body).toEqual({ rows: [] });
  });
});
