import { SITE_ZONE } from '../../base/web/site-time.ts';
import { dayOf, type Instant } from '../../base/domain/day.ts';
import {
  claimsOf,
  type ForeignProof,
  type GateQuestion,
  type GateSubject,
  type Reading,
  type SharedBy,
} from '../domain/gate-question.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import type { IdentityTopic } from '../domain/identity-question.ts';
import type { PassReading } from '../domain/pass-code.ts';
import { peopleById, standingOf, type GateWorld } from './gate-world.ts';
import type { KnownVisit } from './gate-visits.ts';
import type { OwnLog } from './own-log.ts';
import { visitNow } from './visit-now.ts';

/** How somebody came to the barrier. */
export type CaseSource =
  | { readonly kind: 'card'; readonly read: PassReading | ForeignProof; readonly revocation: 'none' | 'revoked' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'plate'; readonly plate: string }
  | { readonly kind: 'nobody' };

/** One passage in hand, until it is decided and recorded. */
export interface GateCase {
  /** Changes with every new passage. */
  readonly key: string;
  readonly source: CaseSource;
  readonly direction: 'in' | 'out';
  readonly first?: Reading | undefined;
  readonly second?: Reading | undefined;
  readonly identity: GateQuestion['identity'];
  /** What the screen or the search gave away, and what was asked. */
  readonly shown: readonly IdentityTopic[];
  readonly passengers?: number | undefined;
  /** Who of those who share the card it is. */
  readonly bearerId?: string | undefined;
  readonly emergency?: 'declared' | undefined;
  /** Recorded already, with this answer; the screen only shows it. */
  readonly doneAs?: 'let' | 'turnedAway' | 'referred' | 'emergency' | 'repeat' | undefined;
}

/** A new passage. */
export function openCase(
  of: Pick<GateCase, 'key' | 'source' | 'direction'> & Partial<Pick<GateCase, 'shown'>>,
): GateCase {
  return { shown: [], identity: 'notAsked', ...of };
}

/** All that a decision is made from. */
export interface CaseContext {
  readonly world: GateWorld;
  readonly own: OwnLog;
  readonly gateId: string;
  readonly communityId: number;
  readonly now: Instant;
}

/** The people a case is about. */
export interface CasePeople {
  readonly person?: GatePersonRow | undefined;
  /** Those who share the errand card or the vehicle. */
  readonly sharers: readonly GatePersonRow[];
  readonly visit?: KnownVisit | undefined;
}

/** Who it is, by the list and by what was registered here. */
export function peopleOf(gateCase: GateCase, { world, own }: Pick<CaseContext, 'world' | 'own'>): CasePeople {
  const { source, bearerId } = gateCase;
  const claims = source.kind === 'card' && 'claims' in source.read ? source.read.claims : undefined;
  const personId = bearerId ?? (source.kind === 'person' ? source.personId : claims?.personId);
  const visitId = source.kind === 'visit' ? source.visitId : claims?.visitId;
  const plate = source.kind === 'plate' ? source.plate : claims?.kind === 'vehicle' ? claims.plate : undefined;
  return {
    person: personId === undefined ? undefined : peopleById(world.people).get(personId),
    sharers: sharersOf({ world, plate, householdId: claims?.kind === 'errand' ? claims.householdId : undefined }),
    visit: visitId === undefined ? undefined : visitNow(own.visits[visitId], world.visits.get(visitId)),
  };
}

function sharersOf(of: {
  readonly world: GateWorld;
  readonly plate: string | undefined;
  readonly householdId: string | undefined;
}): readonly GatePersonRow[] {
  const { world, plate, householdId } = of;
  if (householdId !== undefined) return world.people.filter((row) => row[3] === householdId);
  if (plate === undefined || plate === '') return [];
  const owners = world.people.filter((row) => row[8] !== '' && row[8].split(' ').includes(plate));
  const households = new Set(owners.map((row) => row[3]).filter(Boolean));
  return world.people.filter((row) => households.has(row[3]) || owners.includes(row));
}

/** The question that the rules decide. */
export function questionOf(gateCase: GateCase, context: CaseContext): GateQuestion {
  const { world, own, gateId, communityId, now } = context;
  const people = peopleOf(gateCase, context);
  const who = subjectOf(gateCase, people);
  const today = dayOf(now, SITE_ZONE);
  const claims = claimsOf(who);
  const householdId = claims?.householdId;
  return {
    ...{ direction: gateCase.direction, gateId, communityId, rules: world.rules, now, timeZone: SITE_ZONE, who },
    standing: people.person && standingOf(people.person, today),
    sharedBy: sharedBy({ sharers: people.sharers, today, bearerId: gateCase.bearerId }),
    outings:
      householdId === undefined ? [] : [...(world.outings.get(householdId) ?? []), ...(own.outings[householdId] ?? [])],
    ...{ first: gateCase.first, second: gateCase.second, identity: gateCase.identity },
    last: claims && latest(world.lasts.get(claims.passId), own.lasts[claims.passId]),
    listedAt: world.listedAt,
    emergency: gateCase.emergency,
  };
}

function subjectOf({ source, passengers }: GateCase, { person, sharers, visit }: CasePeople): GateSubject {
  switch (source.kind) {
    case 'card':
      return {
        ...{ kind: 'card', read: source.read, revocation: source.revocation, visit, passengers },
        register: person === undefined ? 'missing' : 'listed',
      };
    case 'person':
      return { kind: 'typed', personId: source.personId, householdId: person?.[3] };
    case 'plate':
      return { kind: 'vehicle', plate: source.plate, register: sharers.length > 0 ? 'listed' : 'missing', passengers };
    case 'visit':
      return visit === undefined ? { kind: 'nobody' } : { kind: 'visit', visit };
    case 'nobody':
      return { kind: 'nobody' };
  }
}

function sharedBy(of: {
  readonly sharers: readonly GatePersonRow[];
  readonly today: string;
  readonly bearerId: string | undefined;
}): SharedBy | undefined {
  if (of.sharers.length === 0) return undefined;
  return {
    members: of.sharers.length,
    restricted: of.sharers.filter((row) => standingOf(row, of.today) !== undefined).length,
    bearer: of.bearerId === undefined ? 'unknown' : 'named',
  };
}

function latest<Passage extends { readonly at: Instant }>(
  a: Passage | undefined,
  b: Passage | undefined,
): Passage | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.at > b.at ? a : b;
}
