import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/base/server/ids.ts';
import { openRoutes } from '../../src/main/routes.ts';
import { fillCommunity, type FilledCommunity } from '../support/communities.ts';
import { plainList } from '../support/rosters.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';

const routes = openRoutes();

/** What the program writes into its log while people are searched, shown, changed, imported and refused: nothing about them. */

const LINE = {
  name: '宫商角',
  building: '9',
  unit: '1',
  room: '901',
  phone: '19966660001',
  idNumber: '990101199001010015',
};

let site: TestSite;
let alice: Person;
let filled: FilledCommunity;
let written = '';
const sink = new Writable({
  write(chunk: Buffer, _encoding, done) {
    written += chunk.toString();
    done();
  },
});

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z', pino({ level: 'debug', base: null }, sink));
  filled = await fillCommunity(site, { communityId: 100, index: 0, households: 40 });
  await site.seed({ alice: { phone: '13900000001', grants: [['director', 100]] } });
  alice = await site.signIn('13900000001');
});
afterAll(() => site.close());

describe('the log', () => {
  it('tells nothing of anybody', async () => {
    const [name = '', phone = '', idNumber = ''] = [filled.names[0], filled.phones[0], filled.idNumbers[0]];
    for (const q of [name, phone, idNumber]) await alice.get(`/api/search?q=${encodeURIComponent(q)}`);
    await alice.get(`/api/people?q=${encodeURIComponent(name)}`);
    const { rows } = (await alice.get('/api/people?limit=5')).body;
    for (const { id } of rows) {
      await alice.get(`/api/people/${id}`);
      await alice.get(`/api/people/${id}/history`);
      await alice.command('addPhone', { personId: id, phone: LINE.phone });
      await alice.command('editPerson', { personId: id, name: LINE.name, version: 99 });
      await alice.command('disclosePersonValue', { personId: id, field: 'phone', reason: `${LINE.name}要求` });
    }
    for (const { path } of routes) await alice.get(path.replace(/:\w+/g, LINE.idNumber));
    await imports();
    await site.request({ method: 'POST', url: '/api/session', payload: { phone: LINE.phone, password: LINE.name } });
    await site.request({
      method: 'POST',
      url: '/api/commands',
      payload: `{"${LINE.name}`,
      headers: { 'content-type': 'application/json' },
    });
    await site.request({ method: 'GET', url: `/nowhere/${LINE.phone}?name=${encodeURIComponent(LINE.name)}` });
    expect(written).toContain('"route":"/api/search"');
    const told = [LINE, ...filled.names.filter((one) => one.length > 2), ...filled.phones, ...filled.idNumbers].flatMap(
      (secret) => (typeof secret === 'string' ? [secret] : [secret.name, secret.phone, secret.idNumber]),
    );
    expect(told.filter((secret) => written.includes(secret) || written.includes(encodeURIComponent(secret)))).toEqual(
      [],
    );
    expect(written).not.toContain('q=');
  });

  it('tells nothing of anybody when the database refuses a row, or a bug strikes', async () => {
    written = '';
    await site.db.asOwner((tx) =>
      tx.client.query("alter table person_phone add constraint tripped check (phone <> '19966660001')"),
    );
    const answer = await alice.command('registerPerson', {});
    expect(answer.ok).not.toBe(true);
    const { rows } = (await alice.get('/api/people?limit=1')).body;
    await alice.command('addPhone', { personId: rows[0].id, phone: '19966660009', version: 1 });
    const importId = await drop();
    const result = await alice.command('commitImport', { importId });
    expect(result).toMatchObject({ code: 'internal' });
    expect(written).toContain('request failed');
    for (const secret of [LINE.name, LINE.phone, LINE.idNumber, '0001']) expect(written).not.toContain(secret);
  });
});

async function drop(): Promise<string> {
  const [importId, fileId] = [newId<'import'>(), newId<'file'>()];
  const bytes = await plainList({ estate: '杨柳苑', lines: [LINE] });
  const name = `${LINE.name}.xlsx`;
  await alice.command('addImportFile', { importId, fileId, name }, { files: [{ fileId, name, bytes }] });
  return importId;
}

async function imports(): Promise<void> {
  const importId = await drop();
  await alice.get(`/api/imports/${importId}/preview`);
  await alice.command('commitImport', { importId });
  await alice.get(`/api/imports/${importId}/rows`);
  await alice.command('undoImport', { importId });
}

describe('an address', () => {
  it("never carries personal data: what is asked for stays out of every answer's headers", async () => {
    const answer = await alice.get(`/api/search?q=${LINE.phone}`);
    expect(JSON.stringify(answer.headers)).not.toContain(LINE.phone);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
  });
});
