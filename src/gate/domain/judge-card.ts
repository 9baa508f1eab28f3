import { found, type Finding } from './finding.ts';
import { visitOf, type CardClaims, type GateQuestion } from './gate-question.ts';

const UNREAD = {
  forged: 'cardForged',
  unknownKey: 'cardUnknownKey',
  unreadable: 'cardUnreadable',
  otherKind: 'cardOther',
  certificateUnproven: 'certificateUnproven',
} as const;

/**
 * The card itself: signature, community, revocation, dates, and whether its holder is still in the list. Who holds an old card but answers the
 * question of identity is let home; a forged or revoked card proves nothing and its holder is asked for without it.
 */
export function judgeCard(question: GateQuestion): Finding | undefined {
  const { who, identity, communityId } = question;
  if (who.kind !== 'card') return undefined;
  if (who.read.status === 'certificate') {
    const { name, birthDate } = who.read;
    return found('certificateGenuine', { name, birthDate });
  }
  if (!('claims' in who.read)) return found(UNREAD[who.read.status]);
  const { status, claims } = who.read;
  if (claims.communityId !== communityId) return found('cardOtherCommunity');
  if (who.revocation === 'revoked') return found('cardRevoked');
  if (status !== 'valid') return judgeDates(question, { status, claims });
  const needsListing = claims.personId !== undefined && claims.kind !== 'staff';
  return needsListing && who.register === 'missing' && identity !== 'right' ? found('notListed') : undefined;
}

function judgeDates(
  question: GateQuestion,
  card: { readonly status: 'expired' | 'notYetValid'; readonly claims: CardClaims },
): Finding | undefined {
  const { who, direction, identity } = question;
  if (card.claims.kind === 'temporary') {
    // The visit in the list knows better: its end may have been put off since the pass was printed.
    if (visitOf(who) !== undefined) return undefined;
    if (direction === 'out') return found('visitOverdue');
    return found(card.status === 'expired' ? 'visitEnded' : 'visitNotYet');
  }
  if (identity === 'right') return undefined;
  return found(card.status === 'expired' ? 'cardExpired' : 'cardNotYet');
}
