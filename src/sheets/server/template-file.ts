import type { FillMaterial } from '../domain/fill-material.ts';
import { fillTemplate } from '../domain/fill-template.ts';
import type { FillReport } from '../domain/fill-report.ts';
import { readTemplate } from '../domain/read-template.ts';
import type { TemplateChoice, TemplateReading, TemplateSheet } from '../domain/template.ts';
import { Problem } from '../../base/domain/problem.ts';
import { copySheets } from './copy-sheets.ts';
import { fileKind } from './file-kind.ts';
import { editBook } from './edit-book.ts';
import { readCellsInWorker } from './read-in-worker.ts';
import type { OfficeFile, ReadWarning } from './read-result.ts';
import { openBook, type Book } from './template-book.ts';
import { templateSheets } from './template-sheets.ts';

/** A form from above, opened and understood. */
export interface OpenTemplate {
  readonly book: Book;
  readonly bytes: Uint8Array;
  /** As it came; with the ending .xlsx when it came in an older format. */
  readonly fileName: string;
  readonly sheets: readonly TemplateSheet[];
  readonly reading: TemplateReading;
  readonly warnings: readonly ReadWarning[];
}

/**
 * Opens a form from above. Throws the problems of reading (fileEncrypted, fileDamaged, fileNotASheet, fileTooLarge ...);
 * other formats than .xlsx are converted, which the warning `templateConverted` says, since their look suffers.
 */
export async function openTemplate(file: OfficeFile, choices: readonly TemplateChoice[]): Promise<OpenTemplate> {
  const read = await readCellsInWorker(file);
  if ('refused' in read) throw new Problem(read.refused, read.details);
  const isXlsx = fileKind(file.bytes) === 'xlsx';
  const bytes = isXlsx ? file.bytes : await converted(file);
  const book = await openBook(bytes);
  const sheets = templateSheets(book, read.cells);
  const reading = readTemplate(sheets, choices);
  // Formulas without values are what a blank form is made of.
  const told = read.warnings.filter(({ code }) => code !== 'formulasWithoutValues');
  const warnings = isXlsx ? told : [{ code: 'templateConverted', details: { kind: read.cells.kind } }, ...told];
  // A book with macros opens only under its own ending.
  const fileName = isXlsx ? file.fileName : `${file.fileName.replace(/\.[^.]*$/u, '')}.xlsx`;
  return { book, bytes, fileName, sheets, reading, warnings };
}

async function converted({ bytes }: OfficeFile): Promise<Uint8Array> {
  // The library for the old format takes 0.4 CPU s to load: only when one comes.
  const { convertToXlsx } = await import('./convert-to-xlsx.ts');
  return convertToXlsx(bytes);
}

/** Fills an opened form. What cannot be filled is in the report. */
export async function fillOpenTemplate(
  { book, bytes, reading }: OpenTemplate,
  material: Omit<FillMaterial, 'is1904'>,
): Promise<{ readonly bytes: Uint8Array; readonly report: FillReport }> {
  const { edits, copies, report } = fillTemplate(reading, { ...material, is1904: book.is1904 });
  if (copies.length === 0) return { bytes: await editBook(book, bytes, edits), report };
  const copied = await copySheets(book, bytes, copies);
  const all = [...edits, ...copies.flatMap((each) => each.copies)];
  return { bytes: await editBook(await openBook(copied), copied, all), report };
}
