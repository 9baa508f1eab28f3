import type { Refusal } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';

/** Shortest password, characters. Source: NIST SP 800-63B, 5.1.1.2 asks for 8; staff accounts open a register of people, so 10. */
export const PASSWORD_MIN = 10;
/** Longest password, characters: enough for any sentence, short enough that hashing it costs nothing extra. */
export const PASSWORD_MAX = 128;

// What people type first when asked for ten characters; compared without case and without what stands between.
const WORN_OUT = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'iloveyou',
  'admin',
  'administrator',
  'woaini',
  'menshen',
  'shequ',
];
const DIGIT_RUNS = '0123456789012345678909876543210987654321';
/** Without 0 O 1 I L: read out over the telephone without a mistake. */
const ONE_TIME_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const ONE_TIME_PATTERN = /^[A-HJKMNP-Z2-9]{4}(?:-[A-HJKMNP-Z2-9]{4}){2}$/;
/** Random bytes that {@link oneTimePassword} wants. */
export const ONE_TIME_BYTES = 48;

/** One writing for one password: full-width and composed forms are the same keys pressed. Source: NIST SP 800-63B, 5.1.1.2 (NFKC). */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password is not good enough; undefined when it is.
 * Refusals: passwordTooShort, passwordTooLong, passwordIsPhone, passwordTooSimple.
 */
export function findPasswordFault(of: {
  readonly password: string;
  /** Digits of the account's phone number. */
  readonly phone: string;
}): Refusal | undefined {
  const password = normalPassword(of.password);
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN) return refuse('passwordTooShort', { characters: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('passwordTooLong', { characters: PASSWORD_MAX });
  const digits = password.replace(/\D/g, '');
  if (of.phone.length >= 8 && digits.includes(of.phone.slice(-8))) return refuse('passwordIsPhone');
  return isTooSimple(password.toLowerCase()) ? refuse('passwordTooSimple') : undefined;
}

function isTooSimple(password: string): boolean {
  if (new Set(password).size < 4) return true;
  const withoutRuns = password.replace(/\d{4,}/g, (run) => (DIGIT_RUNS.includes(run) ? '' : run));
  const left = WORN_OUT.reduce((text, word) => text.replaceAll(word, ''), withoutRuns);
  // A worn-out word with a few characters around it is still that word.
  return Array.from(left.replace(/[^\p{L}\p{N}]/gu, '')).length < 4;
}

/**
 * A one-time password such as `K7MX-2PQR-VW4H` (59 bits) from 48 random bytes. Made where it is shown, by the one who hands it
 * over, so that it is never part of a stored answer.
 */
export function oneTimePassword(random: Uint8Array): string {
  // Bytes above the last whole multiple of the alphabet are left out, or some letters would come more often.
  const limit = 256 - (256 % ONE_TIME_LETTERS.length);
  const letters = [...random]
    .filter((byte) => byte < limit)
    .map((byte) => ONE_TIME_LETTERS[byte % ONE_TIME_LETTERS.length]);
  if (letters.length < 12) throw new Error('not enough random bytes');
  const text = letters.slice(0, 12).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** True for the form that {@link oneTimePassword} makes: nobody hands out a password that he thought of himself. */
export function isOneTimePassword(text: string): boolean {
  return ONE_TIME_PATTERN.test(text);
}
