import type { Instant } from '../../base/domain/day.ts';
import { PASS_PREFIX, readSigned } from './pass-code.ts';
import { readPassClaims, type PassClaims } from './pass-claims.ts';

/** Longer texts are no pass. */
const MOST_SIGNS = 1000;

/** What the holder's own phone makes of a card: it knows no key and proves nothing, the gate does. */
export type OwnCard =
  | { readonly status: 'valid' | 'expired' | 'notYetValid'; readonly claims: PassClaims }
  | { readonly status: 'unreadable' };

/** Reads a card for the one who holds it; only its days are judged, by the clock of the phone. */
export function readOwnCard(text: string, now: Instant): OwnCard {
  const message = text.startsWith(PASS_PREFIX) ? readSigned(text.slice(PASS_PREFIX.length), MOST_SIGNS) : undefined;
  const claims = message && readPassClaims(message.payload);
  if (!claims) return { status: 'unreadable' };
  if (now >= claims.untilAt) return { status: 'expired', claims };
  return { status: now < claims.fromAt ? 'notYetValid' : 'valid', claims };
}

/** The address of a card's page: the text stands behind `#`, which browsers keep to themselves. */
export function cardLink(origin: string, text: string): string {
  return `${origin}/card#${encodeURIComponent(text)}`;
}

/** The text of a card from what stands behind `#`; chat apps pass it on with or without its escapes. Empty when there is none. */
export function cardTextOf(fragment: string): string {
  const raw = fragment.replace(/^#/, '');
  if (raw.startsWith(PASS_PREFIX)) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
