import { copyInCalcChain, copyInWorkbook, renameInPart, type CopiedSheet } from '../domain/copy-workbook.ts';
import type { SheetCopies } from '../domain/fill-cards.ts';
import { attributeOf, withAttribute } from '../domain/xml-words.ts';
import { refuseFile } from './limits.ts';
import { putCopy, readPartTree, type CopyPlace } from './part-copies.ts';
import { rewriteZip } from './rewrite-zip.ts';
import { linksOf, partText, type Book, type BookSheet } from './template-book.ts';

/** All copies of a sheet together, unpacked; four times that is what opening the result may cost. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Parts that change, by path. */
type Changes = Map<string, string>;

/**
 * The workbook with more copies of a sheet behind it, all still blank: each with its own drawings, comments, print settings and names;
 * the sheet itself takes the first name. Parts that nothing touches keep every byte. Refuses: formTooManyPeople when all copies are too large together.
 */
export async function copySheets(book: Book, bytes: Uint8Array, wanted: readonly SheetCopies[]): Promise<Uint8Array> {
  const changes: Changes = new Map();
  const place: CopyPlace = { added: new Map(), madeFrom: new Map(), taken: new Set(book.archive.entries.keys()) };
  let lastId = Math.max(0, ...book.sheets.map(({ sheetId }) => sheetId)) + 1000;
  for (const { sheet: name, copies } of wanted) {
    const sheet = book.sheets.find((each) => each.name === name);
    const [first, ...rest] = copies;
    if (!sheet || !first) continue;
    const limit = Math.floor(MOST_BYTES / sheet.xml.length);
    if (copies.length > limit) refuseFile('formTooManyPeople', { count: copies.length, limit });
    const paths = await putSheets(book, sheet, { names: rest.map((each) => each.sheet), place });
    const others = rest.map((each, at) => ({
      name: each.sheet,
      sheetId: lastId + at + 1,
      relationId: `rIdCard${lastId + at + 1}`,
    }));
    lastId += rest.length;
    await tellWorkbook({ book, sheet, changes, copied: { name, firstName: first.sheet, others }, paths });
  }
  await tellContentTypes(book, changes, place);
  const replaced = new Map([...changes].map(([path, text]) => [path.toLowerCase(), Buffer.from(text, 'utf8')]));
  return rewriteZip(bytes, replaced, place.added);
}

async function putSheets(
  { archive }: Book,
  { path, name }: BookSheet,
  of: { readonly names: readonly string[]; readonly place: CopyPlace },
): Promise<readonly string[]> {
  if (of.names.length === 0) return [];
  const tree = (await readPartTree(archive, { path, type: 'worksheet' })) ?? refuseFile('fileDamaged');
  return of.names.map((to, at) => putCopy(tree, { number: at + 2, from: name, to, place: of.place }));
}

interface Telling {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly changes: Changes;
  readonly copied: CopiedSheet;
  readonly paths: readonly string[];
}

/** The workbook's list, its relations, the order of calculation and the formulas of other sheets. */
async function tellWorkbook({ book, sheet, changes, copied, paths }: Telling): Promise<void> {
  const { archive, workbookPath } = book;
  const change = async (path: string, edit: (xml: string) => string): Promise<void> => {
    const before = changes.get(path) ?? (await partText(archive, path));
    const after = before === undefined ? undefined : edit(before);
    if (after !== undefined && after !== before) changes.set(path, after);
  };
  const slash = workbookPath.lastIndexOf('/') + 1;
  const folder = workbookPath.slice(0, slash);
  await change(workbookPath, (xml) => copyInWorkbook(xml, copied));
  const link = (await linksOf(archive, workbookPath)).find(({ path }) => path === sheet.path);
  await change(`${folder}_rels/${workbookPath.slice(slash)}.rels`, (xml) =>
    addRelations(xml, {
      like: link?.id ?? '',
      added: copied.others.map(({ relationId }, at) => [relationId, paths[at] ?? '']),
    }),
  );
  await change(`${folder}calcChain.xml`, (xml) =>
    copyInCalcChain(
      xml,
      sheet.sheetId,
      copied.others.map(({ sheetId }) => sheetId),
    ),
  );
  for (const other of book.sheets) await change(other.path, (xml) => renameInPart(xml, copied.name, copied.firstName));
  for (const path of archive.entries.keys())
    if (/\/charts\/chart[^/]*\.xml$/u.test(path))
      await change(path, (xml) => renameInPart(xml, copied.name, copied.firstName));
}

function addRelations(
  xml: string,
  of: { readonly like: string; readonly added: readonly (readonly [id: string, path: string])[] },
): string {
  return xml.replace(
    /<((?:[\w.-]+:)?Relationship)\s([^>]*?)\s*(?:\/>|><\/\1\s*>)/gu,
    (whole, element: string, attributes: string) => {
      if (attributeOf(attributes, 'Id') !== of.like) return whole;
      const more = of.added.map(
        ([id, path]) => `<${element} ${withAttribute(withAttribute(attributes, 'Id', id), 'Target', `/${path}`)}/>`,
      );
      return whole + more.join('');
    },
  );
}

/** A part is of the same kind as the one it was made from; where only its ending tells the kind, nothing is to be said. */
async function tellContentTypes({ archive }: Book, changes: Changes, { madeFrom }: CopyPlace): Promise<void> {
  const path = '[Content_Types].xml';
  const xml = await partText(archive, path);
  if (xml === undefined || madeFrom.size === 0) return;
  const copiesOf = new Map<string, string[]>();
  for (const [copy, original] of madeFrom) {
    const key = `/${original}`.toLowerCase();
    copiesOf.set(key, [...(copiesOf.get(key) ?? []), copy]);
  }
  const told = xml.replace(
    /<((?:[\w.-]+:)?Override)\s([^>]*?)\s*(?:\/>|><\/\1\s*>)/gu,
    (whole, element: string, attributes: string) => {
      const copies = copiesOf.get((attributeOf(attributes, 'PartName') ?? '').toLowerCase()) ?? [];
      return (
        whole + copies.map((copy) => `<${element} ${withAttribute(attributes, 'PartName', `/${copy}`)}/>`).join('')
      );
    },
  );
  if (told !== xml) changes.set(path, told);
}
