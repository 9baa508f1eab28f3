import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Temperature, TemperatureSite } from './gate-rules.ts';

export const Direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof Direction>;

/** Who stood at the barrier. */
export const Holder = z.enum(['resident', 'visitor', 'staff', 'vehicle', 'unknown']);
export type Holder = z.infer<typeof Holder>;

/** What the rule said: go, stop and ask, stop. */
export const Outcome = z.enum(['pass', 'ask', 'stop']);
export type Outcome = z.infer<typeof Outcome>;

/** What happened then: let through, sent away, referred to the fever clinic, let through as an emergency in spite of the rule. */
export const Resolution = z.enum(['let', 'turnedAway', 'referred', 'emergency']);
export type Resolution = z.infer<typeof Resolution>;

/** ISO 8601 in UTC with milliseconds. */
const instantSchema = z.iso.datetime({ precision: 3 }).transform((text): Instant => instantOf(new Date(text)));

/** One passage of a gate as a phone sends it. Its id is a UUIDv7 whose time is `at`: sent twice, it is the same row. */
export const GateCheck = z
  .object({
    id: idSchema<'gateCheck'>(),
    /** By the server's clock as the phone knows it. */
    at: instantSchema,
    /** By the phone's own clock, when that was known to be more than a minute wrong. */
    phoneAt: instantSchema.optional(),
    gateId: idSchema<'gate'>(),
    direction: Direction,
    holder: Holder,
    /** A card was scanned, the person was found by typing, or neither. */
    method: z.enum(['scan', 'find', 'none']),
    personId: idSchema<'person'>().optional(),
    /** The household whose errand outing this is. */
    householdId: idSchema<'household'>().optional(),
    passId: idSchema<'pass'>().optional(),
    visitId: idSchema<'visit'>().optional(),
    // A text with a NUL cannot be stored.
    plate: z
      .string()
      .max(12)
      .refine((text) => !text.includes('\0'))
      .optional(),
    passengers: z.number().int().min(0).max(99).optional(),
    outcome: Outcome,
    /** Why, a {@link import('./gate-verdict.ts').VerdictCode}; newer phones may know more codes than this server. */
    code: z.string().regex(/^[a-zA-Z]{1,40}$/),
    resolution: Resolution,
    temperature: Temperature.optional(),
    /** The second measurement after a first one at or above the threshold. */
    temperatureAgain: Temperature.optional(),
    temperatureSite: TemperatureSite.optional(),
  })
  .refine(({ id, at }) => timeOfId(id) === Date.parse(at), {
    path: ['id'],
    message: 'the id must carry the time of the check',
  });
export type GateCheck = z.infer<typeof GateCheck>;

/** Milliseconds since 1970 inside a UUIDv7. Source: RFC 9562, section 5.7. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
