import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { problemsOf } from '../../sheets/domain/problems-of.ts';
import type { PlannedRow } from '../domain/import-plan.ts';
import { reportOf } from '../domain/import-report.ts';
import { heldWorkbook } from './import-held.ts';
import { planAgainstRegister, readImport } from './import-preview.ts';
import { findPersonLabels, listEstateNames } from './import-label-queries.ts';
import type { ImportRow } from './import-queries.ts';
import { findImport, listImportRows, listImports } from './import-queries.ts';
import { refusedFilesOf, type FileOutcome } from './import-reader.ts';

const PERMISSION = 'register.import.read';
/** Who sees the files themselves, with every number in them: only who may drop them. */
const RAW = 'register.import.run';
const PAGE = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const importParams = z.object({ id: idSchema<'import'>() });
const noQuery = z.object({ community: z.string().optional() });

const list = defineRoute({
  path: '/api/imports',
  summary: 'Drops of rosters, newest first',
  permission: PERMISSION,
  params: z.object({}),
  query: noQuery.extend({ after: z.string().max(100).optional() }),
  async handle({ tx, communityIds }, { query }) {
    const [at, id] = (query.after ?? '').split('_');
    const before = at && id ? { at, id } : undefined;
    const rows = await listImports(tx, { communityIds, before, limit: PAGE + 1 });
    const last = rows[PAGE - 1];
    return { rows: rows.slice(0, PAGE), next: rows.length > PAGE && last ? `${last.createdAt}_${last.id}` : null };
  },
});

const one = defineRoute({
  path: '/api/imports/:id',
  summary: 'One import with its files and report',
  permission: PERMISSION,
  params: importParams,
  query: noQuery,
  handle: ({ tx, communityIds }, { params }) => findImport(tx, communityIds, params.id),
});

/** Bytes read so far by import; a process that does not know answers "not begun", which is true for it. */
const progress = new Map<string, { readonly bytesRead: number; readonly bytes: number }>();

const progressRoute = defineRoute({
  path: '/api/imports/:id/progress',
  summary: 'How much of the files has been read',
  permission: PERMISSION,
  params: importParams,
  query: noQuery,
  handle: (_context, { params }) => Promise.resolve(progress.get(params.id) ?? { bytesRead: 0, bytes: 0 }),
});

async function readWithProgress(context: ReadContext, found: ImportRow): Promise<readonly FileOutcome[]> {
  const bytes = found.files.reduce((sum, { byteSize }) => sum + byteSize, 0);
  progress.set(found.id, { bytesRead: 0, bytes });
  try {
    const onProgress = (bytesRead: number): void => void progress.set(found.id, { bytesRead, bytes });
    const { outcomes } = await readImport(context.tx, {
      ...context,
      communityId: found.communityId,
      importId: found.id,
      onProgress,
    });
    return outcomes;
  } finally {
    progress.delete(found.id);
  }
}

const preview = defineRoute({
  path: '/api/imports/:id/preview',
  summary: 'What was recognised in the files, and what the import would do',
  permission: RAW,
  params: importParams,
  query: noQuery,
  look: ({ params }) => ({ kind: 'import', id: params.id }),
  async handle(context, { params }) {
    const found = await findImport(context.tx, context.communityIds, params.id);
    if (!found) return undefined;
    const outcomes = await readWithProgress(context, found);
    const { plan } = await planAgainstRegister(
      context.tx,
      { ...context, communityId: found.communityId, importId: found.id },
      outcomes,
    );
    const differences = plan.differences.slice(0, MOST_SHOWN);
    return {
      communityId: found.communityId,
      report: reportOf(plan, refusedFilesOf(outcomes)),
      files: outcomes.map(({ fileName, reading, refused: why }, file) => ({
        fileId: found.files[file]?.id,
        estate: found.files[file]?.estate ?? null,
        fileName,
        refused: why,
        tables: reading.tables,
        rows: countOutcomes(plan.rows.filter((row) => row.file === file)),
        withoutEstate: plan.rows.filter((row) => row.file === file && isWithoutEstate(row)).length,
      })),
      differences,
      conflicts: plan.conflicts.slice(0, MOST_SHOWN),
      duplicates: plan.duplicates.slice(0, MOST_SHOWN),
      held: plan.rows.filter(({ outcome }) => outcome === 'held').slice(0, MOST_SHOWN),
      people: await findPersonLabels(context.tx, found.communityId, [
        ...new Set(differences.map(({ personId }) => personId)),
      ]),
      newEstates: plan.estates.map(({ name }) => name),
      estates: await listEstateNames(context.tx, found.communityId),
    };
  },
});

