import { editSheetXml, type EditedSheet } from '../domain/edit-sheet-xml.ts';
import type { SheetInsertions } from '../domain/formula-refs.ts';
import {
  moveCalcChain,
  moveChart,
  moveComments,
  moveDrawing,
  moveOtherSheet,
  movePivotSource,
  moveTable,
  moveVml,
  moveWorkbookNames,
} from '../domain/move-parts.ts';
import type { SheetEdit } from '../domain/sheet-edit.ts';
import { rewriteZip } from './rewrite-zip.ts';
import { linksOf, partText, type Book, type BookSheet } from './template-book.ts';

/** Parts that change, by path. */
type Changes = Map<string, string>;

/** The form with values written into it; parts that nothing touches keep every byte. */
export async function editBook(book: Book, bytes: Uint8Array, edits: readonly SheetEdit[]): Promise<Uint8Array> {
  const changes: Changes = new Map();
  for (const edit of edits) {
    const sheet = book.sheets.find(({ name }) => name === edit.sheet);
    const edited = sheet && editSheetXml(changes.get(sheet.path) ?? sheet.xml, edit, book.type);
    if (!edited) continue;
    changes.set(sheet.path, edited.xml);
    if (edited.insertions.length > 0) await follow({ book, changes, sheet, edited });
  }
  const replaced = new Map([...changes].map(([path, text]) => [path.toLowerCase(), Buffer.from(text, 'utf8')]));
  return rewriteZip(bytes, replaced);
}

interface Following {
  readonly book: Book;
  readonly changes: Changes;
  readonly sheet: BookSheet;
  readonly edited: EditedSheet;
}

/** Everything outside the sheet that speaks of its rows. */
async function follow({ book, changes, sheet, edited }: Following): Promise<void> {
  const about: SheetInsertions = { sheet: sheet.name, insertions: edited.insertions };
  const change = async (path: string, move: (xml: string) => string): Promise<void> => {
    const before = changes.get(path) ?? (await partText(book.archive, path));
    if (before === undefined) return;
    const after = move(before);
    if (after !== before) changes.set(path, after);
  };
  await change(book.workbookPath, (xml) => moveWorkbookNames(xml, about));
  for (const other of book.sheets)
    if (other.path !== sheet.path) await change(other.path, (xml) => moveOtherSheet(xml, other.name, about));
  for (const { type, path } of await linksOf(book.archive, sheet.path)) {
    if (type === 'drawing') await change(path, (xml) => moveDrawing(xml, about));
    if (type === 'table') await change(path, (xml) => moveTable(xml, about));
    if (type === 'comments' || type === 'threadedComment') await change(path, (xml) => moveComments(xml, about));
    if (type === 'vmlDrawing') await change(path, (xml) => moveVml(xml, about));
  }
  for (const path of book.archive.entries.keys()) {
    if (/\/charts\/chart[^/]*\.xml$/u.test(path)) await change(path, (xml) => moveChart(xml, about));
    if (/\/pivotcachedefinition\d*\.xml$/u.test(path)) await change(path, (xml) => movePivotSource(xml, about));
  }
  const folder = book.workbookPath.slice(0, book.workbookPath.lastIndexOf('/') + 1);
  await change(`${folder}calcChain.xml`, (xml) =>
    moveCalcChain(xml, { sheetId: sheet.sheetId, about, added: edited.newFormulas }),
  );
}
