import { officersAbove, workersOf } from '../../access/server/api.ts';
import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { queueMessages, type NewMessage } from '../../messaging/server/api.ts';
import { describeDoors, walkPlaces } from '../../register/server/api.ts';
import type { AlarmKind } from '../domain/judge-alarms.ts';
import { OFFICER_STEP, type LateDoor } from './late-queries.ts';

interface Telling {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
}

/** A question as it is told. */
interface ToldAlarm {
  readonly alarmId: string;
  readonly dwellingId: string | null;
  readonly kind: AlarmKind;
  readonly at: Instant;
}

const TEMPLATES = { opening: 'doorAlarm', tamper: 'doorTamper' } as const;

/** SMS to whoever answers for the door, in the transaction of the alarm; to the directors where nobody does. A box that is silent can wait. */
export async function tellAlarms(tx: Tx, of: Telling & { readonly alarms: readonly ToldAlarm[] }): Promise<void> {
  const { communityId, today } = of;
  const told = of.alarms.flatMap(({ kind, ...rest }) =>
    kind === 'opening' || kind === 'tamper' ? [{ ...rest, template: TEMPLATES[kind] }] : [],
  );
  if (told.length === 0) return;
  const dwellingIds = told.flatMap(({ dwellingId }) => dwellingId ?? []);
  const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
  const places = await walkPlaces(tx, { communityId, dwellingIds, today });
  const workerOf = new Map(places.map(({ dwellingId, workerId }) => [dwellingId, workerId]));
  const directors = await directorsOf(tx, of);
  const messages = told.flatMap(({ alarmId, dwellingId, at, template }): NewMessage[] => {
    const worker = workerOf.get(dwellingId ?? '') ?? undefined;
    return (worker === undefined ? directors : [worker]).map((accountId) => ({
      ...{ key: `door:${alarmId}`, template, at, sourceId: alarmId, to: { accountId } },
      details: { place: doors.get(dwellingId ?? '') ?? '' },
    }));
  });
  await queueMessages(tx, { ...of, messages });
}

/** SMS about doors for which nobody has answered in time: to the directors, and at the next step to the officers of the sub-district. */
export async function tellLate(tx: Tx, of: Telling & { readonly late: readonly LateDoor[] }): Promise<void> {
  const { communityId, now } = of;
  const dwellingIds = of.late.flatMap(({ dwellingId }) => dwellingId ?? []);
  const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
  const directors = await directorsOf(tx, of);
  const isAbove = of.late.some(({ step }) => step >= OFFICER_STEP);
  const officers = isAbove ? await officersAbove(tx, of) : [];
  const messages = of.late.flatMap(({ alarmId, dwellingId, step }) =>
    (step >= OFFICER_STEP ? [...directors, ...officers] : directors).map((accountId): NewMessage => ({
      ...{ key: `doorLate:${alarmId}`, template: 'doorAlarmLate', at: now, sourceId: alarmId, to: { accountId } },
      details: { place: doors.get(dwellingId ?? '') ?? '' },
    })),
  );
  await queueMessages(tx, { ...of, messages });
}

async function directorsOf(tx: Tx, { communityId, today }: Telling): Promise<readonly string[]> {
  const workers = await workersOf(tx, { communityIds: [communityId], today });
  return workers.filter(({ roles }) => roles.includes('director')).map(({ accountId }) => accountId);
}
