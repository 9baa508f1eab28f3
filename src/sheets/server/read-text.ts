import type { CellValue, SheetCells } from '../domain/cells.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes of a text file as text: byte order marks first, then strict UTF-8, then what Chinese offices save. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}

/** Separated text into one sheet. Every value stays text, so that leading zeros and long numbers live. */
export function readDelimited(text: string): SheetCells {
  const separator = findSeparator(text);
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let at = 0;
  while (at <= text.length) {
    let value: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      let end = at + 1;
      for (;;) {
        const quote = text.indexOf('"', end);
        const stop = quote === -1 ? text.length : quote;
        parts.push(text.slice(end, stop));
        end = stop + 1;
        if (text[end] !== '"' || quote === -1) break;
        parts.push('"');
        end++;
      }
      at = end;
      value = parts.join('');
    } else value = '';
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    value += text.slice(rest, at);
    row.push(value === '' ? null : value);
    if (text[at] === separator) {
      at++;
      continue;
    }
    while (row.length > 0 && row.at(-1) === null) row.pop();
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { name: '', isHidden: false, rows, merges: [] };
}

function findSeparator(text: string): string {
  const head = text.slice(0, 20_000).replaceAll(/"[^"]*"/gu, '');
  const counts = ['\t', ',', ';', '|'].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), { mark: ',', count: 0 }).mark;
}
