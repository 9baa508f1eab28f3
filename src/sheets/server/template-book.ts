import { builtInFormat } from '../domain/excel-values.ts';
import { NO_CELL_TYPE, type CellType } from '../domain/row-height.ts';
import { attributeOf, decodeXml } from '../domain/xml-words.ts';
import { refuseFile } from './limits.ts';
import { findEntry, openZip, readEntryInto, type ZipArchive } from './zip.ts';

/** Forms are small; what is larger is a data file, and its XML is read as one text here. */
const UNPACKED_LIMIT = 96 * 1024 * 1024;

/** A sheet of a form with its XML. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly path: string;
  readonly xml: string;
}

/** A form opened for editing. */
export interface Book {
  readonly archive: ZipArchive;
  readonly workbookPath: string;
  readonly workbookXml: string;
  readonly sheets: readonly BookSheet[];
  /** Number format by style index. */
  readonly formats: readonly string[];
  readonly type: CellType;
  readonly is1904: boolean;
}

/** A relation of a part: what kind of part it leads to and where that lies. */
export interface PartLink {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Opens an .xlsx for editing. Refuses what the reader refuses: fileEncrypted, fileDamaged, fileUnpacksTooLarge. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const archive = openZip(bytes, UNPACKED_LIMIT);
  const links = await linksOf(archive, '');
  const workbookPath = links.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbookXml = (await partText(archive, workbookPath)) ?? refuseFile('fileDamaged');
  const parts = await linksOf(archive, workbookPath);
  const sheets: BookSheet[] = [];
  for (const match of workbookXml.matchAll(/<(?:[\w.-]+:)?sheet\s([^>]*?)\/?>/gu)) {
    const attributes = match[1] ?? '';
    const link = parts.find(({ id }) => id === attributeOf(attributes, '(?:[\\w.-]+:)?id'));
    if (link?.type !== 'worksheet') continue;
    const xml = (await partText(archive, link.path)) ?? refuseFile('fileDamaged');
    if (!isWhole(xml)) refuseFile('fileDamaged');
    const sheetId = Number(attributeOf(attributes, 'sheetId') ?? 0);
    sheets.push({ name: attributeOf(attributes, 'name') ?? '', sheetId, path: link.path, xml });
  }
  const styles = parts.find(({ type }) => type === 'styles');
  const stylesXml = styles ? await partText(archive, styles.path) : undefined;
  const is1904 = /<(?:[\w.-]+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true|on)/u.test(workbookXml);
  return {
    archive,
    workbookPath,
    workbookXml,
    sheets,
    formats: formatsOf(stylesXml ?? ''),
    type: typeOf(stylesXml ?? ''),
    is1904,
  };
}

/** Rows and cells that begin also end; searching for an end that never comes would take hours in a file made to hurt. */
function isWhole(xml: string): boolean {
  return ['row', 'c'].every((name) => {
    const opened = countOf(xml, new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'gu'));
    const closed = countOf(xml, new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'gu'));
    return opened - countOf(xml, new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?/>`, 'gu')) === closed;
  });
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** A part as text; undefined when there is none. */
export async function partText(archive: ZipArchive, path: string): Promise<string | undefined> {
  const entry = findEntry(archive, path);
  if (!entry) return undefined;
  const chunks: Uint8Array[] = [];
  await readEntryInto(archive, entry, (chunk) => chunks.push(Buffer.from(chunk)));
  const bytes = Buffer.concat(chunks);
  if (bytes[0] === 0xff || bytes[0] === 0xfe) refuseFile('fileDamaged');
  return bytes.toString('utf8');
}

/** Where a part leads to. */
export async function linksOf(archive: ZipArchive, part: string): Promise<readonly PartLink[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = (await partText(archive, `${folder}_rels/${part.slice(slash)}.rels`)) ?? '';
  return [...xml.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*?)\/?>/gu)].map((match) => {
    const attributes = match[1] ?? '';
    const type = attributeOf(attributes, 'Type') ?? '';
    return {
      id: attributeOf(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolved(folder, attributeOf(attributes, 'Target') ?? ''),
    };
  });
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function formatsOf(xml: string): readonly string[] {
  const custom = new Map<number, string>();
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?numFmt\s([^>]*?)\/?>/gu))
    custom.set(Number(attributeOf(match[1] ?? '', 'numFmtId')), attributeOf(match[1] ?? '', 'formatCode') ?? 'General');
  return cellStyles(xml).map(({ attributes }) => {
    const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
    return custom.get(id) ?? builtInFormat(id);
  });
}

function cellStyles(xml: string): readonly { readonly attributes: string; readonly inner: string }[] {
  const cells = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/u.exec(xml)?.[0] ?? '';
  const each = /<(?:[\w.-]+:)?xf\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?xf>)/gu;
  return [...cells.matchAll(each)].map(([, attributes = '', inner = '']) => ({ attributes, inner }));
}

function typeOf(xml: string): CellType {
  const fonts = /<(?:[\w.-]+:)?fonts[\s>][\s\S]*?<\/(?:[\w.-]+:)?fonts>/u.exec(xml)?.[0] ?? '';
  const sizes = [...fonts.matchAll(/<(?:[\w.-]+:)?font(?:\s*\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?font>)/gu)].map(
    ([, inner = '']) => {
      const size = Number(/<(?:[\w.-]+:)?sz\s+val\s*=\s*["']([\d.]+)/u.exec(inner)?.[1]);
      return size > 0 ? size : NO_CELL_TYPE.plain;
    },
  );
  const plain = sizes[0] ?? NO_CELL_TYPE.plain;
  const wrapped = cellStyles(xml).map(({ attributes, inner }) =>
    /wrapText\s*=\s*["'](?:1|true)/u.test(inner)
      ? (sizes[Number(attributeOf(attributes, 'fontId') ?? 0)] ?? plain)
      : undefined,
  );
  return { plain, wrapped };
}

/** Ranges that the workbook gives a name, by lower-case name. */
export function namedRanges({ workbookXml }: Pick<Book, 'workbookXml'>): ReadonlyMap<string, string> {
  return new Map(
    [...workbookXml.matchAll(/<(?:[\w.-]+:)?definedName\s([^>]*?)>([^<]*)</gu)].map((match) => [
      (attributeOf(match[1] ?? '', 'name') ?? '').toLowerCase(),
      decodeXml(match[2] ?? ''),
    ]),
  );
}
