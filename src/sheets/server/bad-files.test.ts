import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { oleFile, repeatedXlsx, rowsXml, xlsxFile } from '../../../test/support/office-files.ts';
import { sheetsProblems } from '../domain/problems.ts';
import { READ_LIMITS } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { readOfficeFile } from './read-office-file.ts';
import type { ReadResult } from './read-result.ts';
import { writeSheet } from './write-xlsx.ts';

const MEGABYTE = 1024 * 1024;

function read(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadResult> {
  return readOfficeFile({ fileName: '名单.xlsx', bytes }, limits);
}

async function refusal(bytes: Uint8Array, limits?: ReadLimits): Promise<string> {
  const result = await read(bytes, limits);
  return 'refused' in result ? result.refused : 'read';
}

/** Milliseconds of processor time and growth of memory in MB while `work` ran. */
async function measured<T>(work: () => Promise<T>): Promise<{ result: T; cpuMs: number; grownMb: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(timer);
  peak = Math.max(peak, process.memoryUsage.rss());
  return { result, cpuMs: (user + system) / 1000, grownMb: (peak - before) / MEGABYTE };
}

const PEOPLE = rowsXml([
  ['姓名', '电话'],
  ['张三', '13800000000'],
]);
const SOUND = xlsxFile({ sheets: { A: PEOPLE } });

describe('files that are no sheets', () => {
  it.each<[string, Uint8Array]>([
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['PDF', strToU8('%PDF-1.7\n%âãÏÓ')],
    ['RAR', strToU8('Rar!\u001a\u0007\u0000')],
    ['Word', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['PowerPoint', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
    ['ZIP', zipSync({ '照片.jpg': strToU8('x') })],
    ['Word', oleFile([{ name: 'WordDocument', bytes: new Uint8Array(4096) }])],
    ['XML', strToU8('<?xml version="1.0"?><note/>')],
  ])('names what the file really is: %s', async (actual, bytes) => {
    expect(await read(bytes)).toEqual({ refused: 'fileNotASheet', details: { actual } });
  });

  it('says of bytes that nobody knows that the file is damaged', async () => {
    expect(await refusal(Uint8Array.of(7, 0, 0, 0, 1, 2, 3, 0, 0))).toBe('fileDamaged');
  });

  it('says that a file is empty: no bytes, no cells, only spaces and line breaks', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('fileEmpty');
    expect(await refusal(xlsxFile({ sheets: { A: '', B: '<row r="7"><c r="B7" s="0"/></row>' } }))).toBe('fileEmpty');
    expect(await refusal(strToU8('\r\n , ,\n'))).toBe('fileEmpty');
  });

  it('says that a file has a password: encrypted xlsx, encrypted xls, encrypted zip', async () => {
    const encryptedXlsx = oleFile([
      { name: 'EncryptionInfo', bytes: new Uint8Array(4096) },
      { name: 'EncryptedPackage', bytes: new Uint8Array(9000) },
    ]);
    expect(await refusal(encryptedXlsx)).toBe('fileEncrypted');
    const workbook = Buffer.alloc(8192);
    // BOF of 16 bytes, then FilePass.
    Buffer.from([0x09, 0x08, 16, 0, 0x00, 0x06]).copy(workbook);
    Buffer.from([0x2f, 0x00, 54, 0]).copy(workbook, 20);
    expect(await refusal(oleFile([{ name: 'Workbook', bytes: workbook }]))).toBe('fileEncrypted');
    const zip = Buffer.from(SOUND);
    for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 1)) zip[at + 8] = 1;
    expect(await refusal(zip)).toBe('fileEncrypted');
  });

  it('has words in three languages for every code, and every place in them is in all three', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();
    for (const problem of Object.values(sheetsProblems)) {
      expect(places(problem['zh-TW'])).toEqual(places(problem['zh-CN']));
      expect(places(problem.en)).toEqual(places(problem['zh-CN']));
    }
  });
});

