import { instantOf, type Instant } from '../../base/domain/day.ts';
import { newId } from '../../base/web/new-id.ts';
import { recordOf } from '../domain/check-record.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { toHex } from '../domain/hex.ts';
import { encodePass, readPass, type PassClaims } from '../domain/pass-code.ts';
import { openCase, type CaseContext } from './gate-case.ts';
import { weigh, type InHand } from './gate-in-hand.ts';
import { peopleById } from './gate-world.ts';

const NAME = '门神';
const PLACE = '1号楼1单元101';
const ROOM = '101';
const HOUR_MS = 3_600_000;
const KID = new Uint8Array(8);
const SIGNATURE = new Uint8Array(64);

/**
 * Goes the whole way of a card once with somebody who does not exist, and keeps nothing: read, weighed, and a record that nobody puts
 * anywhere. An engine makes code when it first runs, and calendars when they are first asked for; without it the first guest of a shift
 * waits three times as long as the second (176 ms against 40 on a phone at a quarter of the processor).
 */
export async function rehearse(context: CaseContext): Promise<InHand> {
  const [personId, householdId] = [newId(), newId()];
  const read = await readPass({
    text: invitedCard(context, { personId, householdId }),
    keys: new Map([[toHex(KID), KID]]),
    // Nobody signed it; no real reader would take it.
    verify: () => true,
    now: context.now,
  });
  const person: GatePersonRow = [personId, NAME, '', householdId, PLACE, ROOM, '', 1, '', '', '', ''];
  // The real list is put in order by the way.
  peopleById(context.world.people);
  const world = { ...context.world, people: [person] };
  const gateCase = openCase({ key: newId(), source: { kind: 'card', read, revocation: 'none' }, direction: 'in' });
  const inHand = weigh(gateCase, { ...context, world });
  recordOf({ id: newId(), question: inHand.question, verdict: inHand.verdict, resolution: 'let' });
  return { ...inHand, gateCase: { ...gateCase, doneAs: 'let' } };
}

function invitedCard(
  { now, communityId }: CaseContext,
  who: { readonly personId: string; readonly householdId: string },
): string {
  const claims: PassClaims = {
    ...{ ...who, passId: newId(), communityId, kind: 'resident' as const, name: NAME, place: PLACE },
    ...{ issuedAt: shifted(now, -HOUR_MS), fromAt: shifted(now, -HOUR_MS), untilAt: shifted(now, HOUR_MS) },
  };
  return encodePass({ claims, kid: KID, sign: () => SIGNATURE });
}

function shifted(at: Instant, byMs: number): Instant {
  return instantOf(new Date(Date.parse(at) + byMs));
}
