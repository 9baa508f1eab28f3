import { doubtActors } from '../../access/server/api.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { z } from 'zod';
import {
  type AreaFact,
  CreateArea,
  decideCreateArea,
  decideRenameArea,
  decideRetireArea,
  RenameArea,
} from '../domain/area-rules.ts';
import { countInArea, insertArea, isAreaCodeTaken, lockArea, renameAreaTo, retireAreaAt } from './area-queries.ts';

const manages = { permission: 'register.area.manage', scope: 'area' } as const;

async function loadArea(tx: Tx, { areaId }: CommandContext) {
  return areaId === undefined ? undefined : lockArea(tx, areaId);
}

/** Writes what happened; whoever serves there is asked again what he may see. */
async function applyAreas(tx: Tx, facts: readonly AreaFact[], { now }: CommandContext) {
  let areaId: number | undefined;
  for (const fact of facts) {
    if (fact.type === 'areaCreated') areaId = await insertArea(tx, fact);
    else if (fact.type === 'areaRenamed') await renameAreaTo(tx, fact);
    else await retireAreaAt(tx, { areaId: fact.areaId, now });
  }
  doubtActors(now);
  return areaId === undefined ? {} : { areaId };
}

const createArea = defineCommand({
  name: 'createArea',
  summary: 'Adds an area below the area of the envelope',
  ...manages,
  schema: CreateArea,
  subject: () => ({ kind: 'area' }),
  load: async (tx, { code }, context) => ({
    parent: await loadArea(tx, context),
    isCodeTaken: await isAreaCodeTaken(tx, code),
  }),
  decide: (state, input) => decideCreateArea(state, input),
  apply: applyAreas,
});

const renameArea = defineCommand({
  name: 'renameArea',
  summary: 'Gives the area of the envelope another name',
  ...manages,
  schema: RenameArea,
  subject: () => ({ kind: 'area' }),
  load: (tx, _input, context) => loadArea(tx, context),
  decide: (state, input) => decideRenameArea(state, input),
  apply: applyAreas,
});

const retireArea = defineCommand({
  name: 'retireArea',
  summary: 'Ends the area of the envelope, in which nothing is left',
  ...manages,
  schema: z.object({}),
  subject: () => ({ kind: 'area' }),
  async load(tx, _input, context) {
    const area = await loadArea(tx, context);
    return { area, ...(await countInArea(tx, context.areaId ?? 0)) };
  },
  decide: (state) => decideRetireArea(state),
  apply: applyAreas,
});

/** Commands on the tree of areas. */
export const areaCommands: readonly Command[] = [createArea, renameArea, retireArea];
