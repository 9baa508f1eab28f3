import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { addTasks, openRound } from '../../tasks/server/api.ts';
import { doorRoundId, taskOf, workOf } from '../domain/alarm-tasks.ts';
import { sensorWorkKinds } from '../domain/work-kinds.ts';
import { insertAlarms, type NewAlarm } from './alarm-queries.ts';
import { tellAlarms } from './tell-alarms.ts';

interface Raising {
  readonly communityId: CommunityId;
  readonly alarms: readonly NewAlarm[];
  readonly now: Instant;
  readonly today: Day;
  readonly by: string;
  readonly vault: Vault;
}

/** Writes the alarms of a community and, for those that nothing explains, the task that asks for the reason and the SMS that says so. @idempotent by alarm */
export async function raiseAlarms(tx: Tx, of: Raising): Promise<void> {
  await insertAlarms(tx, of);
  const asked = of.alarms.filter(({ explainedBy }) => explainedBy === null);
  if (asked.length === 0) return;
  for (const kind of new Set(asked.map((alarm) => workOf(alarm.kind)))) await openDay(tx, of, kind);
  const { communityId, today } = of;
  await addTasks(tx, {
    communityId,
    today,
    tasks: asked.map((alarm) => taskOf(alarm, { communityId, day: today })),
  });
  await tellAlarms(tx, { ...of, alarms: asked });
}

async function openDay(tx: Tx, of: Raising, kind: 'doorOpening' | 'doorSensor'): Promise<void> {
  const { communityId, now, today, by } = of;
  const title = sensorWorkKinds.find((one) => one.kind === kind)?.name['zh-CN'] ?? kind;
  await openRound(tx, {
    ...{ communityId, id: doorRoundId({ communityId, kind, day: today }), kind, title: `${title} ${today}`, now, by },
    ...{ opensAt: now, dueAt: endOf(today) },
  });
}

/** A day's questions are over some time in the next one, wherever the site is. */
function endOf(today: Day): Instant {
  // A local date plus one, read as UTC: only the order of rounds depends on it.
  return `${addDays(today, 2)}T00:00:00.000Z` as Instant;
}
