import type { Outcome } from './gate-check.ts';

/**
 * Every answer a gate can give, the heaviest first: of several findings the first in this list is the verdict, the others are its notes.
 * All stops stand before all questions, all questions before all passes, so that nothing milder hides what is graver.
 * An emergency stands above everything: it lets through, always.
 */
export const VERDICT_CODES = [
  'emergency',
  // Stops.
  'fever',
  'stayHome',
  'stayInCommunity',
  'cardForged',
  'cardRevoked',
  'failedQuestion',
  'hostRefused',
  'visitorsNotAdmitted',
  'visitEnded',
  'errandUsedUp',
  // Stop and ask.
  'restrictedReturn',
  'medicalOnly',
  'askWho',
  'measureAgain',
  'identityAgain',
  'twoGates',
  'wrongDirection',
  'cardOtherCommunity',
  'cardUnknownKey',
  'cardUnreadable',
  'cardOther',
  'certificateGenuine',
  'certificateUnproven',
  'cardExpired',
  'cardNotYet',
  'notListed',
  'identityNeeded',
  'errandCardNeeded',
  'hostUnreached',
  'hostAsked',
  'hostNotAsked',
  'visitNotYet',
  'vehicleUnknown',
  'unknownPerson',
  'passengersMissing',
  'temperatureMissing',
  // Go. A list that is too old is said beside the verdict and stops nobody.
  'repeat',
  'visitOverdue',
  'errandOut',
  'courierIn',
  'visitorIn',
  'visitorOut',
  'vehiclePass',
  'staffPass',
  'welcomeHome',
  'goOut',
  'listOld',
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

const FIRST_ASK: VerdictCode = 'restrictedReturn';
const FIRST_PASS: VerdictCode = 'repeat';
const RANKS: ReadonlyMap<string, number> = new Map(VERDICT_CODES.map((code, rank) => [code, rank]));

/** Weight of a code, 0 the heaviest; a code this version does not know is the lightest. */
export function rankOf(code: string): number {
  return RANKS.get(code) ?? VERDICT_CODES.length;
}

/** What a code means at the barrier. One code has one outcome, everywhere and always. */
export function outcomeOf(code: VerdictCode): Outcome {
  const rank = rankOf(code);
  if (code === 'emergency' || rank >= rankOf(FIRST_PASS)) return 'pass';
  return rank >= rankOf(FIRST_ASK) ? 'ask' : 'stop';
}

/** Reads a code from a log; undefined for one that a newer phone wrote. */
export function findVerdictCode(text: string): VerdictCode | undefined {
  return VERDICT_CODES.find((code) => code === text);
}
