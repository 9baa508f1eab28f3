import type { FileCells } from '../domain/cells.ts';
import { readLegacy } from './read-legacy.ts';
import { decodeText, readDelimited } from './read-text.ts';

export interface OfficeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Bytes of any office file as cells. The kind is told by content, never by the name. */
export function readCells({ fileName, bytes }: OfficeFile): Promise<FileCells> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isOle) return Promise.resolve({ fileName, kind: isZip ? 'xlsx' : 'xls', sheets: readLegacy(bytes) });
  const { text, encoding } = decodeText(bytes);
  return Promise.resolve({ fileName, kind: 'csv', encoding, sheets: [readDelimited(text)] });
}
