import { z } from 'zod';
import { groupBy } from '../../base/domain/group-by.ts';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { Command } from '../../base/server/command.ts';
import { defineRecordCommand, type ReadEntry } from '../../base/server/command-group-definition.ts';
import type { Tx } from '../../base/server/db.ts';
import { judgeReports } from '../domain/judge-reports.ts';
import { alarmsOf } from './alarms-of.ts';
import type { JudgedSensor } from './judged-sensor.ts';
import { raiseAlarms } from './raise-alarms.ts';
import { insertEvents, lockByCodes, updateReported } from './report-queries.ts';

const MAX_REPORTS = 500;
const Moment = z.iso.datetime({ offset: true }).transform((text): Instant => instantOf(new Date(text)));

/** What a broker brought, in the order in which it came. */
const RecordSensorReports = z.object({
  reports: z
    .array(
      z.object({
        code: z.string().min(1).max(120),
        contact: z.enum(['open', 'closed']).optional(),
        tamper: z.boolean().optional(),
        battery: z.number().min(0).max(100).optional(),
        isBatteryLow: z.boolean().optional(),
        line: z.enum(['online', 'offline']).optional(),
        saidAt: Moment.optional(),
        arrivedAt: Moment,
        mark: z.string().max(40).optional(),
        isAgain: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(MAX_REPORTS),
});
type RecordSensorReports = z.infer<typeof RecordSensorReports>;

/** What became of a batch. */
export interface RecordedReports {
  /** Of sensors of this community. */
  readonly taken: number;
  readonly unknown: number;
}

/** Words of door sensors, many at a time; the server itself runs it for the broker. */
export const recordSensorReports: Command = defineRecordCommand<RecordSensorReports, RecordedReports>({
  name: 'recordSensorReports',
  summary: 'Writes what door sensors told; an opening that nothing explains becomes a question to a worker',
  schema: RecordSensorReports,
  permission: 'sensors.manage',
  scope: 'community',
  note: 'sensorReportsRecorded',
  countOf: ({ reports }) => reports.length,
  applyAll: writeReports,
  figures: ({ taken, unknown }) => ({ taken, unknown }),
});

async function writeReports(
  tx: Tx,
  entries: readonly ReadEntry<RecordSensorReports>[],
): Promise<readonly RecordedReports[]> {
  const replies = new Map<ReadEntry<RecordSensorReports>, RecordedReports>();
  for (const own of groupBy(entries, ({ context }) => String(context.communityId)).values()) {
    const known = await writeCommunity(tx, own);
    for (const entry of own) {
      const taken = entry.input.reports.filter(({ code }) => known.has(code)).length;
      replies.set(entry, { taken, unknown: entry.input.reports.length - taken });
    }
  }
  return entries.map((entry) => replies.get(entry) ?? { taken: 0, unknown: entry.input.reports.length });
}

async function writeCommunity(
  tx: Tx,
  entries: readonly ReadEntry<RecordSensorReports>[],
): Promise<ReadonlySet<string>> {
  const [first] = entries;
  if (!first) return new Set();
  const { communityId, now, today, accountId, vault } = first.context;
  const reports = entries.flatMap(({ input }) => input.reports);
  const byCode = groupBy(reports, ({ code }) => code);
  const sensors = await lockByCodes(tx, { communityId, codes: [...byCode.keys()] });
  const judged = sensors.map((before): JudgedSensor => {
    const own = (byCode.get(before.code) ?? []).map(({ arrivedAt, ...report }) => ({ report, arrivedAt }));
    return { before, ...judgeReports(before, own) };
  });
  await updateReported(tx, { communityId, judged, now });
  const watched = judged.filter(({ before }) => before.orderId !== null);
  const fresh = await insertEvents(tx, { communityId, judged: watched, now });
  const alarms = await alarmsOf(tx, { communityId, judged: watched, fresh, now });
  await raiseAlarms(tx, { communityId, alarms, now, today, by: accountId, vault });
  return new Set(sensors.map(({ code }) => code));
}