describe('damaged files', () => {
  it('refuses an xlsx cut off anywhere, and never reads a part of it as the whole', async () => {
    for (let length = 1; length < SOUND.length; length += 7) {
      const result = await read(SOUND.subarray(0, length));
      expect(length < 4 ? ['fileDamaged', 'read', 'fileNotASheet'] : ['fileDamaged', 'fileNotASheet']).toContain(
        'refused' in result ? result.refused : 'read',
      );
    }
  });

  it('refuses an xlsx with any byte of a sheet changed, by the checksum', async () => {
    const local = Buffer.from(SOUND).indexOf('xl/worksheets/sheet0.xml');
    for (let at = local + 24; at < local + 60; at++) {
      const changed = Uint8Array.from(SOUND);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(await refusal(changed)).toBe('fileDamaged');
    }
  });

  it('refuses an xls that broke off', async () => {
    const whole = oleFile([{ name: 'Workbook', bytes: new Uint8Array(20_000) }]);
    for (const length of [8, 512, 1600, 10_000, 20_000])
      expect(await refusal(whole.subarray(0, length))).toBe('fileDamaged');
  });

  it('refuses sheets that end inside an element, point to missing texts or stand in impossible places', async () => {
    const cut = '<worksheet><sheetData><row><c t="inlineStr"><is><t>张</t></is></c>';
    expect(await refusal(xlsxFile({ sheets: { A: cut } }))).toBe('fileDamaged');
    expect(
      await refusal(xlsxFile({ sheets: { A: '<row><c t="s"><v>7</v></c></row>' }, shared: '<si><t>x</t></si>' })),
    ).toBe('fileDamaged');
    for (const place of ['r="A4294967295"', 'r="A1048577"', 'r="ZZZZZZZZ1"']) {
      expect(await refusal(xlsxFile({ sheets: { A: `<row><c ${place}><v>1</v></c></row>` } }))).toBe('fileDamaged');
    }
  });

  it('answers whatever the bytes are: random bytes changed in a sound file never throw', async () => {
    const change = fc.tuple(fc.nat(SOUND.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(SOUND);
        for (const [at, value] of changes) bytes[at] = value;
        const result = await read(bytes);
        if ('refused' in result) expect(Object.keys(sheetsProblems)).toContain(result.refused);
      }),
      { numRuns: 400 },
    );
  });

  it('answers whatever the bytes are: random bytes alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('', 'PK\u0003\u0004xl/', 'D'),
        async (tail, head) => {
          const start = head === 'D' ? Buffer.from('d0cf11e0a1b11ae1', 'hex') : Buffer.from(head, 'latin1');
          const result = await read(Buffer.concat([start, tail]));
          if ('refused' in result) expect(Object.keys(sheetsProblems)).toContain(result.refused);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('hostile and huge files', () => {
  it('stops at a zip bomb, also one that lies about its size, in little memory', async () => {
    const blank = ' '.repeat(MEGABYTE);
    const bomb = (claimed?: number): Uint8Array =>
      repeatedXlsx(['<worksheet><sheetData>', ...pieces(blank, 600)], claimed);
    const honest = await measured(() => refusal(bomb()));
    const liar = bomb(1000);
    expect(liar.length).toBeLessThan(3 * MEGABYTE);
    const lying = await measured(() => refusal(liar));
    expect([honest.result, lying.result]).toEqual(['fileUnpacksTooLarge', 'fileDamaged']);
    expect(lying.cpuMs).toBeLessThan(5000);
    expect(lying.grownMb).toBeLessThan(100);
  });

  it('stops at a bomb made of tags', async () => {
    const rows = '<row><c/></row>'.repeat(70_000);
    const bytes = repeatedXlsx(['<worksheet><sheetData>', ...pieces(rows, 100), '</sheetData></worksheet>'], 1000);
    const { result, cpuMs, grownMb } = await measured(() => refusal(bytes));
    expect(result).toBe('fileUnpacksTooLarge');
    expect(cpuMs).toBeLessThan(8000);
    expect(grownMb).toBeLessThan(150);
  });

  it('does not expand entities', async () => {
    const entities = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">';
    const xml = `<?xml version="1.0"?><!DOCTYPE worksheet [${entities}]><worksheet><sheetData>${rowsXml([['&b;', '&x;']])}</sheetData></worksheet>`;
    const result = await read(xlsxFile({ sheets: { A: xml } }));
    expect('cells' in result && result.cells.sheets[0]?.rows).toEqual([['&b;', '&x;']]);
  });

  it('passes over a million empty rows in seconds', async () => {
    const rows = function* (): Generator<string> {
      yield `<worksheet><sheetData>${PEOPLE}`;
      for (let from = 3; from < 1_000_003; from += 1000) {
        const row = (at: number): string =>
          `<row r="${at}" spans="1:2"><c r="A${at}" s="1"/><c r="B${at}" s="1"/></row>`;
        yield Array.from({ length: 1000 }, (_, at) => row(from + at)).join('');
      }
      yield '</sheetData></worksheet>';
    };
    const bytes = repeatedXlsx(rows());
    const { result, cpuMs, grownMb } = await measured(() => read(bytes));
    expect('cells' in result && result.cells.sheets[0]?.rows).toEqual([
      ['姓名', '电话'],
      ['张三', '13800000000'],
    ]);
    expect(cpuMs).toBeLessThan(6000);
    expect(grownMb).toBeLessThan(150);
  });

  it('reads a cell in the last row of Excel without paying for the rows above', async () => {
    const xml = `${PEOPLE}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`;
    const { result, cpuMs } = await measured(() => read(xlsxFile({ sheets: { A: xml } })));
    expect('cells' in result && result.cells.sheets[0]?.rows.length).toBe(1_048_576);
    expect(cpuMs).toBeLessThan(1500);
  });

  it('keeps every limit: file, rows, columns, cells, texts, sheets', async () => {
    const limits = { ...READ_LIMITS, fileBytes: 8000, rows: 3, columns: 4, cells: 6, textBytes: 2000, sheets: 2 };
    const file = (...rows: string[][]): Uint8Array => xlsxFile({ sheets: { A: rowsXml(rows) } });
    const codes = await Promise.all([
      refusal(Buffer.alloc(8001, 'a,b\n'), limits),
      refusal(file(['a'], ['b'], ['c'], ['d']), limits),
      refusal(file(['a', '', '', '', 'b']), limits),
      refusal(file(['1', '2', '3', '4'], ['1', '2', '3']), limits),
      refusal(file(['x'.repeat(2001)]), limits),
      refusal(xlsxFile({ sheets: { A: '', B: '', C: '' } }), limits),
      refusal(file(['a', 'b', 'c', 'd', ''], [], [], [], ['x']), limits),
    ]);
    expect(codes).toEqual([
      ...['fileTooLarge', 'fileTooManyRows', 'fileTooManyColumns', 'fileTooManyCells', 'fileTooMuchText'],
      ...['fileTooManySheets', 'read'],
    ]);
  });

  it('reads 30,000 rows of 15 cells within 120 MB', async () => {
    const columns = Array.from({ length: 15 }, (_, at) => ({
      header: `列${at}`,
      widthChars: 10,
      kind: 'text' as const,
    }));
    const rows = function* (): Generator<string[]> {
      for (let row = 1; row < 30_000; row++) yield columns.map((_, at) => `${at % 2 ? '阳光国际' : ''}${row * 7 + at}`);
    };
    const bytes = await writeSheet({ sheets: [{ name: 'A', columns, rows: rows() }] });
    const { result, grownMb } = await measured(() => read(bytes));
    expect('cells' in result && result.cells.sheets[0]?.rows.length).toBe(30_000);
    expect(grownMb).toBeLessThan(120);
  });
});

function pieces(piece: string, count: number): string[] {
  return Array.from({ length: count }, () => piece);
}
