import { z } from 'zod';

/** The cache name under which daily health is read. */
export const HEALTH = 'health';
export const HEALTH_TOPICS: readonly string[] = [HEALTH];
/** What makes a day old while somebody looks at it. */
export const HEALTH_FACTS: readonly string[] = ['healthAnswered', 'taskDone'];

const BuildingLine = z.object({
  buildingId: z.string().nullable(),
  estate: z.string(),
  building: z.string(),
  name: z.string(),
  households: z.number(),
  well: z.number(),
  abnormal: z.number(),
  away: z.number(),
  missing: z.number(),
});
export type BuildingLine = z.infer<typeof BuildingLine>;

/** `GET /api/health/day` */
export const HealthDayReply = z.object({
  day: z.string(),
  buildings: z.array(BuildingLine),
  sources: z.record(z.string(), z.number()),
});
export type HealthDayReply = z.infer<typeof HealthDayReply>;

/** A row of `GET /api/health/unwell` */
export const UnwellLine = z.object({
  householdId: z.string(),
  door: z.string(),
  head: z.string(),
  level: z.string(),
  at: z.string(),
  source: z.string(),
  temperature: z.number().optional(),
});
export type UnwellLine = z.infer<typeof UnwellLine>;

/** `GET /api/health/missing` */
export const MissingReply = z.object({
  rows: z.array(
    z.object({
      estate: z.string(),
      building: z.string(),
      unit: z.string(),
      households: z.number(),
      rooms: z.array(z.string()),
    }),
  ),
});

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
export type ChatHome = z.infer<typeof HouseholdsReply>['rows'][number];
