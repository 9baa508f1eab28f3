import { z } from 'zod';
import { PassKind } from '../domain/pass-claims.ts';
import { RevokeReason } from '../domain/pass-inputs.ts';

/** The cache name under which everything about passes is read; commands refresh it. */
export const PASSES = 'passes';
export const REFRESHED: readonly string[] = [PASSES];
/** Facts after which lists of passes are read again by themselves. */
export const PASS_FACTS: readonly string[] = ['pass*'];

const text = z.string().nullable();

/** A line of the list of passes. */
export const PassRow = z.object({
  passId: z.string(),
  communityId: z.number(),
  kind: PassKind,
  state: z.enum(['valid', 'expired', 'revoked']),
  personId: text,
  plate: text,
  name: z.string(),
  place: z.string(),
  fromAt: z.string(),
  lastDay: z.string(),
  issuedAt: z.string(),
  printedAt: text,
  revokedAt: text,
  revokeReason: RevokeReason.nullable(),
});
export type PassRow = z.infer<typeof PassRow>;

/** The signed text of a pass, for showing it. */
export const PassText = z.object({ text: z.string(), name: z.string(), plate: z.string(), lastDay: z.string() });

/** The cards of a building that are printed together. */
export const CardGroups = z.object({
  rows: z.array(z.object({ group: z.string(), passIds: z.array(z.string()) })),
});
export type CardGroup = z.infer<typeof CardGroups>['rows'][number];

/** What became of issuing. */
export const Issued = z.object({ issued: z.number(), already: z.number(), without: z.number() });
export type Issued = z.infer<typeof Issued>;

/** A new pass. */
export const NewPassReply = z.object({ passId: z.string() });
