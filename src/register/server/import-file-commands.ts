import { z } from 'zod';
import { getDay } from '../../base/domain/day.ts';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { MEANINGS } from '../../sheets/domain/reading.ts';
import { decideDiscard } from '../domain/import-state.ts';
import {
  deleteChoice,
  dropOldContents,
  insertImport,
  insertImportFiles,
  lockImport,
  readFileIds,
  setFileEstate,
  updateImportStatus,
  upsertChoice,
} from './import-queries.ts';
import { digestOf } from './import-reader.ts';

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
      await insertImport(tx, { communityId, id: subjectId, purpose: 'roster', accountId, now });
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
  schema: z.object({
    importId,
    fileId: idSchema<'file'>(),
    name: z.string().min(1).max(300),
    /** Of the drop that the first file opens. */
    purpose: z.enum(['roster', 'broughtBack']).default('roster'),
  }),
  load: async (tx, input, { communityId, files }) => {
    const row = await lockImport(tx, communityId, input.importId);
    return { status: row?.status, hasFile: files.has(input.fileId) };
  },
  decide({ status, hasFile }, { importId: subjectId, fileId, name, purpose }) {
    if (status !== undefined && status !== 'open') return refuse('importNotOpen');
    if (!hasFile) return refuse('fileMissing', { count: 1 });
    return { facts: [{ type: 'importFileAdded' as const, subjectId, fileId, name, purpose }] };
  },
  record: ({ type, subjectId, fileId }) => ({ type, subjectId, fileId }),
  async apply(tx, facts, { communityId, accountId, now, vault, files }) {
    for (const { subjectId, fileId, name, purpose } of facts) {
      const bytes = files.get(fileId)?.bytes ?? new Uint8Array();
      const file = { id: fileId, name, byteSize: bytes.length, sha256: digestOf(bytes), sealed: vault.seal(bytes) };
      await insertImport(tx, { communityId, id: subjectId, purpose, accountId, now });
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

const placeImportFile = defineCommand({
  name: 'placeImportFile',
  summary: 'Says to which estate the people of a file belong whom no column places',
  permission: 'register.import.run',
  scope: 'community',
  schema: z.object({
    importId,
    fileId: idSchema<'file'>(),
    /** Null: as the file itself says. */
    estate: z.string().trim().min(1).max(60).nullable(),
  }),
  load: async (tx, input, { communityId }) => {
    const row = await lockImport(tx, communityId, input.importId);
    const stored = row ? await readFileIds(tx, communityId, input.importId) : [];
    return { status: row?.status, isKnown: stored.includes(input.fileId) };
  },
  decide({ status, isKnown }, { importId: subjectId, fileId, estate }) {
    if (!isKnown) return refuse('notFound');
    if (status !== 'open') return refuse('importNotOpen');
    return { facts: [{ type: 'importFilePlaced' as const, subjectId, fileId, estate }] };
  },
  async apply(tx, facts, { communityId }) {
    for (const { subjectId, fileId, estate } of facts)
      await setFileEstate(tx, { communityId, importId: subjectId, fileId, estate });
    return {};
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

/** Commands before and beside the import itself: files, columns, discarding. */
export const importFileCommands: readonly Command[] = [
  openImport,
  addImportFile,
  chooseColumns,
  placeImportFile,
  discardImport,
  dropImportContents,
];
