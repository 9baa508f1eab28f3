import { DEFAULT_GATE_RULES } from '../../src/gate/domain/gate-rules.ts';
import { addDays } from '../../src/base/domain/day.ts';
import { newId } from '../../src/base/server/ids.ts';
import { publishStandings } from '../../src/register/server/api.ts';
import { sentCheck } from './gate-checks.ts';
import type { Person, TestSite } from './site.ts';

/** An hour of work at a gate, by its director: a row in every table of the gate and of phones. Names begin with the mark. */
export async function workTheGate(
  site: Pick<TestSite, 'db' | 'clock'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const [gateId, deviceId, visitId, shiftId] = [newId(), newId(), newId(), newId()];
  const now = site.clock.now();
  const later = new Date(Date.parse(now) + 3_600_000).toISOString();
  const done = async (name: string, input: object) => {
    const result = await director.command(name, input, { communityId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.reply;
  };
  await done('saveGate', { gateId, name: `${mark}东门`, kind: 'both', position: 0 });
  await done('setGateRules', { ...DEFAULT_GATE_RULES, helpLine: '12345' });
  await done('registerDevice', { deviceId, name: `${mark}手机`, appVersion: '1' });
  const { rows } = (await director.get(`/api/people?limit=3&community=${communityId}`)).body;
  const personId: string = rows[0].personId;
  const visit = {
    hostPersonId: personId,
    kind: 'visitor',
    name: `${mark}许帆`,
    passengers: 0,
    hostAnswer: 'agreed',
    answeredBy: 'call',
  };
  await done('registerVisit', { visitId, ...visit, fromAt: now, untilAt: later, isRegular: false, registeredAt: now });
  await done('reportIncident', { incidentId: newId(), kind: 'quarrel', gateId, at: now, note: `${mark}吵架` });
  const account = (await director.get('/api/session')).body.account.id;
  await done('planShifts', { shifts: [{ shiftId, gateId, accountId: account, fromAt: now, untilAt: later }] });
  const today = site.clock.today();
  await done('issuePasses', {
    kind: 'resident',
    who: { personIds: [personId] },
    fromDay: today,
    untilDay: addDays(today, 90),
  });
  const standing = { personId, code: 'stayHome', fromDay: today, untilDay: '2999-01-01', clause: '社区通知' } as const;
  await site.db.write({ communityIds: [communityId] }, (tx) =>
    publishStandings(tx, { communityId, standings: [{ ...standing, sourceOrder: newId() }] }),
  );
  const sheet = { gateId, day: addDays(today, -1), sheet: '2' };
  const lines = [1, 2].map((line) => ({ line, time: '08:05', direction: 'in', words: `${mark}许帆` }));
  await done('keyPaperSheet', { ...sheet, lines });
  const keyed = await director.get(`/api/gate/paper?community=${communityId}&gate=${gateId}&day=${sheet.day}&sheet=2`);
  await done('strikePaperLine', { checkId: keyed.body.rows[0].checkId, reason: `${mark}录错了一行` });
  // Let out in spite of the restriction: the next round of the job raises a flag.
  const check = sentCheck({ at: now, gateId, more: { personId, direction: 'out', temperature: undefined } });
  await done('recordGateChecks', { deviceId, checks: [check] });
}
