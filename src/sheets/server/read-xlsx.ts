import type { CellSink } from './cell-sink.ts';
import { refuseFile } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import type { ReadWarning } from './read-result.ts';
import { openNumberCells } from './number-cells.ts';
import type { PutNumber } from './number-cells.ts';
import { openXmlScanner } from './xml-scan.ts';
import { sharedStringsHandler, sheetHandler } from './xlsx-sheet.ts';
import { readWorkbookPlan } from './xlsx-workbook.ts';
import type { SheetPart } from './xlsx-workbook.ts';
import { openZip, readEntryInto } from './zip.ts';
import type { ZipArchive } from './zip.ts';

/** Reads .xlsx and .xlsm sheet by sheet, never holding more than a piece of XML. 200,000 x 15 cells: see bench. */
export async function readXlsx(bytes: Uint8Array, sink: CellSink, limits: ReadLimits): Promise<ReadWarning[]> {
  const archive = openZip(bytes, limits.unpackedBytes);
  const plan = await readWorkbookPlan(archive);
  if (plan.sheets.length > limits.sheets) refuseFile('fileTooManySheets', { limit: limits.sheets });
  const warnings: ReadWarning[] = plan.hasMacros ? [{ code: 'macrosIgnored' }] : [];
  if (plan.sharedStrings) {
    // First of all, so that a shared string's index is its id in the pool.
    const scanner = openXmlScanner(sharedStringsHandler(sink));
    await readEntryInto(archive, plan.sharedStrings, scanner.push);
    scanner.finish();
  }
  const sharedCount = sink.texts.count();
  const putNumber = openNumberCells({ sink, styleKinds: plan.styleKinds, is1904: plan.is1904 });
  for (const part of plan.sheets) {
    const count = await readSheet({ archive, part, sink, sharedCount, putNumber });
    if (count > 0) warnings.push({ code: 'formulasWithoutValues', details: { sheet: part.name, count } });
  }
  return warnings;
}

interface SheetTask {
  readonly archive: ZipArchive;
  readonly part: SheetPart;
  readonly sink: CellSink;
  readonly sharedCount: number;
  readonly putNumber: PutNumber;
}

async function readSheet({ archive, part, sink, sharedCount, putNumber }: SheetTask): Promise<number> {
  sink.openSheet({ name: part.name, isHidden: part.isHidden });
  const handler = sheetHandler({ sink, sharedCount, putNumber });
  const scanner = openXmlScanner(handler);
  await readEntryInto(archive, part.entry, scanner.push);
  scanner.finish();
  return handler.formulasWithoutValue();
}
