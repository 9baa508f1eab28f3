import type { ByteRange, TextPool } from './text-pool.ts';
import type { XmlCursor } from './xml-scan.ts';
import { attributeIndex, nameCode } from './xml-scan.ts';

const [AMPERSAND, RETURN, UNDERSCORE, LOWER_X] = [38, 13, 95, 120] as const;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five named entities and character numbers; any other entity stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const point = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff)
        ? String.fromCodePoint(point)
        : whole;
    },
  );
}

/** `_x000D_` is how Excel writes characters that XML forbids. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
function decodeExcelEscapes(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point === 0 || (point >= 0xd8_00 && point <= 0xdf_ff) ? whole : String.fromCharCode(point);
  });
}

/** XML reads every line break as `\n`; Excel's own may come as `_x000D_` and `\n`. */
function oneLineBreak(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}

/** Adds a piece of XML text to the pool: plain bytes are copied, the rare rest is decoded. */
export function appendXmlText(texts: TextPool, range: ByteRange): void {
  const { bytes, start, end } = range;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === AMPERSAND || byte === RETURN || (byte === UNDERSCORE && bytes[at + 1] === LOWER_X)) {
      texts.appendString(oneLineBreak(decodeExcelEscapes(oneLineBreak(rangeText(range)))));
      return;
    }
  }
  texts.append(range);
}

/** A piece of XML text as a string. */
export function rangeText({ bytes, start, end }: ByteRange): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start, end);
  return decodeEntities(text);
}

/** An attribute's value; undefined when the tag has none of that name (prefix ignored). */
export function attributeText(cursor: XmlCursor, name: string): string | undefined {
  const index = attributeIndex(cursor, nameCode(name));
  if (index === -1) return undefined;
  return rangeText({
    bytes: cursor.bytes,
    start: cursor.attributeStarts[index] ?? 0,
    end: cursor.attributeEnds[index] ?? 0,
  });
}
