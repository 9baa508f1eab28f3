import { z } from 'zod';
import { getDay } from '../../base/domain/day.ts';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { MEANINGS } from '../../sheets/domain/reading.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import { reportOf } from '../domain/import-report.ts';
import { acceptDifferences, decideCommit, decideDiscard, decideUndo } from '../domain/import-state.ts';
import { applyChanges, isAcceptable } from './import-change-queries.ts';
import { insertDuplicatePairs, insertEffects, insertImportRows } from './import-effects-queries.ts';
import { planAgainstRegister, readImport } from './import-preview.ts';
import {
  deleteChoice,
  dropOldContents,
  insertImport,
  insertImportFiles,
  lockCommunityImports,
  lockImport,
  updateImportStatus,
  upsertChoice,
} from './import-queries.ts';
import { digestOf } from './import-reader.ts';
import { findPeopleOfImport, undoImport } from './import-undo-queries.ts';
import { insertPeople } from './import-write-people-queries.ts';
import { insertPlaces } from './import-write-places-queries.ts';
import { refreshSearch } from './search-queries.ts';

const importId = idSchema<'import'>();
const MOST_FILES = 100;

const openImport = defineCommand({
  name: 'openImport',
  summary: 'Takes a drop of files; nothing of the register changes yet',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({
    importId,
    files: z
      .array(z.object({ fileId: idSchema<'file'>(), name: z.string().min(1).max(300) }))
      .min(1)
      .max(MOST_FILES),
  }),
  load: (_tx, { files }, context) => {
    const missing = files.filter(({ fileId }) => !context.files.has(fileId)).length;
    return Promise.resolve({ missing });
  },
  decide: ({ missing }, { importId: subjectId, files }) =>
    missing > 0
      ? refuse('fileMissing', { count: missing })
      : { facts: [{ type: 'importOpened' as const, subjectId, files }] },
  record: ({ type, subjectId, files }) => ({ type, subjectId, fileCount: files.length }),
  async apply(tx, facts, { communityId, accountId, now, vault, files: sent }) {
    for (const { subjectId, files } of facts) {
      const stored = files.map(({ fileId, name }) => {
        const bytes = sent.get(fileId)?.bytes ?? new Uint8Array();
        return { id: fileId, name, byteSize: bytes.length, sha256: digestOf(bytes), sealed: vault.seal(bytes) };
      });
      await insertImport(tx, { communityId, id: subjectId, accountId, now });
      await insertImportFiles(tx, { communityId, importId: subjectId, files: stored });
    }
    return {};
  },
  subject: (input) => ({ kind: 'import', id: input.importId }),
});

const addImportFile = defineCommand({
  name: 'addImportFile',
  summary: 'Adds one file to an open import; the first one opens it',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({ importId, fileId: idSchema<'file'>(), name: z.string().min(1).max(300) }),
  load: async (tx, input, { communityId, files }) => {
    const row = await lockImport(tx, communityId, input.importId);
    return { status: row?.status, hasFile: files.has(input.fileId) };
  },
  decide({ status, hasFile }, { importId: subjectId, fileId, name }) {
    if (status !== undefined && status !== 'open') return refuse('importNotOpen');
    if (!hasFile) return refuse('fileMissing', { count: 1 });
    return { facts: [{ type: 'importFileAdded' as const, subjectId, fileId, name }] };
  },
  record: ({ type, subjectId, fileId }) => ({ type, subjectId, fileId }),
  async apply(tx, facts, { communityId, accountId, now, vault, files }) {
    for (const { subjectId, fileId, name } of facts) {
      const bytes = files.get(fileId)?.bytes ?? new Uint8Array();
      const file = { id: fileId, name, byteSize: bytes.length, sha256: digestOf(bytes), sealed: vault.seal(bytes) };
      await insertImport(tx, { communityId, id: subjectId, accountId, now });
      await insertImportFiles(tx, { communityId, importId: subjectId, files: [file] });
    }
    return {};
  },
  subject: (input) => ({ kind: 'import', id: input.importId }),
});

