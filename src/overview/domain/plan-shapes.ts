import { z } from 'zod';
import { Corners } from './plan.ts';

/** A building on the plan with what lies in it today. */
export const PlanBuilding = z.object({
  buildingId: z.string(),
  name: z.string(),
  estate: z.string(),
  gridId: z.string().nullable(),
  grid: z.string().nullable(),
  corners: Corners.nullable(),
  homes: z.number(),
  people: z.number(),
  isolated: z.number(),
  openTasks: z.number(),
  lateTasks: z.number(),
});
export type PlanBuilding = z.infer<typeof PlanBuilding>;

/** The plan of a community. */
export const PlanView = z.object({ communityId: z.number(), buildings: z.array(PlanBuilding) });
export type PlanView = z.infer<typeof PlanView>;
