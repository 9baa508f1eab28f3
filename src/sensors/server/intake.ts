import { systemActor } from '../../base/domain/actor.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { CommandBus } from '../../base/server/command-bus.ts';
import type { Db } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Log } from '../../base/server/log.ts';
import { createMessageReader } from '../domain/read-message.ts';
import type { HandedMessage, SensorReport } from '../domain/sensor-report.ts';
import { createArrivals } from './arrivals.ts';
import { communitiesOfCodes } from './intake-queries.ts';

/** Words that arrive within so many milliseconds are written together. */
const GATHER_MS = 15;
const MAX_BATCH = 500;
const RETRY_MS = 1000;
/** The bus has too much to write just now: of gates, of phones. */
const BUSY = 'busy';
/** More would only wait in memory: the broker is told to hold them. */
const MOST_WAITING = 20_000;

interface Waiting {
  readonly report: SensorReport & { readonly arrivedAt: string };
  readonly done: () => void;
}

interface IntakeParts {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly log: Log;
}

/** Takes what brokers bring and has it written. */
export interface Intake {
  /** Kept when every word of it is committed: only then may the broker forget it. Rejects when too much waits already. */
  take(message: HandedMessage): Promise<void>;
  /** Writes what waits. */
  close(): Promise<void>;
}

/** Gathers the words of sensors for moments and writes them by one command per community; a database that is away is waited for. */
export function createIntake(of: IntakeParts): Intake {
  const read = createMessageReader();
  const arrivals = createArrivals();
  const waiting: Waiting[] = [];
  let isClosed = false;
  let running: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      await writeUntilDone({ ...of, isClosed: () => isClosed }, batch);
      for (const { done } of batch) done();
    }
    running = undefined;
  };
  const start = (): void => {
    running ??= pause(GATHER_MS).then(flush);
    running.catch(() => undefined);
  };
  return {
    take(message) {
      const reports = read(message);
      if (reports.length === 0) return Promise.resolve();
      if (waiting.length >= MOST_WAITING) return Promise.reject(new Error('too many sensor words wait'));
      const { mark, isAgain } = message;
      const handed = mark === undefined ? {} : { mark, isAgain };
      const written = reports.map((report) => {
        const arrivedAt = arrivals.next(report.code, of.clock.now());
        return new Promise<void>((done) => waiting.push({ report: { ...report, ...handed, arrivedAt }, done }));
      });
      start();
      return Promise.all(written).then(() => undefined);
    },
    async close() {
      isClosed = true;
      await running?.catch(() => undefined);
    },
  };
}

/** The values themselves are at fault, and will be the next time. Source: PostgreSQL, appendix A, classes 22 and 23. */
function isDataFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}

type Writing = IntakeParts & { readonly isClosed: () => boolean };

/** Writes a batch; a database that is away, or has too much to do, is waited for. */
async function writeUntilDone(parts: Writing, batch: readonly Waiting[]): Promise<void> {
  for (;;) {
    try {
      await writeBatch(parts, batch);
      return;
    } catch (error) {
      if (isDataFault(error)) return writeApart(parts, batch);
      parts.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'sensor words not written yet');
      if (parts.isClosed()) throw error;
      await pause(RETRY_MS);
    }
  }
}

/** One word that the database cannot take must not hold up the others for ever. */
async function writeApart(parts: Writing, batch: readonly Waiting[]): Promise<void> {
  const half = Math.ceil(batch.length / 2);
  if (batch.length <= 1) parts.log.error({ count: batch.length }, 'a sensor word that cannot be written is dropped');
  else for (const part of [batch.slice(0, half), batch.slice(half)]) await writeUntilDone(parts, part);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function writeBatch(parts: IntakeParts, batch: readonly Waiting[]): Promise<void> {
  const codes = [...new Set(batch.map(({ report }) => report.code))];
  const homes = await parts.db.asOwner((tx) => communitiesOfCodes(tx, codes));
  const byCommunity = groupBy(
    batch.filter(({ report }) => homes.has(report.code)),
    ({ report }) => String(homes.get(report.code)),
  );
  await Promise.all(Array.from(byCommunity, ([communityId, own]) => writeCommunity(parts, Number(communityId), own)));
}

async function writeCommunity(
  { bus, log }: Pick<IntakeParts, 'bus' | 'log'>,
  communityId: CommunityId,
  own: readonly Waiting[],
): Promise<void> {
  const actor = systemActor(['sensors.manage'], [communityId]);
  const input = { reports: own.map(({ report }) => report) };
  const envelope = { commandId: newId(), name: 'recordSensorReports', communityId, input };
  const result = await bus.execute({ envelope, actor });
  if (!result.ok && result.code === BUSY) throw new Error('too much waits to be written');
  // Any other refusal is the same again the next time: broken words must not hold up the others.
  if (!result.ok) log.error({ communityId, code: result.code, count: own.length }, 'sensor words refused');
}
