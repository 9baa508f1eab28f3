import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../base/domain/day.ts';

const PERIOD_SECONDS = 30;
/** Clocks of phones go wrong by a step. Source: RFC 6238, 5.2. */
const WINDOW_STEPS = 1;

/** 160 bits. Source: RFC 4226, R6. */
export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The text of the QR code, and the secret for typing by hand. */
export function describeTotp(secret: Uint8Array, label: string): { readonly uri: string; readonly secret: string } {
  const totp = totpOf(secret, label);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/** The time step of a right code, so that it can be kept from working twice; undefined for a wrong one. */
export function findTotpStep(of: {
  readonly secret: Uint8Array;
  readonly code: string;
  readonly now: Instant;
}): number | undefined {
  const timestamp = Date.parse(of.now);
  const delta = totpOf(of.secret, '').validate({ token: of.code, timestamp, window: WINDOW_STEPS });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: Uint8Array, label: string): TOTP {
  return new TOTP({
    issuer: 'Menshen',
    label,
    // A view into a pooled buffer would bring its neighbours along.
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });
}
