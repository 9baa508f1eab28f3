import { workersOf } from '../../access/server/api.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import {
  AssignBuildings,
  CreateGrid,
  decideAssign,
  decideCreateGrid,
  decideRenameGrid,
  decideRetireGrid,
  decideSetGridWorker,
  EndGridWork,
  RenameGrid,
  RetireGrid,
  SetGridWorker,
} from '../domain/grid-rules.ts';
import {
  assignParts,
  countGridHomes,
  countParts,
  endGridWorkOf,
  insertGrids,
  isGridNameTaken,
  listOpenWork,
  lockGrid,
  renameGridTo,
  retireGridAt,
  setWorker,
} from './grid-write-queries.ts';

const assigns = { permission: 'register.grid.assign', scope: 'community' } as const;
const onGrid = ({ gridId }: { readonly gridId: string | null }) =>
  gridId === null ? { kind: 'grid' } : { kind: 'grid', id: gridId };

const createGrid = defineCommand({
  name: 'createGrid',
  summary: 'Adds a grid',
  ...assigns,
  schema: CreateGrid,
  subject: onGrid,
  load: async (tx, input, { communityId }) => ({ isNameTaken: await isGridNameTaken(tx, { communityId, ...input }) }),
  decide: (state, input) => decideCreateGrid(state, input),
  async apply(tx, facts, { communityId }) {
    const grids = facts.map(({ subjectId, name }) => ({ gridId: subjectId, name }));
    await insertGrids(tx, communityId, grids);
  },
});

const renameGrid = defineCommand({
  name: 'renameGrid',
  summary: 'Gives a grid another name',
  ...assigns,
  schema: RenameGrid,
  subject: onGrid,
  load: async (tx, input, { communityId }) => ({
    grid: await lockGrid(tx, { communityId, gridId: input.gridId }),
    isNameTaken: await isGridNameTaken(tx, { communityId, ...input }),
  }),
  decide: (state, input) => decideRenameGrid(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await renameGridTo(tx, communityId, fact);
  },
});

const retireGrid = defineCommand({
  name: 'retireGrid',
  summary: 'Gives a grid up that has no homes any longer',
  ...assigns,
  schema: RetireGrid,
  subject: onGrid,
  load: async (tx, { gridId }, { communityId }) => ({
    grid: await lockGrid(tx, { communityId, gridId }),
    homeCount: await countGridHomes(tx, { communityId, gridId }),
  }),
  decide: (state) => decideRetireGrid(state),
  async apply(tx, facts, { communityId, now, today }) {
    for (const { subjectId: gridId } of facts) await retireGridAt(tx, { communityId, gridId, now, today });
  },
});

const assignBuildings = defineCommand({
  name: 'assignBuildings',
  summary: 'Puts buildings, stairwells and doors without a building into a grid, or takes them out',
  ...assigns,
  schema: AssignBuildings,
  subject: onGrid,
  load: async (tx, input, { communityId }) => ({
    grid: input.gridId === null ? undefined : await lockGrid(tx, { communityId, gridId: input.gridId }),
    ...(await countParts(tx, { communityId, parts: input })),
  }),
  decide: (state, input) => decideAssign(state, input),
  async apply(tx, facts, { communityId }) {
    for (const parts of facts) await assignParts(tx, { communityId, parts });
  },
});

const setGridWorker = defineCommand({
  name: 'setGridWorker',
  summary: 'Names who answers for a grid from today on; one at a time',
  ...assigns,
  schema: SetGridWorker,
  subject: onGrid,
  async load(tx, { gridId, accountId }, { communityId, today }) {
    const grid = await lockGrid(tx, { communityId, gridId });
    const open = await listOpenWork(tx, { communityId, gridId, today });
    const workers = accountId === null ? [] : await workersOf(tx, { communityIds: [communityId], today });
    const roles = workers.find((worker) => worker.accountId === accountId)?.roles ?? [];
    return { grid, open, roles, today };
  },
  decide: (state, input) => decideSetGridWorker(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await setWorker(tx, communityId, fact);
  },
});

const endGridWork = defineCommand({
  name: 'endGridWork',
  summary: 'Ends the grid work of an account that has no job for it any longer, in every community',
  ...assigns,
  schema: EndGridWork,
  subject: ({ accountId }) => ({ kind: 'account', id: accountId }),
  load: () => Promise.resolve({}),
  // Whether a grant still bears the work is decided by the database function, which alone sees every community.
  decide: (_state, { accountId }) => ({ facts: [{ type: 'gridWorkEnded' as const, subjectId: accountId }] }),
  async apply(tx, facts, { today }) {
    const ended = [];
    for (const { subjectId: accountId } of facts) ended.push(...(await endGridWorkOf(tx, { accountId, today })));
    return { ended };
  },
});

/** Commands on grids. */
export const gridCommands: readonly Command[] = [
  createGrid,
  renameGrid,
  retireGrid,
  assignBuildings,
  setGridWorker,
  endGridWork,
];
