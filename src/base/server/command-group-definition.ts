import type { z } from 'zod';
import type { Command, CommandContext, Foreseen, RecordAnswer, RecordEntry, Subject } from './command.ts';
import type { Tx } from './db.ts';

/** One command of a group with its input read. */
export interface ReadEntry<Input> {
  readonly input: Input;
  readonly context: CommandContext;
}

export interface RecordCommandDefinition<Input, Reply extends object> {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodType<Input>;
  readonly permission: string;
  readonly scope: 'community';
  /** In the past tense: what listening boards of the communities are told on commit. The command's own table is its fact. */
  readonly note: string;
  /** Records in an input; what may wait is bounded by their sum. */
  countOf(input: Input): number;
  /**
   * Writes the records of all entries with one statement a table and answers each entry, in order. A record that cannot be taken is
   * part of the reply, never an error. Every record has a key of its own: what comes twice is written once.
   */
  applyAll(tx: Tx, entries: readonly ReadEntry<Input>[]): Promise<readonly Reply[]>;
  /**
   * For commands that nearly always bring new records: reads what the answers depend on and foretells them, with the statements that write
   * the records and fail with 40001 (`menshen_whole`) where an answer would not be true; they travel with the commit. Undefined: applyAll
   * it is. After a failure applyAll is asked.
   */
  foresee?(tx: Tx, entries: readonly ReadEntry<Input>[]): Promise<Foreseen<Reply> | undefined>;
  /** Figures of the reply for the audit trail. */
  figures?(reply: Reply): Readonly<Record<string, number>>;
  readonly subject?: (input: Input, context: CommandContext) => Subject;
}

/**
 * A command that carries many records of one kind (gate checks, temperature rounds, sample scans). The same envelope, permission,
 * scope, receipt and audit as any command; those that wait at the same time are committed together (docs/decisions/0012).
 */
export function defineRecordCommand<Input, Reply extends object>(
  definition: RecordCommandDefinition<Input, Reply>,
): Command {
  const { name, summary, schema, permission, scope, note } = definition;
  // The inputs as read, beside the entries that the bus carries, so that nothing is parsed twice.
  const inputs = new WeakMap<RecordEntry, Input>();
  const prepare = (raw: unknown, context: CommandContext): RecordEntry => {
    const input = schema.parse(raw);
    const entry = { context, records: definition.countOf(input), subject: definition.subject?.(input, context) };
    inputs.set(entry, input);
    return entry;
  };
  const read = (entry: RecordEntry): ReadEntry<Input> => {
    const input = inputs.get(entry);
    if (input === undefined) throw new Error(`an entry of another command than ${name}`);
    return { input, context: entry.context };
  };
  const answerOf = (reply: Reply): RecordAnswer => ({ reply, figures: definition.figures?.(reply) ?? {} });
  const applyAll = async (tx: Tx, entries: readonly RecordEntry[]) =>
    (await definition.applyAll(tx, entries.map(read))).map(answerOf);
  const foresee = async (tx: Tx, entries: readonly RecordEntry[]) => {
    const foreseen = await definition.foresee?.(tx, entries.map(read));
    return foreseen && { answers: foreseen.answers.map(answerOf), statements: foreseen.statements };
  };
  return {
    ...{ name, summary, schema, permission, scope, records: { note, prepare, applyAll, foresee } },
    subjectOf(raw, context) {
      const parsed = schema.safeParse(raw);
      return parsed.success ? definition.subject?.(parsed.data, context) : undefined;
    },
    othersOf: () => [],
    async run(tx, raw, context) {
      const entry = prepare(raw, context);
      const [done] = await applyAll(tx, [entry]);
      return { reply: done?.reply, facts: [], recorded: [], subject: entry.subject, reason: undefined };
    },
  };
}