/** A room that nobody can find: whoever drops the file has to say its estate. */
function isWithoutEstate({ problems }: PlannedRow): boolean {
  return problems.some(({ code }) => code === 'estateMissing');
}

/** The rest is in the report's counts and in the lists after the import. */
const MOST_SHOWN = 500;

function countOutcomes(
  rows: readonly { readonly outcome: 'taken' | 'held' | 'notRecord' }[],
): Record<'taken' | 'held' | 'notRecord', number> {
  const counts = { taken: 0, held: 0, notRecord: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

const sheet = defineRoute({
  path: '/api/imports/:id/files/:file/sheets/:sheet',
  summary: 'A part of a sheet as it lies in the file, with the account of each row',
  permission: RAW,
  params: importParams.extend({ file: idSchema<'file'>(), sheet: z.coerce.number().int().min(0).max(500) }),
  query: noQuery.extend({ from: z.coerce.number().int().min(0).max(10_000_000).default(0) }),
  look: ({ params }) => ({ kind: 'import', id: params.id }),
  async handle(context, { params, query }) {
    const found = await findImport(context.tx, context.communityIds, params.id);
    if (!found) return undefined;
    const outcomes = await readWithProgress(context, found);
    const outcome = outcomes[found.files.findIndex(({ id }) => id === params.file)];
    const cells = outcome?.sheets[params.sheet];
    if (!outcome || !cells) return undefined;
    const until = query.from + SHEET_ROWS;
    return {
      communityId: found.communityId,
      sheets: outcome.sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rowCount: rows.length })),
      name: cells.name,
      from: query.from,
      rowCount: cells.rows.length,
      rows: cells.rows.slice(query.from, until),
      merges: cells.merges.filter(({ top }) => top >= query.from && top < until),
      tables: outcome.reading.tables.filter((table) => table.sheet === cells.name),
      accounts: outcome.reading.rows.filter(
        (row) => row.sheet === cells.name && row.row > query.from && row.row <= until,
      ),
      problems: problemsOf(outcome.reading).filter(
        (row) => row.sheet === cells.name && row.row > query.from && row.row <= until,
      ),
    };
  },
});

const SHEET_ROWS = 60;

const rows = defineRoute({
  path: '/api/imports/:id/rows',
  summary: 'The account of every row of an import that was carried out',
  permission: PERMISSION,
  params: importParams,
  query: noQuery.extend({
    outcome: z.enum(['taken', 'held', 'notRecord']).optional(),
    problems: z.enum(['yes', 'no']).default('no'),
    after: z.string().max(400).optional(),
  }),
  async handle({ tx, communityIds }, { params, query }) {
    const found = await findImport(tx, communityIds, params.id);
    if (!found) return undefined;
    const after = query.after === undefined ? undefined : rowCursor.parse(JSON.parse(query.after));
    const accounts = await listImportRows(tx, {
      communityId: found.communityId,
      importId: found.id,
      outcome: query.outcome,
      onlyProblems: query.problems,
      after,
      limit: PAGE + 1,
    });
    const last = accounts[PAGE - 1];
    const next =
      accounts.length > PAGE && last
        ? JSON.stringify({ position: last.position, sheet: last.sheet, row: last.row })
        : null;
    return { rows: accounts.slice(0, PAGE), next };
  },
});

const rowCursor = z.object({ position: z.int32(), sheet: z.string(), row: z.int32() });

const held = defineRoute({
  path: '/api/imports/:id/held.xlsx',
  summary: 'The rows that were held, as Excel, with the reason beside the cells',
  permission: RAW,
  params: importParams,
  query: noQuery.extend({ locale: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN') }),
  look: ({ params }) => ({ kind: 'import', id: params.id }),
  async handle(context, { params, query }) {
    const found = await findImport(context.tx, context.communityIds, params.id);
    if (!found) return undefined;
    const outcomes = await readWithProgress(context, found);
    const { plan } = await planAgainstRegister(
      context.tx,
      { ...context, communityId: found.communityId, importId: found.id },
      outcomes,
    );
    const bytes = await heldWorkbook({ plan, outcomes, locale: query.locale });
    return { communityId: found.communityId, fileName: `待补充_${context.today}.xlsx`, contentType: XLSX, bytes };
  },
});

/** Reads of the import wizard. */
export const importRoutes: readonly Route[] = [list, one, progressRoute, preview, sheet, rows, held];
