import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { executeInTurn } from '../../base/server/execute-in-turn.ts';
import { writeInBulk } from '../../base/server/bulk-write-queries.ts';
import { lookOver } from '../../base/server/statistics-queries.ts';
import { newId } from '../../base/server/ids.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import { reportOf, type ImportReport } from '../domain/import-report.ts';
import { acceptDifferences, decideCommit, decideUndo } from '../domain/import-state.ts';
import { applyChanges, isAcceptable } from './import-change-queries.ts';
import { accountStatements, insertDuplicatePairs } from './import-effects-queries.ts';
import { importFileCommands } from './import-file-commands.ts';
import { planAgainstRegister, readImport } from './import-preview.ts';
import { lockCommunityImports, lockImport, updateImportStatus } from './import-queries.ts';
import { refusedFilesOf } from './import-reader.ts';
import { searchOfPlan } from './import-search.ts';
import { findPeopleOfImport, undoImport } from './import-undo-queries.ts';
import { peopleStatements } from './import-write-people-queries.ts';
import { placeStatements } from './import-write-places-queries.ts';
import { IMPORT_TABLES, REGISTER_TABLES } from './register-tables.ts';
import { insertSearchWords, refreshSearch } from './search-queries.ts';

const importId = idSchema<'import'>();
/** So many new people change what the planner has to know, and are written in bulk. */
const MANY = 200;

interface CommitState {
  readonly importId: string;
  readonly status: 'open' | 'done' | 'undone' | 'discarded' | undefined;
  readonly plan: ImportPlan;
  /** `idKey` -> hash, as worked out for the plan. */
  readonly hashOf: ReadonlyMap<string, string>;
  readonly fileIds: readonly string[];
  readonly refusedFiles: ImportReport['refusedFiles'];
}

const commitImport = defineCommand({
  name: 'commitImport',
  summary: 'Carries an import out, whole or not at all',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({
    importId,
    /** Differences to the register in which the file is right. */
    accept: z
      .array(z.object({ personId: idSchema<'person'>(), field: z.string().max(40) }))
      .max(50_000)
      .default([]),
  }),
  load: async (tx, input, context): Promise<CommitState> => {
    const row = await lockImport(tx, context.communityId, input.importId);
    const question = { ...context, importId: input.importId };
    const { fileIds, outcomes } = await readImport(tx, question);
    await lockCommunityImports(tx, context.communityId);
    const { plan, hashOf } = await planAgainstRegister(tx, question, outcomes);
    const refusedFiles = refusedFilesOf(outcomes);
    const fields = new Set(plan.differences.map(({ field }) => field));
    const accepted = input.accept.flatMap(({ personId, field }) => {
      const known = [...fields].find((name) => name === field);
      return known ? [{ personId, field: known }] : [];
    });
    return {
      importId: input.importId,
      status: row?.status,
      plan: acceptDifferences(plan, accepted, isAcceptable),
      hashOf,
      fileIds,
      refusedFiles,
    };
  },
  decide: (state: CommitState) => decideCommit(state),
  record: ({ type, subjectId, plan }) => ({ type, subjectId, report: reportOf(plan, []) }),
  async apply(tx, facts, context, state) {
    const report = reportOf(state.plan, state.refusedFiles);
    for (const { subjectId } of facts) await writePlan(tx, { context, state, importId: subjectId });
    await updateImportStatus(tx, {
      communityId: context.communityId,
      id: state.importId,
      status: 'done',
      now: context.now,
      report,
    });
    return { report };
  },
  subject: (input) => ({ kind: 'import', id: input.importId }),
});

async function writePlan(
  tx: Tx,
  of: { readonly context: CommandContext; readonly state: CommitState; readonly importId: string },
): Promise<void> {
  const { context, state, importId: id } = of;
  const { communityId } = context;
  const { plan, fileIds, hashOf } = state;
  const target: Target = { ...context, importId: id, fileIds, hashOf };
  // The words for the search are put together while the database writes; writing is awaited first, so that nothing is sent after a rollback.
  const words = searchOfPlan(plan);
  words.catch(() => undefined);
  await writeRegister(tx, target, plan);
  const search = await words;
  await insertSearchWords(tx, communityId, search.rows);
  await refreshSearch(tx, communityId, search.others);
  if (plan.persons.length >= MANY) await lookOver(tx, { communityId, tables: REGISTER_TABLES });
}

type Target = CommandContext & {
  readonly importId: string;
  readonly fileIds: readonly string[];
  readonly hashOf: ReadonlyMap<string, string>;
};

async function writeRegister(tx: Tx, target: Target, plan: ImportPlan): Promise<void> {
  const { communityId, now } = target;
  const work = () => executeInTurn(tx, registerStatements(target, plan));
  if (plan.persons.length < MANY) await work();
  else await writeInBulk(tx, { communityId, tables: IMPORT_TABLES, work });
  await applyChanges(tx, target, plan.changes);
  await executeInTurn(tx, accountStatements(target, plan));
  const ids = plan.duplicates.map(() => newId());
  await insertDuplicatePairs(tx, { communityId, now, pairs: plan.duplicates, ids });
}

function* registerStatements(target: Target, plan: ImportPlan): Generator<Sql> {
  yield* placeStatements(target.communityId, plan);
  yield* peopleStatements(target, plan);
}

const undoImportCommand = defineCommand({
  name: 'undoImport',
  summary: 'Takes an import back; what was worked on since stays and is counted',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({ importId }),
  load: async (tx, input, { communityId }) => {
    const row = await lockImport(tx, communityId, input.importId);
    await lockCommunityImports(tx, communityId);
    return { importId: input.importId, status: row?.status, doneAt: row?.doneAt ?? undefined };
  },
  decide: (state) => decideUndo(state),
  async apply(tx, _facts, { communityId, now, today }, { importId: id, doneAt }) {
    if (!doneAt) throw new Problem('importNotDone');
    const counts = await undoImport(tx, { communityId, importId: id, doneAt, now, today });
    await refreshSearch(tx, communityId, await findPeopleOfImport(tx, { communityId, importId: id }));
    await updateImportStatus(tx, { communityId, id, status: 'undone', now });
    return counts;
  },
  subject: (input) => ({ kind: 'import', id: input.importId }),
});

/** Commands of the import wizard. */
export const importCommands: readonly Command[] = [...importFileCommands, commitImport, undoImportCommand];
