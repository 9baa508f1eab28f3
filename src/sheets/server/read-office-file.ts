import { Problem } from '../../base/domain/problem.ts';
import type { FileCells } from '../domain/cells.ts';
import { openCellSink } from './cell-sink.ts';
import type { CellSink } from './cell-sink.ts';
import { fileKind } from './file-kind.ts';
import { megabytes, READ_LIMITS, refuseFile } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { unpackCells } from './packed-cells.ts';
import { readDelimited } from './read-delimited.ts';
import { readHtml } from './read-html.ts';
import { readXlsx } from './read-xlsx.ts';
import type { OfficeFile, PackedResult, ReadResult, ReadWarning } from './read-result.ts';
import { readXmlSpreadsheet } from './read-xml-spreadsheet.ts';
import { decodeText } from './decode-text.ts';

/** Reads any office file in this process. For what comes from users take `readCellsInWorker`. */
export async function readOfficeFile(file: OfficeFile, limits: ReadLimits = READ_LIMITS): Promise<ReadResult> {
  return unpackResult(file.fileName, await readPacked(file, limits));
}

/** The packed form of an answer made ready to use. */
export async function unpackResult(fileName: string, result: PackedResult): Promise<ReadResult> {
  if ('refused' in result) return result;
  return { cells: await unpackCells(fileName, result.packed), warnings: result.warnings };
}

/** Reads any office file into flat arrays; every expected failure is a value. */
export async function readPacked(file: OfficeFile, limits: ReadLimits = READ_LIMITS): Promise<PackedResult> {
  try {
    return await readByKind(file, limits);
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code, details: error.details };
    if (isOutOfBytes(error)) return { refused: 'fileDamaged', details: {} };
    throw error;
  }
}

/** A field that lies beyond the end of its record or of the file. */
function isOutOfBytes(error: unknown): boolean {
  if (!(error instanceof RangeError) || !('code' in error)) return false;
  return error.code === 'ERR_OUT_OF_RANGE' || error.code === 'ERR_BUFFER_OUT_OF_BOUNDS';
}

async function readByKind({ fileName, bytes }: OfficeFile, limits: ReadLimits): Promise<PackedResult> {
  if (bytes.length === 0) refuseFile('fileEmpty');
  if (bytes.length > limits.fileBytes) {
    refuseFile('fileTooLarge', { megabytes: megabytes(bytes.length), limit: megabytes(limits.fileBytes) });
  }
  const kind = fileKind(bytes);
  const sink = openCellSink(limits);
  if (kind === 'xlsx') {
    const warnings = await readXlsx(bytes, sink, limits);
    return answer(sink, { origin: { kind }, warnings });
  }
  if (kind === 'xls') {
    // The library for the old format and its code pages take 0.4 CPU s to load: only when one is read.
    const { readXls } = await import('./read-xls.ts');
    await readXls(bytes, sink);
    return answer(sink, { origin: { kind }, warnings: [] });
  }
  return readTextFile({ fileName, bytes, sink });
}

function readTextFile({ fileName, bytes, sink }: OfficeFile & { readonly sink: CellSink }): PackedResult {
  const { text, encoding, isCertain } = decodeText(bytes);
  const warnings = isCertain ? [] : [{ code: 'encodingUncertain', details: { encoding } }];
  // The name Excel gives the only sheet of a text file.
  const sheetName = fileName.replace(/\.[^.]{1,5}$/u, '').slice(0, 31);
  if (/<(?:[a-z]+:)?workbook[\s>]/iu.test(text.slice(0, 4096))) {
    readXmlSpreadsheet(text, sink);
    return answer(sink, { origin: { kind: 'xls', encoding }, warnings });
  }
  if (/<(?:!doctype html|html|table|body|meta|style)[\s>]/iu.test(text.slice(0, 4096))) {
    readHtml(text, sheetName, sink);
    return answer(sink, { origin: { kind: 'html', encoding }, warnings });
  }
  if (/^\s*<\?xml/u.test(text)) refuseFile('fileNotASheet', { actual: 'XML' });
  readDelimited(text, sheetName, sink);
  return answer(sink, { origin: { kind: 'csv', encoding }, warnings });
}

interface Answer {
  readonly origin: { readonly kind: FileCells['kind']; readonly encoding?: string };
  readonly warnings: readonly ReadWarning[];
}

function answer(sink: CellSink, { origin, warnings }: Answer): PackedResult {
  if (!sink.hasCells()) refuseFile('fileEmpty');
  const packed = sink.pack(origin);
  const hidden = packed.sheets.filter((sheet) => sheet.isHidden && sheet.rowNumbers.length > 0);
  const aboutHidden = hidden.map((sheet) => ({ code: 'hiddenSheetRead', details: { sheet: sheet.name } }));
  return { packed, warnings: [...warnings, ...aboutHidden] };
}
