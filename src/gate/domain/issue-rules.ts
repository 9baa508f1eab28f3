import type { Day, Instant } from '../../base/domain/day.ts';
import { daysBetween } from '../../base/domain/day.ts';
import { type Decision, refuse, type Refusal } from '../../base/domain/decision.ts';
import { readPlates } from '../../base/domain/plate.ts';
import type { NewPass, PassFact } from './pass-facts.ts';
import type { IssuePasses, IssueVehiclePass } from './pass-inputs.ts';

/** Passes are for an outbreak; who needs one for longer gets a new one, with what has changed since. */
const MOST_DAYS = 366;

/** From when until when, as instants of the site's days. */
export interface PassPeriod {
  /** The beginning of the first day, or now when that is past. */
  readonly fromAt: Instant;
  /** The beginning of the day after the last. */
  readonly untilAt: Instant;
}

/** Somebody, or a household, that is to hold a pass; with the id that the pass would get. */
export interface Candidate {
  readonly holderId: string;
  readonly passId: string;
  /** `already` holds a good pass of the kind, `without` lives nowhere here. */
  readonly state: 'free' | 'already' | 'without';
}

/** Both days count. @refuses passEndsBeforeStart, passEndsInPast, passTooLong (days) */
export function periodRefusal(of: { readonly fromDay: Day; readonly untilDay: Day }, today: Day): Refusal | undefined {
  if (of.untilDay < of.fromDay) return refuse('passEndsBeforeStart');
  if (of.untilDay < today) return refuse('passEndsInPast');
  return daysBetween(of.fromDay, of.untilDay) >= MOST_DAYS ? refuse('passTooLong', { days: MOST_DAYS }) : undefined;
}

/**
 * Gives a pass to everybody who has none; everybody who was asked for is accounted for: issued, already, without.
 * @refuses passNobody when nobody was found at all
 */
export function decideIssue(
  state: { readonly candidates: readonly Candidate[]; readonly unknown: number; readonly period: PassPeriod },
  input: IssuePasses,
  { today }: { readonly today: Day },
): Decision<PassFact> {
  const { candidates, unknown, period } = state;
  const refusal = periodRefusal(input, today);
  if (refusal) return refusal;
  if (candidates.length + unknown === 0) return refuse('passNobody');
  const count = (of: Candidate['state']): number => candidates.filter((one) => one.state === of).length;
  const passes = candidates
    .filter((one) => one.state === 'free')
    .map(({ holderId, passId }): NewPass => ({
      ...{ passId, kind: input.kind, ...period },
      ...(input.kind === 'errand' ? { householdId: holderId } : { personId: holderId }),
    }));
  return { facts: [{ type: 'passesIssued', passes, already: count('already'), without: count('without') + unknown }] };
}

/** The one plate of a text in the spelling of the register; undefined for none or several. */
export function plateOf(text: string): string | undefined {
  const { plates, rest } = readPlates(text);
  return plates.length === 1 && rest === '' ? plates[0] : undefined;
}

/** A pass for a vehicle. @refuses notFound (its person), passPlateUnreadable, passHeldAlready */
export function decideVehiclePass(
  state: {
    readonly passId: string;
    readonly period: PassPeriod;
    readonly person: 'notNamed' | 'known' | 'unknown';
    readonly held: 'yes' | 'no';
  },
  input: IssueVehiclePass,
  { today }: { readonly today: Day },
): Decision<PassFact> {
  const refusal = periodRefusal(input, today);
  if (refusal) return refusal;
  const plate = plateOf(input.plate);
  if (plate === undefined) return refuse('passPlateUnreadable');
  if (state.person === 'unknown') return refuse('notFound');
  if (state.held === 'yes') return refuse('passHeldAlready');
  const { passId, period } = state;
  const pass: NewPass = { passId, kind: 'vehicle', plate, personId: input.personId, ...period };
  return { facts: [{ type: 'passesIssued', subjectId: passId, passes: [pass], already: 0, without: 0 }] };
}
