import { z } from 'zod';
import { refuse, type Details } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineCommand, type CommandFile } from '../../base/server/command.ts';
import type { XlsCell, XlsSheet } from '../../forms/domain/xlsform/cells.ts';
import { readXlsForm, type XlsFormReading } from '../../forms/domain/xlsform.ts';
import type { CellValue } from '../../sheets/domain/cells.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';

const ReadFormFile = z.object({ fileId: idSchema<'file'>(), fileName: z.string().min(1).max(300) });
type ReadFormFile = z.infer<typeof ReadFormFile>;

type State =
  | { readonly status: 'read'; readonly reading: XlsFormReading }
  | { readonly status: 'refused'; readonly code: string; readonly details: Details };

/** Reads a form made for ODK or Kobo. Nothing is stored: what was understood comes back, to be looked at, changed and saved. */
export const readFormFile = defineCommand<ReadFormFile, State, never, XlsFormReading>({
  name: 'readFormFile',
  summary: 'Reads an XLSForm (.xlsx of ODK or Kobo) and tells row by row what could not be kept',
  permission: 'forms.design',
  scope: 'community',
  schema: ReadFormFile,
  subject: ({ fileId }) => ({ kind: 'form', id: fileId }),
  load: (_tx, { fileId }, { files }) => readFile(files.get(fileId)),
  decide: (state) => (state.status === 'refused' ? refuse(state.code, state.details) : { facts: [] }),
  apply: (_tx, _facts, _context, state) => Promise.resolve(state.status === 'read' ? state.reading : { notes: [] }),
});

async function readFile(file: CommandFile | undefined): Promise<State> {
  if (!file) return { status: 'refused', code: 'notFound', details: {} };
  const result = await readCellsInWorker(file);
  if ('refused' in result) return { status: 'refused', code: result.refused, details: { ...result.details } };
  const sheets = result.cells.sheets.map(({ name, rows }): XlsSheet => ({
    name,
    rows: rows.map((row) => row.map(plain)),
  }));
  return { status: 'read', reading: readXlsForm(sheets) };
}

function plain(cell: CellValue): XlsCell {
  return typeof cell === 'object' && cell !== null ? cell.day : cell;
}
