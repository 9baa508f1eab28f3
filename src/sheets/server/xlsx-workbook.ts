import { refuseFile } from './limits.ts';
import { STYLE_KINDS } from './number-cells.ts';
import { builtInFormatKind, formatKind } from './serial-date.ts';
import type { FormatKind } from './serial-date.ts';
import { attributeText } from './xml-text.ts';
import { nameCode, openXmlScanner } from './xml-scan.ts';
import type { XmlCursor } from './xml-scan.ts';
import { findEntry, readEntryInto } from './zip.ts';
import type { ZipArchive, ZipEntry } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** What a workbook says about its sheets before any cell is read. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  /** As in number-cells.ts. */
  readonly styleKinds: Uint8Array;
  readonly sharedStrings?: ZipEntry;
  readonly hasMacros: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of the type, for example `worksheet`; the same in the transitional and the strict standard. */
  readonly type: string;
  readonly target: string;
}

const TAG = {
  relationship: nameCode('Relationship'),
  sheet: nameCode('sheet'),
  workbookPr: nameCode('workbookPr'),
  numFmt: nameCode('numFmt'),
  cellXfs: nameCode('cellXfs'),
  xf: nameCode('xf'),
} as const;
/** Lists of styles that follow or precede those of cells and also hold `xf`. */
const LATER_STYLES: ReadonlySet<number> = new Set(['cellStyleXfs', 'cellStyles', 'dxfs'].map(nameCode));

export async function readWorkbookPlan(archive: ZipArchive): Promise<WorkbookPlan> {
  const workbookPath = await findWorkbookPath(archive);
  const entry = findEntry(archive, workbookPath) ?? refuseFile('fileDamaged');
  const relations = await readRelations(archive, workbookPath);
  const { sheets, is1904 } = await readSheetList(archive, entry);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const parts = sheets.flatMap(({ name, state, relationId }) => {
    const relation = byId.get(relationId);
    // Chart and dialog sheets have no cells.
    if (relation?.type !== 'worksheet') return [];
    const part = findEntry(archive, relation.target) ?? refuseFile('fileDamaged');
    return [{ name, isHidden: state === 'hidden' || state === 'veryHidden', entry: part }];
  });
  const target = (type: string): ZipEntry | undefined => {
    const found = relations.find((relation) => relation.type === type);
    return found && findEntry(archive, found.target);
  };
  const sharedStrings = target('sharedStrings');
  const styles = target('styles');
  const styleKinds = styles ? await readStyleKinds(archive, styles) : new Uint8Array(0);
  const hasMacros = target('vbaProject') !== undefined;
  return { sheets: parts, is1904, styleKinds, hasMacros, ...(sharedStrings && { sharedStrings }) };
}

async function findWorkbookPath(archive: ZipArchive): Promise<string> {
  const relations = await readRelations(archive, '');
  const target = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  // The binary workbook (.xlsb) shares everything with .xlsx but the format of its parts.
  if (target.endsWith('.bin')) refuseFile('fileNotASheet', { actual: 'xlsb' });
  return target;
}

async function readRelations(archive: ZipArchive, ofPart: string): Promise<Relation[]> {
  const slash = ofPart.lastIndexOf('/') + 1;
  const folder = ofPart.slice(0, slash);
  const entry = findEntry(archive, `${folder}_rels/${ofPart.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!entry) return relations;
  await scanTags(archive, entry, (cursor) => {
    if (cursor.tag !== TAG.relationship) return;
    const type = attributeText(cursor, 'Type') ?? '';
    const target = attributeText(cursor, 'Target') ?? '';
    relations.push({
      id: attributeText(cursor, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(folder, target),
    });
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

interface SheetEntry {
  readonly name: string;
  readonly state: string | undefined;
  readonly relationId: string;
}

async function readSheetList(archive: ZipArchive, entry: ZipEntry): Promise<{ sheets: SheetEntry[]; is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await scanTags(archive, entry, (cursor) => {
    if (cursor.tag === TAG.workbookPr) is1904 = /^(?:1|true|on)$/u.test(attributeText(cursor, 'date1904') ?? '');
    if (cursor.tag !== TAG.sheet) return;
    const relationId = attributeText(cursor, 'id') ?? '';
    sheets.push({ name: attributeText(cursor, 'name') ?? '', state: attributeText(cursor, 'state'), relationId });
  });
  return { sheets, is1904 };
}

async function readStyleKinds(archive: ZipArchive, entry: ZipEntry): Promise<Uint8Array> {
  const custom = new Map<number, FormatKind>();
  const kinds: number[] = [];
  let isInCellStyles = false;
  await scanTags(archive, entry, (cursor) => {
    if (LATER_STYLES.has(cursor.tag)) isInCellStyles = false;
    if (cursor.tag === TAG.cellXfs) isInCellStyles = true;
    if (cursor.tag === TAG.numFmt) {
      const code = attributeText(cursor, 'formatCode') ?? '';
      custom.set(Number(attributeText(cursor, 'numFmtId')), formatKind(code));
    }
    if (cursor.tag === TAG.xf && isInCellStyles) {
      const id = Number(attributeText(cursor, 'numFmtId') ?? 0);
      kinds.push(STYLE_KINDS.indexOf(custom.get(id) ?? builtInFormatKind(id)));
    }
  });
  return Uint8Array.from(kinds);
}

async function scanTags(archive: ZipArchive, entry: ZipEntry, visit: (cursor: XmlCursor) => void): Promise<void> {
  const scanner = openXmlScanner({
    open: visit,
    close: () => undefined,
    text: () => undefined,
  });
  await readEntryInto(archive, entry, scanner.push);
  scanner.finish();
}
