import PizZip from 'pizzip';
import type { FilledWord, WordData } from './word.ts';

/** A piece of a page: text as it is, a place, or a row that is repeated for a list. */
type Piece = string | { readonly place: string } | { readonly list: string; readonly row: readonly Piece[] };

const DOCUMENT = 'word/document.xml';
const ROW = /<w:tr[ >](?:(?!<\/w:tr>).)*\{#(\w+)\}(?:(?!<\/w:tr>).)*<\/w:tr>/gs;
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/**
 * Fills one of our own templates (`buildWord` without `repeat`) for many, each on pages of its own, in one file. In them every place
 * stands whole in its text, so that plain text work does: 300 papers take a second where the general engine took a minute.
 */
export function fillWordMany({
  template,
  entries,
}: {
  readonly template: Uint8Array;
  readonly entries: readonly WordData[];
}): FilledWord {
  const zip = new PizZip(template);
  const xml = zip.file(DOCUMENT)?.asText() ?? '';
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr')];
  const pieces = piecesOf(xml.slice(start, end));
  const missing = new Set<string>();
  const pages = entries.map((entry) => render(pieces, entry, missing));
  zip.file(DOCUMENT, xml.slice(0, start) + pages.join(PAGE_BREAK) + xml.slice(end));
  return { bytes: zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), missing: [...missing].sort() };
}

function piecesOf(xml: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of xml.matchAll(ROW)) {
    pieces.push(...placesIn(xml.slice(from, found.index)));
    const [row, list = ''] = found;
    pieces.push({ list, row: placesIn(row.replace(`{#${list}}`, '').replace(`{/${list}}`, '')) });
    from = found.index + row.length;
  }
  return [...pieces, ...placesIn(xml.slice(from))];
}

/** Text and places in turn: splitting by a pattern with a group gives every second part as a name. */
function placesIn(xml: string): readonly Piece[] {
  return xml.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : { place: part }));
}

function render(pieces: readonly Piece[], data: WordData, missing: Set<string>): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('place' in piece) return valueOf(data[piece.place], piece.place, missing);
      const list = data[piece.list];
      return Array.isArray(list)
        ? list
            .filter(isData)
            .map((entry) => render(piece.row, entry, missing))
            .join('')
        : '';
    })
    .join('');
}

function isData(value: unknown): value is WordData {
  return typeof value === 'object' && value !== null;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function valueOf(value: unknown, place: string, missing: Set<string>): string {
  if (typeof value === 'string' || typeof value === 'number')
    // Signs that XML knows, and those that no XML may hold.
    return (
      String(value)
        .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
        // eslint-disable-next-line no-control-regex -- control signs are exactly what must go
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    );
  missing.add(place);
  return '';
}
