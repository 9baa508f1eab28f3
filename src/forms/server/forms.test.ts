import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { readyForms } from '../domain/ready-forms.ts';
import { findForm } from './api.ts';

let site: TestSite;
let director: Person;
let worker: Person;
let stranger: Person;
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    周行: { phone: '13900000005', grants: [['gridWorker', COMMUNITY]] },
    远客: { phone: '13900000006', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000005');
  stranger = await site.signIn('13900000006');
});
afterAll(() => site.close());

/** Words as a director writes them: in one language. */
function formOf(version: number, more: readonly object[] = []) {
  return {
    id: 'standingWater',
    version,
    title: { 'zh-CN': '积水排查' },
    fields: [{ key: 'found', kind: 'integer', label: { 'zh-CN': '几处积水' }, min: 0, required: true }, ...more],
  };
}
const note = { key: 'note', kind: 'text', label: { 'zh-CN': '备注' } };

describe("a form of one's own", () => {
  it('is saved version by version, and every version can still be read', async () => {
    expect(await director.command('saveForm', { formId: newId(), definition: formOf(1) })).toMatchObject({ ok: true });
    expect(await director.command('saveForm', { formId: newId(), definition: formOf(2, [note]) })).toMatchObject({
      ok: true,
    });
    const newest = (await worker.get('/api/forms/standingWater')).body;
    expect(newest).toMatchObject({ isReady: false, retiredAt: null, communityId: COMMUNITY });
    expect(newest.definition).toMatchObject({ version: 2, title: { 'zh-CN': '积水排查', en: '积水排查' } });
    expect(newest.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const first = (await worker.get('/api/forms/standingWater?version=1')).body;
    expect(first.definition.fields).toHaveLength(1);
  });

  it('is listed beside the ready ones, by its newest version', async () => {
    const { ready, own } = (await worker.get('/api/forms')).body;
    expect(ready).toHaveLength(readyForms.size);
    expect(own).toEqual([expect.objectContaining({ key: 'standingWater', version: 2, fields: 2, retiredAt: null })]);
  });

  it('is not saved over what somebody else saved, nor with a fault', async () => {
    expect(await director.command('saveForm', { formId: newId(), definition: formOf(2) })).toMatchObject({
      ok: false,
      code: 'formVersionPassed',
    });
    const twice = formOf(3, [note, note]);
    expect(await director.command('saveForm', { formId: newId(), definition: twice })).toMatchObject({
      ok: false,
      code: 'formKeyTwice',
    });
  });

  it('comes once out of two who save the same version at one moment', async () => {
    const save = (title: string) =>
      director.command('saveForm', {
        formId: newId(),
        definition: { ...formOf(1), id: 'race', title: { 'zh-CN': title } },
      });
    const results = await Promise.all([save('甲'), save('乙')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is made by whoever may, and seen in its community only', async () => {
    expect(await worker.command('saveForm', { formId: newId(), definition: formOf(3) })).toMatchObject({ ok: false });
    expect((await stranger.get('/api/forms')).body.own).toEqual([]);
    expect((await stranger.get('/api/forms/standingWater')).status).toBe(404);
  });

  it('goes to the phones with the versions that may still be asked', async () => {
    const { parts } = (await worker.get('/api/phone/snapshot?community=100')).body;
    expect(JSON.stringify(parts.forms)).toContain('standingWater:1');
    expect(JSON.stringify(parts.forms)).toContain('standingWater:2');
    const found = await site.db.read({ communityIds: [COMMUNITY] }, (tx) =>
      findForm(tx, { communityId: COMMUNITY, key: 'standingWater', version: 1 }),
    );
    expect(found?.version).toBe(1);
  });

  it('can be given up, is then told as such, and is still found by whoever answers it', async () => {
    expect(await director.command('retireForm', { key: 'standingWater' })).toMatchObject({ ok: true });
    const own = (await worker.get('/api/forms')).body.own.find(({ key }: { key: string }) => key === 'standingWater');
    expect(own.retiredAt).not.toBeNull();
    const found = await site.db.read({ communityIds: [COMMUNITY] }, (tx) =>
      findForm(tx, { communityId: COMMUNITY, key: 'standingWater' }),
    );
    expect(found?.version).toBe(2);
    expect(await director.command('retireForm', { key: 'unheardOf' })).toMatchObject({
      ok: false,
      code: 'formUnknown',
    });
  });
});
