import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '../domain/passwords.ts';

/**
 * argon2id with 19 MiB, two passes, one lane: about 30 ms on the machine this was measured on.
 * Source: OWASP Password Storage Cheat Sheet, argon2id, second of the equivalent settings.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to store, with its salt and cost inside. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

/** True when the password is the one that was hashed. */
export async function isPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, normalPassword(password));
}

let nobody: Promise<string> | undefined;

/** The hash of a password that nobody knows: checking a sign-in without an account takes as long as one with. */
export async function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(randomBytes(32).toString('base64'));
  return nobody;
}
