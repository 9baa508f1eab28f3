import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

const registrationId = idSchema<'registration'>();
const hintId = idSchema<'hint'>();

/** Input of `acceptSelfRegistration`: it is this person of the register. */
export const AcceptSelfRegistration = z.object({ registrationId, personId: idSchema<'person'>() });
export type AcceptSelfRegistration = z.infer<typeof AcceptSelfRegistration>;

/** Input of `dropSelfRegistration`: somebody elsewhere, a joke, a double. */
export const DropSelfRegistration = z.object({ registrationId });
export type DropSelfRegistration = z.infer<typeof DropSelfRegistration>;

/** Input of `checkHint`: somebody goes to the door and asks. */
export const CheckHint = z.object({ hintId, dwellingId: idSchema<'dwelling'>() });
export type CheckHint = z.infer<typeof CheckHint>;

/** Input of `dropHint`. */
export const DropHint = z.object({ hintId });
export type DropHint = z.infer<typeof DropHint>;

/** A self-registration as its commands find it. */
export interface RegistrationState {
  readonly state: 'open' | 'accepted' | 'dropped';
  readonly personId: string | null;
}

/** What a review gives; `subjectId` is the person, or the registration or hint that was dropped. */
export type ReviewFact =
  | { readonly type: 'selfRegistrationAccepted'; readonly subjectId: string; readonly registrationId: string }
  | { readonly type: 'selfRegistrationDropped'; readonly subjectId: string }
  | { readonly type: 'hintTaken'; readonly subjectId: string; readonly dwellingId: string }
  | { readonly type: 'hintDropped'; readonly subjectId: string };

/** Refuses `registrationUnknown`, `registrationDecided`, `registrationNobody`. The same decision twice says nothing new. */
export function decideAccept(
  found: { readonly registration: RegistrationState | undefined; readonly hasPerson: boolean },
  input: AcceptSelfRegistration,
): Decision<ReviewFact> {
  const { registration } = found;
  if (!registration) return refuse('registrationUnknown');
  if (registration.state === 'accepted' && registration.personId === input.personId) return { facts: [] };
  if (registration.state !== 'open') return refuse('registrationDecided');
  if (!found.hasPerson) return refuse('registrationNobody', { field: 'personId' });
  const { personId, registrationId: id } = input;
  return { facts: [{ type: 'selfRegistrationAccepted', subjectId: personId, registrationId: id }] };
}

/** Refuses `registrationUnknown`, `registrationDecided`. */
export function decideDrop(
  { registration }: { readonly registration: RegistrationState | undefined },
  { registrationId: id }: DropSelfRegistration,
): Decision<ReviewFact> {
  if (!registration) return refuse('registrationUnknown');
  if (registration.state === 'dropped') return { facts: [] };
  if (registration.state === 'accepted') return refuse('registrationDecided');
  return { facts: [{ type: 'selfRegistrationDropped', subjectId: id }] };
}

/** A hint as its commands find it. */
export interface HintState {
  readonly state: 'open' | 'asked' | 'dropped';
}

/** A hint becomes a task at most. Refuses `hintUnknown`, `hintDecided`, `hintNowhere`. */
export function decideCheckHint(
  found: { readonly hint: HintState | undefined; readonly hasDwelling: boolean },
  { hintId: id, dwellingId }: CheckHint,
): Decision<ReviewFact> {
  if (!found.hint) return refuse('hintUnknown');
  if (found.hint.state === 'asked') return { facts: [] };
  if (found.hint.state === 'dropped') return refuse('hintDecided');
  if (!found.hasDwelling) return refuse('hintNowhere', { field: 'dwellingId' });
  return { facts: [{ type: 'hintTaken', subjectId: id, dwellingId }] };
}

/** Refuses `hintUnknown`, `hintDecided`. */
export function decideDropHint(
  { hint }: { readonly hint: HintState | undefined },
  input: DropHint,
): Decision<ReviewFact> {
  if (!hint) return refuse('hintUnknown');
  if (hint.state === 'dropped') return { facts: [] };
  if (hint.state === 'asked') return refuse('hintDecided');
  return { facts: [{ type: 'hintDropped', subjectId: input.hintId }] };
}

/** What nobody accepted is destroyed after so many days; what was accepted is in the register. */
export const KEPT_DAYS = 30;

/** Received before this moment, it goes: by days, in UTC. */
export function keptSince(now: Instant): string {
  return new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
}
