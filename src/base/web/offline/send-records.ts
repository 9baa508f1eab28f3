import { z } from 'zod';
import { instantOf } from '../../domain/day.ts';
import { failureOf, RequestError, type Failure } from '../failure.ts';
import { newId } from '../new-id.ts';
import { clockOffset, correctedMs, idAt } from './clock.ts';
import { correctedTimes } from './clock-rules.ts';
import { judge, Results, type Judgement } from './judge.ts';
import { markSent } from './outbox-entries.ts';
import type { OutboxItem } from './outbox-item.ts';
import { countAll, nextRecords, rewrite, setAside } from './outbox.ts';
import { grow, MOST, packBatch, shrink, type Bounds, type PackedCommand } from './pack.ts';
import { phoneRequest } from './phone-request.ts';

/** A record on which the server broke so often is set aside: the others are not to wait for it. */
const MOST_BREAKS = 3;

let bounds: Bounds = MOST;
const breaks = new Map<number, number>();

/** Sends everything that waits, in order, in bounded pieces. Throws RequestError when the line or the server fails. */
export async function sendRecords(accountId: string): Promise<void> {
  for (;;) {
    const items = await nextRecords(accountId, bounds.records);
    const commands = packBatch({ items, bounds, newId });
    if (commands.length === 0) return;
    const sent = commands.flatMap((command) => command.items);
    const answer = await trySend(commands).catch(async (error: unknown) => {
      await heedFailure(failureOf(error), sent);
      return undefined;
    });
    if (answer) await settle({ accountId, sent, judgement: judge(commands, answer), isBusy: isBusy(answer) });
    await countAll(accountId);
  }
}

async function trySend(commands: readonly PackedCommand[]): Promise<Results> {
  const body = { commands: commands.map(({ envelope }) => envelope) };
  try {
    return Results.parse(await phoneRequest({ method: 'POST', url: '/api/commands', body }));
  } catch (error) {
    // A single refused command is answered with its own status; what it says is an answer all the same.
    const failure = failureOf(error);
    const [only] = commands;
    if (failure.kind !== 'refused' || failure.status >= 500 || commands.length !== 1 || !only) throw error;
    const { code, details } = failure;
    return { results: [{ commandId: only.envelope.commandId, ok: false, code, details: { ...details } }] };
  }
}

/** The line, a busy server and an ended session stop the sending. A refused request and a broken server are tried smaller, down to the guilty record. */
async function heedFailure(failure: Failure, sent: readonly OutboxItem[]): Promise<void> {
  if (failure.kind === 'network') bounds = shrink(bounds);
  const [only, ...more] = sent;
  if ((failure.kind !== 'refused' && failure.kind !== 'broken') || !only) throw new RequestError(failure);
  const isBroken = failure.kind === 'broken' || failure.status >= 500;
  if (more.length > 0) {
    bounds = shrink({ ...bounds, records: sent.length });
    return;
  }
  if (!isBroken) return setAside(only.seq, failure.code, failure.details);
  const count = (breaks.get(only.seq) ?? 0) + 1;
  breaks.set(only.seq, count);
  if (count < MOST_BREAKS) throw new RequestError(failure);
  await setAside(only.seq, 'internal', { requestId: '-' });
}

function isBusy(answer: Results): boolean {
  return answer.results.some((result) => !result.ok && result.code === 'busy');
}

async function settle(of: {
  readonly accountId: string;
  readonly sent: readonly OutboxItem[];
  readonly judgement: Judgement;
  readonly isBusy: boolean;
}): Promise<void> {
  const { judgement } = of;
  await markSent(judgement.done.map(({ seq }) => seq));
  for (const { item, code, details } of judgement.aside) await setAside(item.seq, code, details);
  for (const item of judgement.restamp) await restamp(of.accountId, item);
  if (of.isBusy) throw new RequestError({ kind: 'busy', retryAfterMs: undefined, problem: undefined });
  if (judgement.together.length > 0) bounds = shrink({ ...bounds, records: judgement.together.length });
  else bounds = grow(bounds);
  if (isStuck(judgement)) throw new RequestError({ kind: 'broken', status: 200 });
}

/** An answer that says nothing of what was sent must not be asked for again at once. */
function isStuck(judgement: Judgement): boolean {
  const { done, aside, restamp: again, together } = judgement;
  return done.length + aside.length + again.length + together.length === 0;
}

const Timed = z.looseObject({ at: z.iso.datetime(), phoneAt: z.iso.datetime().optional() });

/** Gives a record of the future the time that it must have had, under a new id that carries it. */
async function restamp(accountId: string, item: OutboxItem): Promise<void> {
  const timed = Timed.safeParse(item.input);
  if (!timed.success) return setAside(item.seq, 'checkFromFuture');
  const { at, phoneAt } = timed.data;
  const times = correctedTimes(
    { at: instantOf(new Date(at)), phoneAt: phoneAt === undefined ? undefined : instantOf(new Date(phoneAt)) },
    { offsetMs: clockOffset.get() ?? 0, nowMs: correctedMs() },
  );
  const { commandId, name, packing } = item;
  const input = { ...timed.data, ...times, id: idAt(times.at) };
  await rewrite({
    accountId,
    item,
    words: { commandId, name, input, isRestamped: true, ...(packing ? { packing } : {}) },
  });
}
