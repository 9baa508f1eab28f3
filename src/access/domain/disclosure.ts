import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { Id } from '../../base/domain/ids.ts';
import { idSchema } from '../../base/domain/ids.ts';

/** A value that is masked until somebody says why he needs it. */
export const DisclosedField = z.enum(['idNumber', 'phone']);
export type DisclosedField = z.infer<typeof DisclosedField>;

/** How long an opened value stays open, for the one who opened it. Hours. */
export const DISCLOSURE_HOURS = 3;
/** Shortest reason, characters: 核实身份. */
export const REASON_MIN = 4;

export const DisclosePersonValue = z.object({
  personId: idSchema<'person'>(),
  field: DisclosedField,
  reason: z.string().trim().max(200),
});
export type DisclosePersonValue = z.infer<typeof DisclosePersonValue>;

export interface PersonValueDisclosed {
  readonly type: 'personValueDisclosed';
  readonly subjectId: Id<'person'>;
  readonly field: DisclosedField;
  readonly reason: string;
  readonly until: Instant;
}

/** Opens one masked value of one person for three hours (break-glass). Refuses a reason that says nothing: reasonTooShort. */
export function decideDisclosure(input: DisclosePersonValue, now: Instant): Decision<PersonValueDisclosed> {
  const letters = input.reason.replace(/[^\p{L}\p{N}]/gu, '');
  if (Array.from(letters).length < REASON_MIN || new Set(letters).size < 2) {
    return refuse('reasonTooShort', { characters: REASON_MIN });
  }
  const until = instantOf(new Date(Date.parse(now) + DISCLOSURE_HOURS * 3_600_000));
  const { personId, field, reason } = input;
  return { facts: [{ type: 'personValueDisclosed', subjectId: personId, field, reason, until }] };
}

/** Names one opened value in a set: `openDisclosures(...).has(disclosureKey(personId, 'phone'))`. */
export function disclosureKey(personId: string, field: DisclosedField): string {
  return `${personId} ${field}`;
}
