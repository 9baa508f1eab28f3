import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { StandingCode } from '../../register/domain/standing.ts';
import type { Direction } from './gate-check.ts';
import type { GateRules, Temperature, TemperatureSite } from './gate-rules.ts';

/** What a card says of itself, after its signature was checked (see pass-code.ts). */
export interface CardClaims {
  readonly passId: string;
  readonly communityId: CommunityId;
  readonly kind: 'resident' | 'errand' | 'temporary' | 'vehicle' | 'staff';
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly visitId?: string | undefined;
  readonly plate?: string | undefined;
  readonly name?: string | undefined;
  readonly place?: string | undefined;
}

/**
 * A health certificate from elsewhere (HC1). A genuine one says whose it is, which helps to register a visitor; it opens no gate, and what
 * was tested or injected is not told.
 */
export type ForeignProof =
  | { readonly status: 'certificate'; readonly name: string; readonly birthDate: string }
  | { readonly status: 'certificateUnproven' };

/** What reading a card gave. */
export type CardRead =
  | { readonly status: 'valid' | 'expired' | 'notYetValid'; readonly claims: CardClaims }
  | ForeignProof
  | { readonly status: 'forged' | 'unknownKey' | 'unreadable' | 'otherKind' };

/** A visit as the gate knows it. */
export interface VisitSeen {
  readonly visitId: string;
  readonly kind: 'visitor' | 'courier' | 'tradesman' | 'driver' | 'official';
  readonly hostAnswer: 'notAsked' | 'asked' | 'agreed' | 'refused' | 'unreached';
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly endedAt?: Instant | undefined;
  /** Whom they visit, as a guard says it. */
  readonly host?: string | undefined;
}

/** A vehicle whose plate was typed: a plate of a resident is listed. */
export interface VehicleSeen {
  readonly plate: string;
  readonly register: 'listed' | 'missing';
  /** People in it besides the driver; undefined while nobody has looked. */
  readonly passengers?: number | undefined;
}

/** Who stands at the barrier, and how we know. */
export type GateSubject =
  | {
      readonly kind: 'card';
      readonly read: CardRead;
      readonly revocation: 'none' | 'revoked';
      /** Whether the person of the card is in the list of the phone. */
      readonly register: 'listed' | 'missing';
      /** The visit of a temporary pass, where the list has it. */
      readonly visit?: VisitSeen | undefined;
      readonly passengers?: number | undefined;
    }
  | { readonly kind: 'typed'; readonly personId: string; readonly householdId?: string | undefined }
  | { readonly kind: 'visit'; readonly visit: VisitSeen }
  | ({ readonly kind: 'vehicle' } & VehicleSeen)
  | { readonly kind: 'nobody' };

/** A restriction as a gate knows it; `untilDay` is its last day. */
export interface GateStanding {
  readonly code: StandingCode;
  readonly untilDay: string;
  readonly clause: string;
}

/** One measurement, in tenths of a degree. */
export interface Reading {
  readonly value: Temperature;
  readonly at: Instant;
}

/** Those who share a card or a vehicle, and how many of them may not go out. */
export interface SharedBy {
  readonly members: number;
  readonly restricted: number;
  /** `named`: the guard has said which of them it is, and `standing` is that person's. */
  readonly bearer: 'unknown' | 'named';
}

/** Everything a decision at the barrier rests on. The phone and the server ask the same question and get the same answer. */
export interface GateQuestion {
  readonly direction: Direction;
  readonly gateId: string;
  readonly communityId: CommunityId;
  readonly rules: GateRules;
  readonly now: Instant;
  /** Of the site, for days: `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly who: GateSubject;
  readonly standing?: GateStanding | undefined;
  readonly sharedBy?: SharedBy | undefined;
  /** When this household went out with its errand card, in any order. */
  readonly outings: readonly Instant[];
  readonly first?: Reading | undefined;
  readonly second?: Reading | undefined;
  readonly temperatureSite?: TemperatureSite | undefined;
  /** How the question of identity went; `wrong` after the second wrong answer. */
  readonly identity: 'notAsked' | 'right' | 'wrongOnce' | 'wrong';
  /** The last time this card went through a gate, when that is not longer than two hours ago. */
  readonly last?: { readonly gateId: string; readonly direction: Direction; readonly at: Instant } | undefined;
  /** When the list of the phone was last brought up to date. */
  readonly listedAt?: Instant | undefined;
  /** Somebody's life or limb comes first. */
  readonly emergency?: 'declared' | undefined;
}

/** The claims of a card that could be read, whatever became of it. */
export function claimsOf(who: GateSubject): CardClaims | undefined {
  return who.kind === 'card' && 'claims' in who.read ? who.read.claims : undefined;
}

/** The visit in question, from the list or from a temporary pass. */
export function visitOf(who: GateSubject): VisitSeen | undefined {
  return who.kind === 'visit' || who.kind === 'card' ? who.visit : undefined;
}

/** A card that is what it claims to be, here and now. */
export function holdsGoodCard(question: GateQuestion): boolean {
  const { who, communityId } = question;
  if (who.kind !== 'card' || who.read.status !== 'valid' || who.revocation === 'revoked') return false;
  return who.read.claims.communityId === communityId;
}

/** Somebody of whom we know who it is meant to be: not a bad card and not a stranger. */
export function isSomebody(question: GateQuestion): boolean {
  const { who } = question;
  if (who.kind === 'nobody') return false;
  if (who.kind === 'vehicle') return who.register === 'listed';
  return who.kind !== 'card' || holdsGoodCard(question);
}
