import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/base/server/ids.ts';
import { decideGate } from '../../src/gate/domain/decide-gate.ts';
import { GatePersonRow } from '../../src/gate/domain/gate-snapshot.ts';
import { gateSnapshotParts } from '../../src/gate/server/snapshot-parts.ts';
import { StandingCode } from '../../src/register/domain/standing.ts';
import { fillCommunity } from '../support/communities.ts';
import { question } from '../support/gate-questions.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';

/** From an order to the barrier: what a phone at the gate is given decides, by the gate's own rule. */

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let doctor: Person;
let worker: Person;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 30 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    周医生: { phone: '13900000002', grants: [['familyDoctor', COMMUNITY]] },
    小吴: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
  });
  director = await site.signIn('13900000001');
  doctor = await site.signIn('13900000002');
  worker = await site.signIn('13900000003');
});
afterAll(() => site.close());

/** What the gate says to this person on the way out or in, from the row of the snapshot alone. */
async function verdict(personId: string, direction: 'in' | 'out') {
  const { db, clock, vault } = site;
  const part = gateSnapshotParts.find(({ name }) => name === 'gatePeople');
  const [now, today] = [clock.now(), clock.today()];
  const rows = await db.read({ communityIds: [COMMUNITY] }, (tx) =>
    part ? part.read({ tx, communityId: COMMUNITY, accountId: newId(), now, today, vault }) : Promise.resolve([]),
  );
  const row = rows.map((one) => GatePersonRow.parse(one)).find(([id]) => id === personId);
  if (!row) throw new Error('not at the gate');
  const [, , , householdId, , , , , , code, untilDay, clause] = row;
  const standing = code === '' ? undefined : { code: StandingCode.parse(code), untilDay, clause };
  const who = { kind: 'typed', personId, householdId } as const;
  return decideGate(question({ direction, communityId: COMMUNITY, now, listedAt: now, who, standing }));
}

describe('the gate', () => {
  it('lets nobody out from the approval of an order on, always home, and out again from the release on', async () => {
    const { rows } = (await director.get(`/api/people?limit=2&community=${COMMUNITY}`)).body;
    const personId: string = rows[0].personId;
    const orderId = newId();
    const before = await verdict(personId, 'out');
    expect(before.outcome).not.toBe('stop');
    const order = {
      orderId,
      personId,
      measure: 'secondary-contact',
      sourceKind: 'contact',
      reasonCode: 'secondaryContact',
    };
    const issued = await worker.command('issueOrder', {
      orders: [order],
      ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind: 'lastExposure', anchorDay: '2026-03-03' },
      ...{ anchorEvidence: '同车乘客，疾控通报', startedOn: '2026-03-04', place: 'home' },
      parties: [{ role: 'community', name: '杨柳社区', phone: '0571-88880000' }],
    });
    expect(issued).toMatchObject({ ok: true });
    expect(await verdict(personId, 'out')).toEqual(before);
    expect(await director.command('approveOrder', { orderIds: [orderId] })).toMatchObject({ ok: true });
    expect(await verdict(personId, 'out')).toMatchObject({ outcome: 'stop', code: 'stayHome' });
    expect((await verdict(personId, 'in')).outcome).not.toBe('stop');
    const tests = ['2026-03-04', '2026-03-07', '2026-03-10'].map((sampledOn) => ({
      ...{ testId: newId(), orderId, sampledOn, result: 'negative' },
    }));
    expect(await doctor.command('recordTests', { tests })).toMatchObject({ ok: true });
    const release = { orderIds: [orderId], confirmed: ['assessment'] };
    expect(await director.command('releaseOrders', release)).toMatchObject({ ok: true });
    expect(await verdict(personId, 'out')).toEqual(before);
  });
});
