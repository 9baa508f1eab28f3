import { renameInPart, unselected } from '../domain/copy-workbook.ts';
import { attributeOf, withAttribute } from '../domain/xml-words.ts';
import { linksOf } from './template-book.ts';
import { findEntry, readEntryInto, type ZipArchive } from './zip.ts';

/** A part of a sheet and the parts it leads to that are its own: each copy of the sheet has its own of them. */
export interface PartTree {
  readonly path: string;
  /** Last word of the relation's type; `worksheet` for the sheet itself. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly relations: string | undefined;
  readonly children: ReadonlyMap<string, PartTree>;
}

/** Parts that belong to one sheet only. Pictures are shared; what is not named here too. */
const OWN: ReadonlySet<string> = new Set(
  'drawing vmlDrawing comments threadedComment printerSettings table chart chartEx chartStyle chartColorStyle chartUserShapes ctrlProp control activeXControlBinary'.split(
    ' ',
  ),
);
/** A pivot table has one place. */
const LEFT_OUT: ReadonlySet<string> = new Set(['pivotTable', 'slicer', 'timeline']);
const DEEPEST = 5;

/** Reads a part with everything of its own below it. */
export async function readPartTree(
  archive: ZipArchive,
  of: { readonly path: string; readonly type: string; readonly depth?: number },
): Promise<PartTree | undefined> {
  const { path, type, depth = 0 } = of;
  const bytes = await partBytes(archive, path);
  if (!bytes) return undefined;
  const slash = path.lastIndexOf('/') + 1;
  const relations = await partBytes(archive, relationsPath(path));
  const children = new Map<string, PartTree>();
  if (relations && depth < DEEPEST && slash > 0)
    for (const link of await linksOf(archive, path)) {
      if (!OWN.has(link.type)) continue;
      const child = await readPartTree(archive, { ...link, depth: depth + 1 });
      if (child) children.set(link.id, child);
    }
  return { path, type, bytes, relations: relations && Buffer.from(relations).toString('utf8'), children };
}

async function partBytes(archive: ZipArchive, path: string): Promise<Uint8Array | undefined> {
  const entry = findEntry(archive, path);
  if (!entry) return undefined;
  const chunks: Uint8Array[] = [];
  await readEntryInto(archive, entry, (chunk) => chunks.push(Buffer.from(chunk)));
  return Buffer.concat(chunks);
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Where copies are put: new parts by path, and which part each was made from. */
export interface CopyPlace {
  readonly added: Map<string, Uint8Array>;
  readonly madeFrom: Map<string, string>;
  /** Paths that are taken, lower case. */
  readonly taken: Set<string>;
}

/** Puts a copy of a part and of what is its own below it; answers its path. */
export function putCopy(
  tree: PartTree,
  of: { readonly number: number; readonly from: string; readonly to: string; readonly place: CopyPlace },
): string {
  const { number, from, to, place } = of;
  const path = freePath(tree.path, number, place.taken);
  place.madeFrom.set(path, tree.path);
  place.added.set(path, copiedBytes(tree, { number, from, to }));
  if (tree.relations === undefined) return path;
  const relations = tree.relations.replace(
    /<((?:[\w.-]+:)?Relationship)\s([^>]*?)\s*(?:\/>|><\/\1\s*>)/gu,
    (_whole, element: string, attributes: string) => {
      const type = attributeOf(attributes, 'Type') ?? '';
      if (LEFT_OUT.has(type.slice(type.lastIndexOf('/') + 1))) return '';
      const child = tree.children.get(attributeOf(attributes, 'Id') ?? '');
      const target = child && `/${putCopy(child, of)}`;
      return `<${element} ${target === undefined ? attributes : withAttribute(attributes, 'Target', target)}/>`;
    },
  );
  const relationsAt = relationsPath(path);
  place.taken.add(relationsAt.toLowerCase());
  place.added.set(relationsAt, Buffer.from(relations, 'utf8'));
  return path;
}

function copiedBytes(
  { type, bytes }: PartTree,
  { number, from, to }: { readonly number: number; readonly from: string; readonly to: string },
): Uint8Array {
  const change = CHANGES[type];
  if (!change) return bytes;
  return Buffer.from(change(Buffer.from(bytes).toString('utf8'), { number, from, to }), 'utf8');
}

type Change = (xml: string, of: { readonly number: number; readonly from: string; readonly to: string }) => string;

const CHANGES: Readonly<Partial<Record<string, Change>>> = {
  worksheet: (xml, { from, to }) => unselected(renameInPart(xml, from, to)),
  chart: (xml, { from, to }) => renameInPart(xml, from, to),
  // Two tables of one workbook may share neither number nor name.
  table: (xml, { number }) =>
    xml.replace(/<((?:[\w.-]+:)?table)\s([^>]*?)>/u, (_whole, element: string, attributes: string) => {
      const id = Number(attributeOf(attributes, 'id') ?? 0) + number * 1000;
      const named = ['name', 'displayName'].reduce(
        (text, name) => withAttribute(text, name, `${attributeOf(text, name) ?? ''}_${number}`),
        withAttribute(attributes, 'id', String(id)),
      );
      return `<${element} ${named}>`;
    }),
};

function freePath(path: string, number: number, taken: Set<string>): string {
  const dot = path.lastIndexOf('.');
  for (let again = 0; ; again += 1) {
    const free = `${path.slice(0, dot)}-${number}${again === 0 ? '' : `-${again}`}${path.slice(dot)}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
