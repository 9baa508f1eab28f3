import { z } from 'zod';

/** The cache name under which daily health is read. */
export const HEALTH = 'health';
export const HEALTH_TOPICS: readonly string[] = [HEALTH];

const Noted = z.object({
  householdId: z.string(),
  dwellingId: z.string(),
  buildingId: z.string().nullable(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
});

/** `GET /api/health/day` */
export const HealthDayReply = z.object({
  day: z.string(),
  buildings: z.array(
    z.object({
      buildingId: z.string().nullable(),
      name: z.string(),
      households: z.number(),
      well: z.number(),
      abnormal: z.number(),
      away: z.number(),
      missing: z.number(),
    }),
  ),
  abnormal: z.array(
    Noted.extend({
      head: z.string(),
      level: z.string(),
      at: z.string(),
      source: z.string(),
      temperature: z.number().optional(),
    }),
  ),
  missing: z.array(Noted),
  sources: z.record(z.string(), z.number()),
});
export type HealthDayReply = z.infer<typeof HealthDayReply>;

/** `GET /api/health/households` */
export const HouseholdsReply = z.object({
  rows: z.array(
    z.object({
      householdId: z.string(),
      estate: z.string(),
      building: z.string(),
      unit: z.string(),
      room: z.string(),
      members: z.array(z.object({ personId: z.string(), name: z.string() })),
    }),
  ),
});