const chooseColumns = defineCommand({
  name: 'chooseColumns',
  summary: 'Corrects what columns mean; remembered for files of the same shape',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({
    shape: z.string().min(1).max(100),
    /** Column index from 0 -> meaning, or null to leave the column out; no entry at all forgets the choice. */
    meanings: z.record(z.coerce.number().int().min(0).max(1000), z.enum(MEANINGS).nullable()),
  }),
  load: () => Promise.resolve({}),
  decide: (_state, choice) => ({ facts: [{ type: 'columnsChosen' as const, choice }] }),
  async apply(tx, facts, { communityId, accountId, now }) {
    for (const { choice } of facts) {
      if (Object.keys(choice.meanings).length === 0) await deleteChoice(tx, communityId, choice.shape);
      else await upsertChoice(tx, { communityId, choice, accountId, now });
    }
    return {};
  },
});

interface CommitState {
  readonly importId: string;
  readonly status: 'open' | 'done' | 'undone' | 'discarded' | undefined;
  readonly plan: ImportPlan;
  readonly fileIds: readonly string[];
  readonly refusedFiles: readonly { readonly fileName: string; readonly code: string }[];
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
    const plan = await planAgainstRegister(tx, question, outcomes);
    const refusedFiles = outcomes.flatMap(({ fileName, refused }) =>
      refused ? [{ fileName, code: refused.code }] : [],
    );
    const fields = new Set(plan.differences.map(({ field }) => field));
    const accepted = input.accept.flatMap(({ personId, field }) => {
      const known = [...fields].find((name) => name === field);
      return known ? [{ personId, field: known }] : [];
    });
    return {
      importId: input.importId,
      status: row?.status,
      plan: acceptDifferences(plan, accepted, isAcceptable),
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
  const { plan, fileIds } = state;
  const target = { ...context, importId: id, fileIds };
  await insertPlaces(tx, communityId, plan);
  await insertPeople(tx, context, plan);
  await applyChanges(tx, target, plan.changes);
  await insertImportRows(tx, target, plan);
  await insertEffects(tx, target, plan);
  await insertDuplicatePairs(tx, {
    communityId,
    now: context.now,
    pairs: plan.duplicates,
    ids: plan.duplicates.map(() => newId()),
  });
  await refreshSearch(tx, communityId, touchedPeople(plan));
}

/** Everybody whose search tokens may have changed. */
function touchedPeople(plan: ImportPlan): readonly string[] {
  return [
    ...new Set([
      ...plan.persons.map(({ id }) => id),
      ...plan.changes.map(({ personId }) => personId),
      ...plan.residencies.map(({ personId }) => personId),
      ...plan.residencyEnds.map(({ personId }) => personId),
      ...plan.vehicles.map(({ personId }) => personId),
    ]),
  ];
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

const discardImport = defineCommand({
  name: 'discardImport',
  summary: 'Puts a drop of files aside without carrying it out',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({ importId }),
  load: async (tx, input, { communityId }) => {
    const row = await lockImport(tx, communityId, input.importId);
    return { importId: input.importId, status: row?.status };
  },
  decide: (state) => decideDiscard(state),
  async apply(tx, _facts, { communityId, now }, { importId: id }) {
    await updateImportStatus(tx, { communityId, id, status: 'discarded', now });
    return {};
  },
  subject: (input) => ({ kind: 'import', id: input.importId }),
});

const dropImportContents = defineCommand({
  name: 'dropImportContents',
  summary: 'Empties files from before a day; the account of their rows stays',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({ before: z.iso.date() }),
  load: (_tx, { before }, { today }) => {
    const day = getDay(before);
    return Promise.resolve({ day, isPast: day <= today });
  },
  decide: ({ day, isPast }) =>
    isPast
      ? { facts: [{ type: 'importContentsDropped' as const, before: day }] }
      : refuse('invalidInput', { field: 'before' }),
  async apply(tx, facts, { communityId }) {
    let dropped = 0;
    for (const { before } of facts) dropped += await dropOldContents(tx, { communityIds: [communityId], before });
    return { dropped };
  },
});

/** Commands of the import wizard. */
export const importCommands: readonly Command[] = [
  openImport,
  addImportFile,
  chooseColumns,
  commitImport,
  undoImportCommand,
  discardImport,
  dropImportContents,
];
