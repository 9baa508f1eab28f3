import { z } from 'zod';
import { plainDetails, type ProblemDetails } from '../failure.ts';
import { recordIdOf, type OutboxItem } from './outbox-item.ts';
import type { PackedCommand } from './pack.ts';

/** What the server said to each command of a request. */
export const Results = z.object({
  results: z.array(
    z.union([
      z.object({ commandId: z.string(), ok: z.literal(true), reply: z.unknown() }),
      z.object({
        commandId: z.string(),
        ok: z.literal(false),
        code: z.string(),
        details: z.record(z.string(), z.unknown()).nullish(),
      }),
    ]),
  ),
});
export type Results = z.infer<typeof Results>;

const PackedReply = z.object({
  refused: z.array(z.object({ id: z.string(), code: z.string() })).default([]),
});

/** What becomes of each record of a request. */
export interface Judgement {
  readonly done: readonly OutboxItem[];
  readonly aside: readonly Refused[];
  /** Their time was not yet: to be stamped again by the corrected clock. */
  readonly restamp: readonly OutboxItem[];
  /** Refused together: to be tried in smaller packs, so that the guilty one is found. */
  readonly together: readonly OutboxItem[];
}

export interface Refused {
  readonly item: OutboxItem;
  readonly code: string;
  readonly details: ProblemDetails;
}

const BUSY = 'busy';
const FROM_FUTURE = 'checkFromFuture';

/** Reads the answer to a request. A command without an answer stays as it was. */
export function judge(commands: readonly PackedCommand[], answer: Results): Judgement {
  const results = new Map(answer.results.map((result) => [result.commandId, result]));
  const parts = commands.map((command) => judgeOne(command, results.get(command.envelope.commandId)));
  return {
    done: parts.flatMap(({ done }) => done),
    aside: parts.flatMap(({ aside }) => aside),
    restamp: parts.flatMap(({ restamp }) => restamp),
    together: parts.flatMap(({ together }) => together),
  };
}

const NOTHING: Judgement = { done: [], aside: [], restamp: [], together: [] };

function judgeOne(command: PackedCommand, result: Results['results'][number] | undefined): Judgement {
  const { items } = command;
  // Not now is no answer: the record waits as it was.
  if (!result || (!result.ok && result.code === BUSY)) return NOTHING;
  if (!result.ok) {
    if (items.length > 1) return { ...NOTHING, together: items };
    const details = plainDetails(result.details ?? {});
    return refusedAs(items.map((item) => ({ item, code: result.code, details })));
  }
  if (!items[0]?.packing) return { ...NOTHING, done: items };
  const reply = PackedReply.safeParse(result.reply);
  const codes = new Map(reply.success ? reply.data.refused.map(({ id, code }) => [id, code]) : []);
  const refused = items.flatMap((item): Refused[] => {
    const code = codes.get(recordIdOf(item) ?? '');
    return code === undefined ? [] : [{ item, code, details: {} }];
  });
  const held = new Set(refused.map(({ item }) => item));
  return { ...refusedAs(refused), done: items.filter((item) => !held.has(item)) };
}

/** A record that was stamped again already and is refused again needs a person. */
function refusedAs(refused: readonly Refused[]): Judgement {
  const again = refused.filter(({ item, code }) => code === FROM_FUTURE && item.isRestamped !== true);
  const rest = refused.filter((one) => !again.includes(one));
  return { ...NOTHING, aside: rest, restamp: again.map(({ item }) => item) };
}
