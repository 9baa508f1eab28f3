import type { Instant } from '../../base/domain/day.ts';
import { type Decision, refuse } from '../../base/domain/decision.ts';
import type { NewPass, PassFact } from './pass-facts.ts';
import type { ReplacePass, RevokePass } from './pass-inputs.ts';

/** A pass as its table holds it. */
export interface PassState extends NewPass {
  readonly revokedAt: Instant | null;
}

/** A visit as the pass of it needs it. */
export interface VisitState {
  readonly visitId: string;
  readonly hostAnswer: 'notAsked' | 'asked' | 'agreed' | 'refused' | 'unreached';
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly endedAt: Instant | null;
}

interface When {
  readonly now: Instant;
}

/** Ends a pass before its day. @refuses notFound, passRevokedAlready */
export function decideRevoke(pass: PassState | undefined, { reason }: RevokePass): Decision<PassFact> {
  if (!pass) return refuse('notFound');
  if (pass.revokedAt !== null) return refuse('passRevokedAlready');
  return { facts: [{ type: 'passRevoked', subjectId: pass.passId, reason }] };
}

/** Ends every pass of somebody who no longer lives here; who holds none needs nothing. */
export function decideRevokeAll(passIds: readonly string[]): Decision<PassFact> {
  return { facts: passIds.map((subjectId) => ({ type: 'passRevoked', subjectId, reason: 'moved' })) };
}

/**
 * The old card ends, a new one holds from now until the same end. @refuses notFound, passRevokedAlready, passEnded: nothing is left of
 * it, a new one is to be issued
 */
export function decideReplace(
  state: { readonly pass: PassState | undefined; readonly passId: string },
  { reason }: ReplacePass,
  { now }: When,
): Decision<PassFact> {
  const { pass, passId } = state;
  if (!pass) return refuse('notFound');
  if (pass.revokedAt !== null) return refuse('passRevokedAlready');
  if (pass.untilAt <= now) return refuse('passEnded');
  const { revokedAt: _revokedAt, ...same } = pass;
  const replacement: NewPass = { ...same, passId, fromAt: pass.fromAt > now ? pass.fromAt : now };
  return {
    facts: [
      { type: 'passesIssued', subjectId: passId, passes: [replacement], already: 0, without: 0 },
      { type: 'passRevoked', subjectId: pass.passId, reason, replacedBy: passId },
    ],
  };
}

/**
 * A temporary pass for as long as a visit lasts; a visit that has a good one keeps it. @refuses notFound, passVisitOver,
 * passVisitRefused: the household does not want the visit
 */
export function decideVisitPass(
  state: { readonly visit: VisitState | undefined; readonly heldId: string | undefined; readonly passId: string },
  { now }: When,
): Decision<PassFact> {
  const { visit, heldId, passId } = state;
  if (!visit) return refuse('notFound');
  if (visit.endedAt !== null || visit.untilAt <= now) return refuse('passVisitOver');
  if (visit.hostAnswer === 'refused') return refuse('passVisitRefused');
  if (heldId !== undefined) return { facts: [] };
  const { visitId, fromAt, untilAt } = visit;
  const pass: NewPass = { passId, kind: 'temporary', visitId, fromAt, untilAt };
  return { facts: [{ type: 'passesIssued', subjectId: passId, passes: [pass], already: 0, without: 0 }] };
}

/** Notes that cards were printed. @refuses passNobody when none of them is good any more */
export function decidePrinted(passIds: readonly string[]): Decision<PassFact> {
  return passIds.length === 0 ? refuse('passNobody') : { facts: [{ type: 'passesPrinted', passIds }] };
}

/** Keys belong to the whole site and are changed at its topmost area only. @refuses passKeysOfSite */
export function decideOnKeys(place: 'site' | 'below', fact: PassFact): Decision<PassFact> {
  return place === 'site' ? { facts: [fact] } : refuse('passKeysOfSite');
}
