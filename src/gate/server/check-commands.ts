import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command, Foreseen } from '../../base/server/command.ts';
import { defineRecordCommand, type ReadEntry } from '../../base/server/command-group-definition.ts';
import type { Tx } from '../../base/server/db.ts';
import type { RefusedCheck, SortedChecks } from '../domain/check-sorting.ts';
import { sortChecks } from '../domain/check-sorting.ts';
import { GateCheck } from '../domain/gate-check.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import type { TakenCheck } from './check-columns.ts';
import { countChecks, insertChecks, insertNewChecks, readCheckBounds } from './check-write-queries.ts';
import { raiseGateFlags } from './flag-commands.ts';
import { expireGateChecks } from './retention-commands.ts';

/** More would not be a bounded batch. */
const MAX_CHECKS = 500;

/** A batch from a phone. Records are looked at one by one: one that is broken is refused by name and the others are written. */
const RecordGateChecks = z.object({
  deviceId: idSchema<'device'>(),
  checks: z
    .array(z.unknown().meta({ ...z.toJSONSchema(GateCheck, { io: 'input', unrepresentable: 'any' }) }))
    .min(1)
    .max(MAX_CHECKS),
});
type RecordGateChecks = z.infer<typeof RecordGateChecks>;

/** What became of a batch; stored, repeated and refused make up its length. */
export interface RecordedChecks {
  readonly stored: number;
  /** Were there before: sent twice. */
  readonly repeated: number;
  readonly refused: readonly RefusedCheck[];
}

interface SortedEntry {
  readonly entry: ReadEntry<RecordGateChecks>;
  readonly sorted: SortedChecks;
}

/** Gate checks from phones: the log of the gates, many at a time. */
export const recordGateChecks: Command = defineRecordCommand<RecordGateChecks, RecordedChecks>({
  name: 'recordGateChecks',
  summary: 'Writes passages of the gates as phones saw them; each is written once however often it is sent',
  schema: RecordGateChecks,
  permission: 'gate.check',
  scope: 'community',
  note: 'gateChecksRecorded',
  countOf: ({ checks }) => checks.length,
  applyAll: writeChecks,
  foresee: foreseeChecks,
  figures: ({ stored, repeated, refused }) => ({ stored, repeated, refused: refused.length }),
  subject: ({ deviceId }) => ({ kind: 'device', id: deviceId }),
});

async function writeChecks(
  tx: Tx,
  entries: readonly ReadEntry<RecordGateChecks>[],
): Promise<readonly RecordedChecks[]> {
  const sorted = await sortEntries(tx, entries);
  const taken = takenOf(sorted);
  const counted = sorted.flatMap(({ entry, sorted: { counted: checks } }) => withEntry(entry, checks));
  const stored = taken.length === 0 ? 'all' : await insertChecks(tx, taken);
  if (counted.length > 0) await countChecks(tx, counted);
  const left = stored === 'all' ? stored : new Set(stored);
  return sorted.map((one) => replyTo(one, left));
}

/** Checks that are too old are counted, which is left to `writeChecks`. */
async function foreseeChecks(
  tx: Tx,
  entries: readonly ReadEntry<RecordGateChecks>[],
): Promise<Foreseen<RecordedChecks> | undefined> {
  const sorted = await sortEntries(tx, entries);
  if (sorted.some((one) => one.sorted.counted.length > 0)) return undefined;
  const taken = takenOf(sorted);
  return {
    answers: sorted.map((one) => replyTo(one, 'all')),
    statements: taken.length === 0 ? [] : [insertNewChecks(taken)],
  };
}

function takenOf(sorted: readonly SortedEntry[]): readonly TakenCheck[] {
  return sorted.flatMap(({ entry, sorted: { taken } }) => withEntry(entry, taken));
}

async function sortEntries(tx: Tx, entries: readonly ReadEntry<RecordGateChecks>[]): Promise<readonly SortedEntry[]> {
  const bounds = await readCheckBounds(tx, [...new Set(entries.map(({ context }) => context.communityId))]);
  return entries.map((entry) => {
    const { gateIds, keepDays } = bounds.get(entry.context.communityId) ?? {
      gateIds: new Set<string>(),
      keepDays: DEFAULT_GATE_RULES.keepDays,
    };
    const nowMs = Date.parse(entry.context.now);
    return { entry, sorted: sortChecks({ checks: entry.input.checks, gateIds, nowMs, keepDays }) };
  });
}

function withEntry(
  { context, input }: ReadEntry<RecordGateChecks>,
  checks: SortedChecks['taken'],
): readonly TakenCheck[] {
  return checks.map((check) => ({ context, deviceId: input.deviceId, check }));
}

/** Of two commands of one group that bring the same check the first has stored it. */
function replyTo({ entry, sorted }: SortedEntry, stored: 'all' | Set<string>): RecordedChecks {
  const { taken, refused } = sorted;
  if (stored === 'all') return { stored: taken.length, repeated: 0, refused };
  const own = taken.filter(({ id }) => stored.delete(`${entry.context.communityId} ${id.toLowerCase()}`));
  return { stored: own.length, repeated: taken.length - own.length, refused };
}

/** Commands of the log of the gates. */
export const checkCommands: readonly Command[] = [recordGateChecks, raiseGateFlags, expireGateChecks];
