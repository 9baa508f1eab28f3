import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

export interface XlsxPieces {
  /** Content of `<sheetData>` (or the whole worksheet when it begins with `<?xml` or `<worksheet`), by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Raw `<si>` elements. */
  readonly shared?: string;
  /** Raw `<numFmts>` and such before `cellXfs`. */
  readonly formats?: string;
  /** numFmtId of each style. */
  readonly styles?: readonly number[];
  readonly workbookPr?: string;
  /** Attributes of the n-th `<sheet>`, for example `state="hidden"`. */
  readonly sheetAttributes?: readonly string[];
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx made by hand, so that a test says exactly what stands in the file. */
export function xlsxFile(pieces: XlsxPieces): Uint8Array {
  const names = Object.keys(pieces.sheets);
  const hasMacros = 'xl/vbaProject.bin' in (pieces.more ?? {});
  const relations = [
    ...names.map((_, at) => `<Relationship Id="s${at}" Type="${TYPE}/worksheet" Target="worksheets/sheet${at}.xml"/>`),
    `<Relationship Id="st" Type="${TYPE}/styles" Target="styles.xml"/>`,
    pieces.shared === undefined
      ? ''
      : `<Relationship Id="ss" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/>`,
    hasMacros
      ? `<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`
      : '',
  ];
  const sheetList = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${pieces.sheetAttributes?.[at] ?? ''} r:id="s${at}"/>`,
  );
  const styles = (pieces.styles ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join('');
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r" Type="${TYPE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${TYPE}">${pieces.workbookPr ?? ''}<sheets>${sheetList.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      `<styleSheet>${pieces.formats ?? ''}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    ),
    ...pieces.more,
  };
  if (pieces.shared !== undefined) parts['xl/sharedStrings.xml'] = strToU8(`<sst>${pieces.shared}</sst>`);
  names.forEach((name, at) => {
    const xml = pieces.sheets[name] ?? '';
    const isWhole = xml.startsWith('<?xml') || xml.startsWith('<worksheet') || xml.startsWith('<x:');
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(
      isWhole ? xml : `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    );
  });
  return zipSync(parts, { level: 6 });
}

/** Rows of inline texts as sheet XML; a cell is left out where the text is empty. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells) =>
        `<row>${cells.map((text) => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`,
    )
    .join('');
}

/** An .xlsx whose only sheet's XML is made of repeated pieces: huge when unpacked, small as a file. */
export function repeatedXlsx(pieces: Iterable<string>, claimedSize?: number): Uint8Array {
  const small = xlsxFile({ sheets: { A: '<row/>' } });
  const chunks: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    chunks.push(rawBlocks(bytes));
  }
  // An empty last block ends the stream.
  chunks.push(deflateRawSync(Buffer.alloc(0)));
  return withReplacedEntry(Buffer.from(small), Buffer.concat(chunks), claimedSize ?? size);
}

const known = new Map<string, Buffer>();
/** Deflated so that another block may follow: a piece that repeats is packed once. */
function rawBlocks(bytes: Buffer): Buffer {
  const key = bytes.length > 1_000_000 ? `${bytes.length} ${bytes.subarray(0, 64).toString('latin1')}` : '';
  const found = key === '' ? undefined : known.get(key);
  if (found) return found;
  // Z_FULL_FLUSH leaves the stream open at a byte boundary.
  const packed = deflateRawSync(bytes, { finishFlush: 3, level: 6 });
  if (key !== '') known.set(key, packed);
  return packed;
}

/** Takes the last entry, the sheet, out of an archive and puts another content in its place; no checksum. */
function withReplacedEntry(archive: Buffer, packed: Buffer, size: number): Uint8Array {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const directory = archive.readUInt32LE(end + 16);
  const lastEntry = archive.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const local = archive.readUInt32LE(lastEntry + 42);
  const nameLength = archive.readUInt16LE(local + 26);
  const header = Buffer.from(archive.subarray(local, local + 30 + nameLength));
  const entries = Buffer.from(archive.subarray(directory, end));
  const last = lastEntry - directory;
  entries.writeUInt32LE(0, last + 16);
  entries.writeUInt32LE(packed.length, last + 20);
  entries.writeUInt32LE(size, last + 24);
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt32LE(local + header.length + packed.length, 16);
  return Buffer.concat([archive.subarray(0, local), header, packed, entries, tail]);
}

/** A compound file (OLE2) of streams of at least 4096 bytes each, as Office writes for .xls, .doc and passwords. */
export function oleFile(streams: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const free = 0xff_ff_ff_ff;
  const end = 0xff_ff_ff_fe;
  const table: number[] = [0xff_ff_ff_fd, end];
  const directory = Buffer.alloc(512);
  directoryEntry(directory, 0, { name: 'Root Entry', type: 5, start: end, size: 0 });
  const contents = streams.map(({ name, bytes }, at) => {
    const sectors = Math.ceil(bytes.length / 512);
    directoryEntry(directory, at + 1, { name, type: 2, start: table.length, size: bytes.length });
    for (let sector = 1; sector < sectors; sector++) table.push(table.length + 1);
    table.push(end);
    return Buffer.concat([bytes, Buffer.alloc(sectors * 512 - bytes.length)]);
  });
  const tableSector = Buffer.alloc(512);
  for (let at = 0; at < 128; at++) tableSector.writeUInt32LE(table[at] ?? free, at * 4);
  const header = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xff_fe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(end, 60);
  header.writeUInt32LE(end, 68);
  for (let at = 76; at < 512; at += 4) header.writeUInt32LE(at === 76 ? 0 : free, at);
  return Buffer.concat([header, tableSector, directory, ...contents]);
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function directoryEntry(directory: Buffer, index: number, { name, type, start, size }: DirectoryEntry): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
