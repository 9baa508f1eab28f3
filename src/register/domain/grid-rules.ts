import { z } from 'zod';
import { addDays, type Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

const gridId = idSchema<'grid'>();
const name = z.string().trim().min(1).max(40);
const MOST_PARTS = 2000;

/** Input of `createGrid`. */
export const CreateGrid = z.object({ gridId, name });
export type CreateGrid = z.infer<typeof CreateGrid>;

/** Input of `renameGrid`. */
export const RenameGrid = z.object({ gridId, name });
export type RenameGrid = z.infer<typeof RenameGrid>;

/** Input of `retireGrid`. */
export const RetireGrid = z.object({ gridId });
export type RetireGrid = z.infer<typeof RetireGrid>;

/** Input of `assignBuildings`: whole buildings, single stairwells, and doors that stand in no building. A null grid takes them out. */
export const AssignBuildings = z.object({
  gridId: gridId.nullable(),
  buildingIds: z.array(idSchema<'building'>()).max(MOST_PARTS).default([]),
  unitIds: z.array(idSchema<'unit'>()).max(MOST_PARTS).default([]),
  dwellingIds: z.array(idSchema<'dwelling'>()).max(MOST_PARTS).default([]),
});
export type AssignBuildings = z.infer<typeof AssignBuildings>;

/** Input of `setGridWorker`; a null account leaves the grid without a worker. */
export const SetGridWorker = z.object({ gridId, accountId: idSchema<'account'>().nullable() });
export type SetGridWorker = z.infer<typeof SetGridWorker>;

/** Input of `endGridWork`, which follows when an account loses its job. */
export const EndGridWork = z.object({ accountId: idSchema<'account'>() });
export type EndGridWork = z.infer<typeof EndGridWork>;

/** A grid as its commands need it. */
export interface GridState {
  readonly gridId: string;
  readonly name: string;
  readonly isRetired: boolean;
}

/** Somebody's work in a grid that has not ended before today. */
export interface GridWork {
  readonly id: string;
  readonly accountId: string;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
}

/** What happens to grids; `subjectId` is the grid. */
export type GridFact =
  | { readonly type: 'gridCreated'; readonly subjectId: string; readonly name: string }
  | { readonly type: 'gridRenamed'; readonly subjectId: string; readonly name: string; readonly formerName: string }
  | { readonly type: 'gridRetired'; readonly subjectId: string }
  | ({ readonly type: 'homesAssigned'; readonly subjectId?: string } & AssignBuildings)
  | {
      readonly type: 'gridWorkerSet';
      readonly subjectId: string;
      readonly accountId: string | null;
      readonly fromDay: Day;
      /** Work that ends so that there is never more than one. */
      readonly ends: readonly { readonly workId: string; readonly untilDay: Day }[];
    };
export type GridFactOf<Type extends GridFact['type']> = Extract<GridFact, { readonly type: Type }>;

/** A new grid. Refuses `gridNameTaken`. */
export function decideCreateGrid(
  state: { readonly isNameTaken: boolean },
  input: CreateGrid,
): Decision<GridFactOf<'gridCreated'>> {
  if (state.isNameTaken) return refuse('gridNameTaken', { field: 'name' });
  return { facts: [{ type: 'gridCreated', subjectId: input.gridId, name: input.name }] };
}

/** Another name. Refuses `notFound`, `gridNameTaken`. */
export function decideRenameGrid(
  state: { readonly grid: GridState | undefined; readonly isNameTaken: boolean },
  input: RenameGrid,
): Decision<GridFactOf<'gridRenamed'>> {
  const { grid } = state;
  if (!grid || grid.isRetired) return refuse('notFound');
  if (state.isNameTaken) return refuse('gridNameTaken', { field: 'name' });
  return { facts: [{ type: 'gridRenamed', subjectId: grid.gridId, name: input.name, formerName: grid.name }] };
}

/** Gives a grid up; its homes go to other grids first, so that none is forgotten. Refuses `notFound`, `gridHasHomes`. */
export function decideRetireGrid(state: {
  readonly grid: GridState | undefined;
  readonly homeCount: number;
}): Decision<GridFactOf<'gridRetired'>> {
  const { grid, homeCount } = state;
  if (!grid || grid.isRetired) return refuse('notFound');
  if (homeCount > 0) return refuse('gridHasHomes', { count: homeCount });
  return { facts: [{ type: 'gridRetired', subjectId: grid.gridId }] };
}

/** Puts homes into a grid, or takes them out. Refuses `notFound`, `nothingChosen`, `doorInBuilding`. */
export function decideAssign(
  state: {
    /** Undefined where homes are taken out. */
    readonly grid: GridState | undefined;
    /** How many of the named parts the community has. */
    readonly foundCount: number;
    /** How many of the named doors stand in a building. */
    readonly doorsInBuildings: number;
  },
  input: AssignBuildings,
): Decision<GridFactOf<'homesAssigned'>> {
  const wanted = new Set([...input.buildingIds, ...input.unitIds, ...input.dwellingIds]);
  if (wanted.size === 0) return refuse('nothingChosen');
  if (input.gridId !== null && (!state.grid || state.grid.isRetired)) return refuse('notFound');
  if (state.foundCount < wanted.size) return refuse('notFound');
  if (state.doorsInBuildings > 0) return refuse('doorInBuilding', { count: state.doorsInBuildings });
  const subject = input.gridId === null ? {} : { subjectId: input.gridId };
  return { facts: [{ type: 'homesAssigned', ...subject, ...input }] };
}

/**
 * Names who answers for a grid from today on. Whoever answered before ends the day before, so that there is one at a time
 * (责任到人). Refuses `notFound`, `notWorkerHere`, `alreadyResponsible`.
 */
export function decideSetGridWorker(
  state: {
    readonly grid: GridState | undefined;
    /** Work in this grid that has not ended before today. */
    readonly open: readonly GridWork[];
    /** Roles of the account in this community today. */
    readonly roles: readonly string[];
    readonly today: Day;
  },
  input: SetGridWorker,
): Decision<GridFactOf<'gridWorkerSet'>> {
  const { grid, open, today } = state;
  const { accountId } = input;
  if (!grid || grid.isRetired) return refuse('notFound');
  if (accountId !== null && !mayWorkInGrid(state.roles)) return refuse('notWorkerHere', { field: 'accountId' });
  const isSame = open.some((work) => work.accountId === accountId && work.untilDay === null);
  if (isSame || (accountId === null && open.length === 0)) return refuse('alreadyResponsible', { field: 'accountId' });
  const untilDay = addDays(today, -1);
  const ends = open.map(({ id }) => ({ workId: id, untilDay }));
  return { facts: [{ type: 'gridWorkerSet', subjectId: grid.gridId, accountId, fromDay: today, ends }] };
}

/** True for roles that can answer for a grid. */
export function mayWorkInGrid(roles: readonly string[]): boolean {
  return roles.includes('gridWorker') || roles.includes('director');
}

/** The work that holds on a day, of rows of one grid. */
export function isWorkOn(work: Pick<GridWork, 'fromDay' | 'untilDay'>, day: Day): boolean {
  return work.fromDay <= day && (work.untilDay === null || work.untilDay >= day);
}
