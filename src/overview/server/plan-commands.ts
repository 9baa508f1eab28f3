import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decidePlaceBuildings, PlaceBuildings } from '../domain/plan.ts';
import { knownBuildings, putPlan } from './plan-queries.ts';

const placeBuildings = defineCommand({
  name: 'placeBuildings',
  summary: 'Puts buildings where they lie on the simple plan of the community',
  permission: 'register.place.edit',
  scope: 'community',
  schema: PlaceBuildings,
  subject: () => ({ kind: 'plan' }),
  load: async (tx, _input, { communityId }) => ({ known: await knownBuildings(tx, communityId) }),
  decide: (state, input) => decidePlaceBuildings(state, input),
  async apply(tx, facts, { communityId, now }) {
    for (const { buildings } of facts) await putPlan(tx, { communityId, now, buildings });
  },
  record: ({ type, buildings }) => ({ type, buildings: buildings.length }),
});

/** Commands on the plan. */
export const planCommands: readonly Command[] = [placeBuildings];
