import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';

let site: TestSite;
let director: Person;
let deputy: Person;
let guard: Person;
let stranger: Person;
const gateId = newId<'gate'>();
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    副手: { phone: '13900000002', grants: [['director', COMMUNITY]] },
    门卫: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    远客: { phone: '13900000006', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  deputy = await site.signIn('13900000002');
  guard = await site.signIn('13900000005');
  stranger = await site.signIn('13900000006');
  await director.command('saveGate', { gateId, name: '东门', kind: 'both', position: 0 });
});
afterAll(() => site.close());

const incidents = async (state = 'open') => (await director.get(`/api/gate/incidents?state=${state}`)).body.rows;

async function report(kind: string, note?: string): Promise<string> {
  const incidentId = newId();
  const input = { incidentId, kind, gateId, at: site.clock.now(), note };
  expect(await guard.command('reportIncident', input)).toMatchObject({ ok: true });
  expect(await guard.command('reportIncident', input)).toMatchObject({ ok: true });
  return incidentId;
}

describe('an incident', () => {
  it('goes from the guard to the director, who takes it and writes what came of it', async () => {
    const incidentId = await report('barrierBroken', '栏杆被拆，去对面厕所');
    expect(await incidents()).toMatchObject([
      {
        incidentId,
        kind: 'barrierBroken',
        gate: '东门',
        note: '栏杆被拆，去对面厕所',
        reportedBy: '门卫',
        takenBy: null,
      },
    ]);
    expect(await director.command('takeIncident', { incidentId })).toMatchObject({ ok: true });
    expect(await director.command('takeIncident', { incidentId })).toMatchObject({ ok: true });
    expect(await deputy.command('takeIncident', { incidentId })).toMatchObject({ code: 'incidentTaken' });
    const close = { incidentId, outcome: '装回栏杆，开一条去厕所的近路' };
    expect(await deputy.command('closeIncident', close)).toMatchObject({ ok: true });
    expect(await deputy.command('closeIncident', close)).toMatchObject({ ok: true });
    expect(await director.command('closeIncident', { incidentId, outcome: '别的' })).toMatchObject({
      code: 'incidentClosed',
    });
    expect(await incidents()).toEqual([]);
    expect(await incidents('all')).toMatchObject([{ takenBy: '林岚', closedBy: '副手', outcome: close.outcome }]);
  });

  it('is not closed by the guard, and not seen next door', async () => {
    const incidentId = await report('quarrel');
    expect(await guard.command('closeIncident', { incidentId, outcome: '没事了' })).toMatchObject({
      code: 'notPermitted',
    });
    expect((await stranger.get('/api/gate/incidents')).body.rows).toEqual([]);
    expect(await stranger.command('takeIncident', { incidentId }, { communityId: COMMUNITY })).toMatchObject({
      code: 'notPermitted',
    });
    expect(await stranger.command('takeIncident', { incidentId })).toMatchObject({ code: 'notFound' });
  });

  it('keeps what people wrote out of the trail of facts', async () => {
    const incidentId = await report('other', '联系人 13800138000');
    const rows = await site.db.asOwner((tx) => tx.query(sql`select body from fact where subject_id = ${incidentId}`));
    expect(JSON.stringify(rows)).not.toContain('13800138000');
  });

  it('changes nobody’s standing: an emergency is a note and locks nobody in', async () => {
    await report('emergency');
    const standings = await site.db.asOwner((tx) => tx.query(sql`select 1 from standing`));
    expect(standings).toEqual([]);
  });
});

describe('a warning', () => {
  it('is closed with what was behind it', async () => {
    const flagId = newId();
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into gate_flag (community_id, id, kind, check_id, gate_id, at, raised_at)
        values (${COMMUNITY}, ${flagId}, 'twoGates', ${newId()}, ${gateId}, now(), now())`),
    );
    expect((await director.get('/api/gate/flags')).body.rows).toMatchObject([
      { flagId, kind: 'twoGates', gate: '东门' },
    ]);
    expect((await guard.get('/api/gate/flags')).status).toBe(403);
    const close = { flagId, outcome: '老两口共用一张卡，已补办' };
    expect(await director.command('closeFlag', close)).toMatchObject({ ok: true });
    expect(await deputy.command('closeFlag', { flagId, outcome: '误报' })).toMatchObject({ code: 'flagClosed' });
    expect((await director.get('/api/gate/flags')).body.rows).toEqual([]);
    expect((await director.get('/api/gate/flags?state=all')).body.rows).toMatchObject([
      { outcome: close.outcome, closedBy: '林岚' },
    ]);
  });
});

describe('gates and their rules', () => {
  it('have names that occur once, and are closed when nobody is planned to stand there', async () => {
    const other = newId();
    const west = { gateId: other, name: '西门', kind: 'pedestrian', position: 1 };
    expect(await director.command('saveGate', { ...west, name: '东门' })).toMatchObject({ code: 'gateNameTaken' });
    expect(await director.command('saveGate', west)).toMatchObject({ ok: true });
    expect(await director.command('saveGate', { ...west, kind: 'vehicle' })).toMatchObject({ ok: true });
    expect(await guard.command('retireGate', { gateId: other })).toMatchObject({ code: 'notPermitted' });
    expect(await director.command('retireGate', { gateId: other })).toMatchObject({ ok: true });
    expect((await guard.get('/api/gate/gates')).body.rows).toMatchObject([
      { name: '东门', isRetired: false },
      { name: '西门', kind: 'vehicle', isRetired: true },
    ]);
    expect(await director.command('saveGate', { ...west, gateId: newId() })).toMatchObject({ ok: true });
    expect(await director.command('saveGate', west)).toMatchObject({ code: 'gateUnknown' });
  });

  it('start with the defaults and tell what was changed', async () => {
    expect((await guard.get('/api/gate/rules')).body.rules).toEqual(DEFAULT_GATE_RULES);
    const rules = { ...DEFAULT_GATE_RULES, helpLine: '12345', feverAt: { ...DEFAULT_GATE_RULES.feverAt, wrist: 370 } };
    expect(await director.command('setGateRules', rules)).toMatchObject({ ok: true });
    expect((await guard.get('/api/gate/rules')).body.rules).toEqual(rules);
    const facts = await site.db.asOwner((tx) =>
      tx.query<{ body: { changed: string[] } }>(sql`select body from fact where type = 'gateRulesSet'`),
    );
    expect(facts.map(({ body }) => body.changed.sort())).toEqual([['feverAt.wrist', 'helpLine']]);
    expect(await director.command('setGateRules', { ...rules, keepDays: 4000 })).toMatchObject({
      code: 'invalidInput',
    });
  });
});
