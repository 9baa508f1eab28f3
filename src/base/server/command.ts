import type { z } from 'zod';
import type { Day, Instant } from '../domain/day.ts';
import type { Decision, Fact, Refusal } from '../domain/decision.ts';
import { isRefusal } from '../domain/decision.ts';
import type { CommunityId } from '../domain/ids.ts';
import type { Vault } from './secret.ts';
import type { PreparedSql, Tx } from './db.ts';

/** A file that travels with a command, by the id that the command's input gives it. */
export interface CommandFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a command may know besides its input: who, where, when. */
export interface CommandContext {
  readonly commandId: string;
  readonly accountId: string;
  /** The community in which the command acts; 0 for the site. */
  readonly communityId: CommunityId;
  /** The area in which it acts, for commands of scope `area`. */
  readonly areaId: number | undefined;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
  readonly files: ReadonlyMap<string, CommandFile>;
}

/** Whom or what a command or a look is about, for the audit trail. */
export interface Subject {
  readonly kind: string;
  readonly id?: string | undefined;
}

export interface CommandDefinition<Input, State, F extends Fact, Reply> {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodType<Input>;
  readonly permission: string;
  /** `community`: acts in `communityId` of the envelope; `area`: in `areaId`, any level. */
  readonly scope: 'community' | 'area';
  /** Other communities that the command writes in (moving house): the permission is needed there too. */
  readonly otherCommunities?: (input: Input) => readonly CommunityId[];
  /** Reads and locks what the decision needs. */
  load(tx: Tx, input: Input, context: CommandContext): Promise<State>;
  /** The rule: pure. */
  decide(state: State, input: Input, context: CommandContext): Decision<F>;
  /** Writes what was decided and answers. */
  apply(tx: Tx, facts: readonly F[], context: CommandContext, state: State): Promise<Reply>;
  /** What of a fact is written down; nothing secret. Default: all of it. */
  record?(fact: F): object;
  readonly subject?: (input: Input, context: CommandContext) => Subject;
  readonly reason?: (input: Input) => string | undefined;
}

/** What one run of a command gave, before it is committed. */
export type CommandRun =
  | Refusal
  | {
      readonly reply: unknown;
      readonly facts: readonly Fact[];
      readonly recorded: readonly { readonly fact: Fact; readonly body: object }[];
      readonly subject: Subject | undefined;
      readonly reason: string | undefined;
    };

/** One command that carries records, on its way into a group. */
export interface RecordEntry {
  readonly context: CommandContext;
  readonly records: number;
  readonly subject: Subject | undefined;
}

/** How commands that carry many records are committed together; see command-group-definition.ts. */
export interface RecordPart {
  /** What boards are told. */
  readonly note: string;
  /** Reads the input; a ZodError says which field. */
  prepare(raw: unknown, context: CommandContext): RecordEntry;
  /** Writes all of them; one answer for each, in order. */
  applyAll(tx: Tx, entries: readonly RecordEntry[]): Promise<readonly RecordAnswer[]>;
  /** The same as a statement that is still to be run: it writes all records anew or fails with 40001. Undefined: not this time. */
  foresee?(tx: Tx, entries: readonly RecordEntry[]): Promise<Foreseen<RecordAnswer> | undefined>;
}

/** What one command of a group answers, with figures for the trail. */
export interface RecordAnswer {
  readonly reply: object;
  readonly figures: Readonly<Record<string, number>>;
}

/** Answers that are true when the statements go through. */
export interface Foreseen<Answer> {
  readonly answers: readonly Answer[];
  readonly statements: readonly PreparedSql[];
}

/** A command with its types closed over, as the tables in `main` hold it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  readonly permission: string;
  readonly scope: 'community' | 'area';
  /** Present when the command carries records and is committed in groups. */
  readonly records?: RecordPart;
  run(tx: Tx, input: unknown, context: CommandContext): Promise<CommandRun>;
  subjectOf(input: unknown, context: CommandContext): Subject | undefined;
  /** The communities beside that of the envelope; none for input that does not parse. */
  othersOf(input: unknown): readonly CommunityId[];
}

/** Closes a definition over its types. Input is parsed here and nowhere else; a ZodError says which field. */
export function defineCommand<Input, State, F extends Fact, Reply>(
  definition: CommandDefinition<Input, State, F, Reply>,
): Command {
  const { name, summary, schema, permission, scope } = definition;
  return {
    name,
    summary,
    schema,
    permission,
    scope,
    subjectOf(raw, context) {
      const parsed = schema.safeParse(raw);
      return parsed.success ? definition.subject?.(parsed.data, context) : undefined;
    },
    othersOf(raw) {
      const parsed = schema.safeParse(raw);
      return parsed.success ? (definition.otherCommunities?.(parsed.data) ?? []) : [];
    },
    async run(tx, raw, context) {
      const input = schema.parse(raw);
      const state = await definition.load(tx, input, context);
      const decision = definition.decide(state, input, context);
      if (isRefusal(decision)) return decision;
      const reply = await definition.apply(tx, decision.facts, context, state);
      return {
        reply,
        facts: decision.facts,
        recorded: decision.facts.map((fact) => ({ fact, body: definition.record?.(fact) ?? fact })),
        subject: definition.subject?.(input, context),
        reason: definition.reason?.(input),
      };
    },
  };
}

/** A command that follows from a fact, in the same transaction. */
export interface FollowUp {
  readonly name: string;
  readonly input: unknown;
  /** Defaults to the community of the fact. */
  readonly communityId?: CommunityId;
}

/** Fact type -> what follows in other rooms. The one table of side effects, in `main/reactions.ts`. */
export type Reactions = Readonly<Record<string, (fact: Fact, context: CommandContext) => readonly FollowUp[]>>;
