import type { CellSink } from './cell-sink.ts';
import { refuseFile } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import type { ReadWarning } from './read-result.ts';
import { openXmlScanner } from './xml-scan.ts';
import { sharedStringsHandler, sheetHandler } from './xlsx-sheet.ts';
import { readWorkbookPlan } from './xlsx-workbook.ts';
import type { SheetPart, WorkbookPlan } from './xlsx-workbook.ts';
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
  const dayIds = new Map<number, number>();
  for (const part of plan.sheets) {
    const count = await readSheet({ archive, plan, part, sink, sharedCount, dayIds });
    if (count > 0) warnings.push({ code: 'formulasWithoutValues', details: { sheet: part.name, count } });
  }
  return warnings;
}

interface SheetTask {
  readonly archive: ZipArchive;
  readonly plan: WorkbookPlan;
  readonly part: SheetPart;
  readonly sink: CellSink;
  readonly sharedCount: number;
  readonly dayIds: Map<number, number>;
}

async function readSheet({ archive, plan, part, sink, sharedCount, dayIds }: SheetTask): Promise<number> {
  sink.openSheet({ name: part.name, isHidden: part.isHidden });
  const { styleKinds, is1904 } = plan;
  const handler = sheetHandler({ sink, sharedCount, styleKinds, is1904, dayIds });
  const scanner = openXmlScanner(handler);
  await readEntryInto(archive, part.entry, scanner.push);
  scanner.finish();
  return handler.formulasWithoutValue();
}
