import type { z } from 'zod';
import { groupBy } from '../../base/domain/group-by.ts';
import type { SnapshotContext, SnapshotPart } from '../../base/server/snapshot.ts';
import {
  type DoorPerson,
  describeBuildings,
  describeDoors,
  peopleAtDoors,
  walkPlaces,
} from '../../register/server/api.ts';
import type { TaskKindRow, TaskPhoneRow, TaskRoundRow, TaskRow, TaskWorkerRow } from '../domain/task-snapshot.ts';
import type { WorkKinds } from '../domain/work-kind.ts';
import { openRounds, ownTasks, type OwnTask } from './snapshot-queries.ts';
import { taskWorkers } from './task-workers.ts';

const permission = 'tasks.work';
/** What happens at the gates changes no task. */
const ignores = /^(gate|visit|pass|shift|swap|incident|flag|device)/;

const rounds: SnapshotPart = {
  name: 'taskRounds',
  buckets: 4,
  permission,
  ignores,
  async read({ tx, communityId }): Promise<readonly TaskRoundRow[]> {
    const found = await openRounds(tx, communityId);
    return found.map(({ id, title, script, formKey, formVersion }): TaskRoundRow => [
      ...([id, title, script ?? '', formKey ?? '', formVersion ?? 0] as const),
    ]);
  },
};

const tasks: SnapshotPart = {
  name: 'tasks',
  buckets: 16,
  permission,
  isOwn: true,
  ignores,
  read: ownRows,
};

async function ownRows(context: SnapshotContext): Promise<readonly TaskRow[]> {
  const { tx, communityId, today } = context;
  const own = await ownTasks(tx, context);
  const dwellingIds = own.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
  const people = peopleByDoor(await peopleAtDoors(tx, { communityId, dwellingIds, today }));
  const labels = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
  const places = await walkPlaces(tx, { communityId, dwellingIds, today });
  const buildingIds = own.flatMap(({ buildingId }) => (buildingId === null ? [] : [buildingId]));
  const buildings = await describeBuildings(tx, { communityIds: [communityId], buildingIds });
  const placeOf = new Map(places.map((place) => [place.dwellingId, place]));
  return own.map((task): TaskRow => {
    const door = task.dwellingId ?? '';
    const place = placeOf.get(door);
    return [
      ...([
        task.id,
        task.roundId,
        task.kind,
        task.state,
        task.urgency,
        task.opensAt,
        task.dueAt,
        task.retryAt ?? '',
      ] as const),
      ...([task.channel, task.failures, task.escalatedTo ?? '', task.hasSlip ? 1 : 0, task.walkKey] as const),
      ...([task.personId ?? '', task.householdId ?? '', door, task.buildingId ?? '', labels.get(door) ?? ''] as const),
      ...([
        buildings.get(task.buildingId ?? '') ?? '',
        place?.unit ?? '',
        place?.floor ?? 0,
        place?.room ?? '',
        task.text ?? '',
      ] as const),
      concerned(task, people).map(({ personId, name, relation, tags, phones }): TaskRow[23][number] => [
        ...([personId, name, relation ?? '', tags.join(' '), phones.length > 0 ? 1 : 0] as const),
      ]),
      ...([task.lastOutcome ?? '', task.lastAt ?? ''] as const),
    ];
  });
}

function peopleByDoor(people: readonly DoorPerson[]): ReadonlyMap<string, readonly DoorPerson[]> {
  return groupBy(people, ({ dwellingId }) => dwellingId);
}

/** Whom the task is about: the person first and then who lives with them, else the household, else everybody behind the door. */
function concerned(
  { dwellingId, householdId, personId }: OwnTask,
  people: ReadonlyMap<string, readonly DoorPerson[]>,
): readonly DoorPerson[] {
  const there = people.get(dwellingId ?? '') ?? [];
  const ofHousehold = householdId === null ? there : there.filter((one) => one.householdId === householdId);
  const first = there.filter((one) => one.personId === personId);
  return [...first, ...ofHousehold.filter((one) => one.personId !== personId)];
}

const phones: SnapshotPart = {
  name: 'taskPhones',
  buckets: 16,
  permission: 'register.phone.read',
  isOwn: true,
  ignores,
  async read(context): Promise<readonly z.infer<typeof TaskPhoneRow>[]> {
    const { tx, communityId, today } = context;
    const own = (await ownTasks(tx, context)).filter(({ state }) => state === 'open');
    const dwellingIds = own.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
    const people = peopleByDoor(await peopleAtDoors(tx, { communityId, dwellingIds, today }));
    return own.flatMap((task): z.infer<typeof TaskPhoneRow>[] => {
      const known = concerned(task, people).flatMap(({ name, phones: numbers }) =>
        numbers.map((number): [string, string] => [name, number]),
      );
      return known.length === 0 ? [] : [[task.id, known]];
    });
  },
};

const workers: SnapshotPart = {
  name: 'taskWorkers',
  buckets: 1,
  permission,
  ignores: /^(gate|visit|pass|shift|swap|incident|flag|device|task|person|answer)/,
  async read({ tx, communityId, today }): Promise<readonly z.infer<typeof TaskWorkerRow>[]> {
    const found = await taskWorkers(tx, { communityIds: [communityId], today });
    return found.map(({ accountId, name }): z.infer<typeof TaskWorkerRow> => [accountId, name]);
  },
};

/** What a worker's phone keeps of the day's work. */
export function taskSnapshotParts(kinds: WorkKinds): readonly SnapshotPart[] {
  const kindRows = [...kinds.values()].map((kind): z.infer<typeof TaskKindRow> => [kind.kind, JSON.stringify(kind)]);
  const taskKinds: SnapshotPart = {
    ...{ name: 'taskKinds', buckets: 1, permission, ignores: /./ },
    read: () => Promise.resolve(kindRows),
  };
  return [taskKinds, rounds, tasks, phones, workers];
}
