import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { lookOver } from '../../base/server/statistics-queries.ts';
import { type Home, homesOfHouseholds, homesOfPeople, type WalkPlace, walkPlaces } from '../../register/server/api.ts';
import type { NewTask } from '../domain/task.ts';
import { walkKey } from '../domain/walk-key.ts';
import { insertTasks, type TaskRow } from './add-task-queries.ts';

/** So many at once change what the planner has to know of the table. */
const MANY = 500;

interface Adding {
  readonly communityId: CommunityId;
  readonly tasks: readonly NewTask[];
  readonly today: Day;
}

/**
 * Writes tasks, with door, building, grid and way from the register and, unless one is given, the worker of the grid. Answers with the
 * ids of those that are new. @idempotent by (round, subject, opensAt)
 */
export async function addTasks(tx: Tx, of: Adding): Promise<readonly string[]> {
  const { communityId, today } = of;
  if (of.tasks.length === 0) return [];
  const tasks = await withHomes(tx, of);
  const dwellingIds = tasks.flatMap(({ dwellingId }) => (dwellingId === undefined ? [] : [dwellingId]));
  const places = new Map(
    (await walkPlaces(tx, { communityId, dwellingIds, today })).map((one) => [one.dwellingId, one]),
  );
  const rows = tasks.map((task) => rowOf(task, places.get(task.dwellingId ?? '')));
  const added = await insertTasks(tx, { communityId, rows });
  if (added.length >= MANY) await lookOver(tx, { communityId, tables: ['round', 'task'] });
  return added;
}

/** The same tasks with door and household, where the register knows them. */
async function withHomes(tx: Tx, { communityId, tasks }: Adding): Promise<readonly NewTask[]> {
  const named = tasks.map(withSubject);
  const homeless = named.filter(({ dwellingId }) => dwellingId === undefined);
  const personIds = homeless.flatMap(({ personId }) => (personId === undefined ? [] : [personId]));
  const householdIds = homeless.flatMap(({ householdId }) => (householdId === undefined ? [] : [householdId]));
  const people = byId(personIds.length === 0 ? [] : await homesOfPeople(tx, { communityId, personIds }));
  const households = byId(householdIds.length === 0 ? [] : await homesOfHouseholds(tx, { communityId, householdIds }));
  return named.map((task) => {
    if (task.dwellingId !== undefined) return task;
    const home = people.get(task.personId ?? '') ?? households.get(task.householdId ?? '');
    if (!home) return task;
    return { ...task, dwellingId: home.dwellingId, householdId: task.householdId ?? home.householdId ?? undefined };
  });
}

function byId(homes: readonly Home[]): ReadonlyMap<string, Home> {
  return new Map(homes.map((home) => [home.id, home]));
}

/** A task about a person, household or door names it once. */
function withSubject(task: NewTask): NewTask {
  const { subject } = task;
  return {
    ...task,
    personId: task.personId ?? (subject.kind === 'person' ? subject.id : undefined),
    householdId: task.householdId ?? (subject.kind === 'household' ? subject.id : undefined),
    dwellingId: task.dwellingId ?? (subject.kind === 'dwelling' ? subject.id : undefined),
  };
}

function rowOf(task: NewTask, place: WalkPlace | undefined): TaskRow {
  const { subject, sourceId, personId, householdId } = task;
  const assignee = task.assignee === undefined ? (place?.workerId ?? null) : task.assignee;
  return {
    ...{ id: task.id, roundId: task.roundId, kind: task.kind, subjectKind: subject.kind, subjectId: subject.id },
    ...{ personId: personId ?? null, householdId: householdId ?? null, dwellingId: place?.dwellingId ?? null },
    ...{ buildingId: place?.buildingId ?? null, gridId: place?.gridId ?? null },
    walkKey: place === undefined ? '' : walkKey(place),
    ...{ sourceId: sourceId ?? null, details: task.details ?? {}, urgency: task.urgency ?? 0 },
    ...{ opensAt: task.opensAt, dueAt: task.dueAt, assignee },
    assignedAt: assignee === null ? null : task.opensAt,
    channel: task.channel ?? 'any',
  };
}
