import { read, write } from '@e965/xlsx';
import { refuseFile } from './limits.ts';

/** An .xls, HTML or CSV form as .xlsx: values, formulas, merges and number formats come along, borders and fonts do not. */
export function convertToXlsx(bytes: Uint8Array): Uint8Array {
  try {
    // `raw`: what is text in a CSV or HTML stays text, or id numbers lose their last digits and "1-2" becomes a day.
    const book = read(bytes, {
      ...{ type: 'array', cellStyles: true, cellNF: true, cellFormula: true, sheetStubs: true, raw: true },
    });
    const out: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true, cellStyles: true });
    if (out instanceof Uint8Array) return out;
  } catch (error) {
    // The library throws plain errors about what it cannot read; the reader has read the file, so it is not encrypted.
    if (error instanceof Error) return refuseFile('fileDamaged');
    throw error;
  }
  return refuseFile('fileDamaged');
}
