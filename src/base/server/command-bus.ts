import { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { mayIn } from '../domain/actor.ts';
import { isRefusal } from '../domain/decision.ts';
import type { CommunityId } from '../domain/ids.ts';
import { areaNumber, SITE } from '../domain/ids.ts';
import { Problem } from '../domain/problem.ts';
import { insertAudit } from './audit-queries.ts';
import type { Clock } from './clock.ts';
import type { Command, CommandContext, CommandFile, CommandRun, Reactions } from './command.ts';
import type { GroupLimits, Groups } from './command-group.ts';
import { createGroups } from './command-group.ts';
import type { CommandResult } from './command-result.ts';
import { failed, refusalOf, withRetry } from './command-result.ts';
import type { Db, Tx } from './db.ts';
import type { Vault } from './secret.ts';
import { finishReceipt, insertFacts, notifyFacts, startReceipt } from './spine-queries.ts';

/** A command as it arrives. */
export const envelopeSchema = z.object({
  commandId: z.guid(),
  name: z.string().min(1).max(80),
  communityId: z.int32().nonnegative().optional(),
  areaId: areaNumber.optional(),
  input: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

export interface CommandBus {
  /** Decides and applies one command; refusals are results, bugs are thrown. @idempotent by (communityId, commandId) */
  execute(request: {
    readonly envelope: Envelope;
    readonly actor: Actor;
    readonly files?: ReadonlyMap<string, CommandFile>;
  }): Promise<CommandResult>;
  readonly commands: ReadonlyMap<string, Command>;
}

export interface BusParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly commands: readonly Command[];
  readonly reactions: Reactions;
  /** The community of an area; SITE when it lies above communities. Undefined: no such area. */
  readonly communityOfArea: (tx: Tx, areaId: number) => Promise<CommunityId | undefined>;
  /** How commands that carry records are grouped; the measured limits unless a test says otherwise. */
  readonly groupLimits?: GroupLimits;
}

/** Facts may cause commands, which may cause more, five hundred beside each other; one behind the other without end is a bug. */
const MAX_GENERATIONS = 12;
/** Refusals that say "not now": nothing was decided, and the trail of a busy server is not made longer. */
const UNTRACED: ReadonlySet<string> = new Set(['busy']);

/** The one write path: parse, seen this id?, permission and scope, load, decide, apply, fact and audit, reactions, commit. */
export function createCommandBus(parts: BusParts): CommandBus {
  const commands = new Map(parts.commands.map((command) => [command.name, command]));
  if (commands.size !== parts.commands.length) throw new Error('two commands share a name');
  const groups = createGroups({ db: parts.db, ...(parts.groupLimits && { limits: parts.groupLimits }) });
  return {
    commands,
    async execute({ envelope, actor, files = new Map<string, CommandFile>() }) {
      const { commandId } = envelope;
      const command = commands.get(envelope.name);
      if (!command) return failed(commandId, 'unknownCommand', { name: envelope.name.slice(0, 40) });
      const place = await findPlace({ parts, command, envelope, actor });
      if (!place) return failed(commandId, 'notPermitted');
      const context: CommandContext = {
        commandId,
        accountId: actor.accountId,
        communityId: place.communityId,
        areaId: envelope.areaId,
        now: parts.clock.now(),
        today: parts.clock.today(),
        vault: parts.vault,
        files,
      };
      const others = command.othersOf(envelope.input);
      const isPermitted = place.isPermitted && others.every((id) => mayIn(actor, command.permission, id));
      const result = isPermitted
        ? await run({ parts, commands, groups, command, envelope, context, others })
        : failed(commandId, 'notPermitted');
      if (!result.ok && !UNTRACED.has(result.code))
        await auditRefusal({ parts, command, envelope, context, code: result.code });
      return result;
    },
  };
}

interface Place {
  readonly communityId: CommunityId;
  readonly isPermitted: boolean;
}

async function findPlace(request: {
  readonly parts: BusParts;
  readonly command: Command;
  readonly envelope: Envelope;
  readonly actor: Actor;
}): Promise<Place | undefined> {
  const { command, envelope, actor, parts } = request;
  if (command.scope === 'community') {
    const communityId = envelope.communityId ?? onlyCommunity(actor, command.permission);
    return communityId === undefined
      ? undefined
      : { communityId, isPermitted: mayIn(actor, command.permission, communityId) };
  }
  const { areaId } = envelope;
  if (areaId === undefined) return undefined;
  const communityId = await parts.db.read({ communityIds: [] }, (tx) => parts.communityOfArea(tx, areaId));
  if (communityId === undefined) return undefined;
  return { communityId, isPermitted: actor.areas.get(command.permission)?.has(areaId) ?? false };
}

/** Most workers serve one community and need not name it. */
function onlyCommunity(actor: Actor, permission: string): CommunityId | undefined {
  const [first, ...others] = [...(actor.communities.get(permission) ?? [])].filter((id) => id !== SITE);
  return others.length === 0 ? first : undefined;
}

interface RunRequest {
  readonly parts: BusParts;
  readonly commands: ReadonlyMap<string, Command>;
  readonly groups: Groups;
  readonly command: Command;
  readonly envelope: Envelope;
  readonly context: CommandContext;
  /** Communities that the command writes in besides that of the context. */
  readonly others: readonly CommunityId[];
}

/** Commands that carry records go with others of their kind, every other one alone. */
async function run(request: RunRequest): Promise<CommandResult> {
  const { command, envelope, context, groups } = request;
  const { records } = command;
  if (records) return groups.submit({ command, records, input: envelope.input, context });
  try {
    return await withRetry(() => runOnce(request));
  } catch (error) {
    const refusal = refusalOf(error, envelope.commandId);
    if (!refusal) throw error;
    return refusal;
  }
}

async function runOnce(request: RunRequest): Promise<CommandResult> {
  const { parts, command, envelope, context } = request;
  return parts.db.write({ communityIds: [context.communityId, ...request.others] }, async (tx) => {
    const seen = await startReceipt(tx, { context, name: command.name });
    if (seen) {
      if (seen.name !== command.name || seen.accountId !== context.accountId)
        return failed(envelope.commandId, 'commandIdUsed');
      return { commandId: envelope.commandId, ok: true, reply: seen.reply ?? null };
    }
    const run = orThrow(await command.run(tx, envelope.input, context));
    await record({ tx, context, command, run });
    await followUp({ request, tx, run });
    await finishReceipt(tx, { context, reply: run.reply });
    return { commandId: envelope.commandId, ok: true, reply: run.reply ?? null };
  });
}

type DoneRun = Exclude<CommandRun, { readonly refused: string }>;

/** Carries a refusal out of the transaction, which rolls it back. */
function orThrow(run: CommandRun): DoneRun {
  if (isRefusal(run)) throw new Problem(run.refused, run.details ?? {});
  return run;
}

async function record(entry: {
  readonly tx: Tx;
  readonly context: CommandContext;
  readonly command: Command;
  readonly run: DoneRun;
}): Promise<void> {
  const { tx, context, command, run } = entry;
  await insertFacts(tx, { context, facts: run.recorded });
  await insertAudit(tx, {
    context,
    kind: 'command',
    name: command.name,
    outcome: 'done',
    subject: run.subject,
    reason: run.reason,
  });
  await notifyFacts(tx, { context, types: run.facts.map((fact) => fact.type) });
}

async function followUp({
  request,
  tx,
  run,
}: {
  readonly request: RunRequest;
  readonly tx: Tx;
  readonly run: DoneRun;
}): Promise<void> {
  let facts: DoneRun['facts'] = run.facts;
  for (let generation = 0; facts.length > 0; generation += 1) {
    const caused: DoneRun['facts'][number][] = [];
    for (const fact of facts)
      for (const next of request.parts.reactions[fact.type]?.(fact, request.context) ?? []) {
        if (generation >= MAX_GENERATIONS) throw new Error(`reactions of ${request.command.name} do not end`);
        const command = request.commands.get(next.name);
        if (!command) throw new Error(`reaction names no command: ${next.name}`);
        const context = { ...request.context, communityId: next.communityId ?? request.context.communityId };
        const nextRun = orThrow(await command.run(tx, next.input, context));
        await record({ tx, context, command, run: nextRun });
        caused.push(...nextRun.facts);
      }
    facts = caused;
  }
}

async function auditRefusal(request: {
  readonly parts: BusParts;
  readonly command: Command;
  readonly envelope: Envelope;
  readonly context: CommandContext;
  readonly code: string;
}): Promise<void> {
  const { parts, command, envelope, context, code } = request;
  await parts.db.write({ communityIds: [context.communityId] }, (tx) =>
    insertAudit(tx, {
      context,
      kind: 'command',
      name: command.name,
      outcome: 'refused',
      code,
      subject: command.subjectOf(envelope.input, context),
    }),
  );
}
