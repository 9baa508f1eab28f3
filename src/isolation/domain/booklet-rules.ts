import { instantOf, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { Role } from '../../access/domain/roles.ts';
import type { OrderState } from './order.ts';
import type { OrderFactOf } from './order-facts.ts';
import type { PartyRole, SetParty, SignBooklet, TellPerson } from './order-inputs.ts';

/** Whose signature each part takes. The employer has no account: the community signs that he was told. Source: needs D4. */
export const SIGNERS: Readonly<Record<PartyRole, readonly Role[]>> = {
  subdistrict: ['subdistrictOfficer', 'districtOfficer'],
  community: ['director'],
  healthCentre: ['familyDoctor'],
  police: ['policeLiaison'],
  employer: ['director', 'gridWorker'],
  gridWorker: ['gridWorker', 'volunteer'],
};

/** One's own part of the booklet. Refuses `orderUnknown`, `bookletNotYours`. Signing again renews the time and the note. */
export function decideSignBooklet(
  state: { readonly order: OrderState | undefined; readonly roles: readonly Role[]; readonly now: Instant },
  { orderId, role, note }: SignBooklet,
): Decision<OrderFactOf<'bookletSigned'>> {
  if (state.order === undefined) return refuse('orderUnknown');
  if (!SIGNERS[role].some((signer) => state.roles.includes(signer))) return refuse('bookletNotYours');
  return { facts: [{ type: 'bookletSigned', subjectId: orderId, role, note: note ?? null, at: state.now }] };
}

/**
 * Who answers for a part. The community keeps a telephone: it is the way to object. Refuses `orderUnknown`, `orderNoWayToObject`.
 */
export function decideSetParty(
  state: { readonly order: OrderState | undefined },
  { orderId, party }: SetParty,
): Decision<OrderFactOf<'partySet'>> {
  if (state.order === undefined) return refuse('orderUnknown');
  if (party.role === 'community' && party.phone === undefined) return refuse('orderNoWayToObject', { field: 'phone' });
  return { facts: [{ type: 'partySet', subjectId: orderId, party }] };
}

/** When people were told, by word or in writing. Refuses `orderUnknown`. @idempotent: the first time counts */
export function decideTellPerson(
  state: { readonly knownIds: readonly string[]; readonly now: Instant },
  { orderIds, how, at }: TellPerson,
): Decision<OrderFactOf<'personTold'>> {
  if (orderIds.some((id) => !state.knownIds.includes(id))) return refuse('orderUnknown');
  const when = Date.parse(at) > Date.parse(state.now) ? state.now : instant(at);
  return { facts: orderIds.map((subjectId) => ({ type: 'personTold', subjectId, how, at: when })) };
}

function instant(at: string): Instant {
  return instantOf(new Date(at));
}
