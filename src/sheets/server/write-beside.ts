import type { SheetEdit } from '../domain/sheet-edit.ts';
import { decodeText } from './decode-text.ts';
import { editBook } from './edit-book.ts';
import { fileKind } from './file-kind.ts';
import type { OfficeFile } from './read-result.ts';
import { openBook } from './template-book.ts';

/**
 * Writes single cells into somebody's own file and leaves everything else as it is; other formats than .xlsx are converted first. A
 * file of one sheet is found whatever its sheet is called: the name of a text file is not kept by every format.
 */
export async function writeBeside(file: OfficeFile, edits: readonly SheetEdit[]): Promise<Uint8Array> {
  const bytes = fileKind(file.bytes) === 'xlsx' ? file.bytes : await converted(file.bytes);
  const book = await openBook(bytes);
  const [only] = book.sheets;
  const named = edits.map((edit) => (book.sheets.length === 1 && only ? { ...edit, sheet: only.name } : edit));
  return editBook(book, bytes, named);
}

/** The library takes a text for Latin letters unless a mark at its beginning says that it is UTF-8. */
async function converted(bytes: Uint8Array): Promise<Uint8Array> {
  // The library for the old formats takes 0.4 CPU s to load: only when one comes.
  const { convertToXlsx } = await import('./convert-to-xlsx.ts');
  if (fileKind(bytes) === 'xls') return convertToXlsx(bytes);
  return convertToXlsx(new TextEncoder().encode(`\uFEFF${decodeText(bytes).text.replace(/^\uFEFF/u, '')}`));
}
