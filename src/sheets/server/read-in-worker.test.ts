import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repeatedXlsx, rowsXml, xlsxFile } from '../../../test/support/office-files.ts';
import { READ_LIMITS } from './limits.ts';
import { readCellsInWorker } from './read-in-worker.ts';
import { readOfficeFile } from './read-office-file.ts';

let folder = '';
let entry: URL | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'menshen-sheets-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'cells-worker.ts'), outDir: folder, minify: false },
  });
  entry = pathToFileURL(join(folder, 'cells-worker.js'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOUND = xlsxFile({
  sheets: {
    A: rowsXml([
      ['姓名', '电话'],
      ['张三', '007'],
    ]),
    B: '<row><c><v>1.5</v></c></row>',
  },
});
const file = (bytes: Uint8Array) => ({ fileName: 'a.xlsx', bytes });

describe('reading in a process of its own', () => {
  it('gives what reading here gives, and leaves the bytes to the caller', async () => {
    const bytes = Uint8Array.from(SOUND);
    expect(await readCellsInWorker(file(bytes), { entry })).toEqual(await readOfficeFile(file(SOUND)));
    expect(bytes).toEqual(Uint8Array.from(SOUND));
  });

  it('gives refusals as values', async () => {
    expect(await readCellsInWorker(file(SOUND.subarray(0, 300)), { entry })).toEqual({
      refused: 'fileDamaged',
      details: {},
    });
    const limits = { ...READ_LIMITS, fileBytes: 10 };
    expect(await readCellsInWorker(file(SOUND), { entry, limits })).toMatchObject({ refused: 'fileTooLarge' });
  });

  it('ends a process that takes too long', async () => {
    expect(await readCellsInWorker(file(SOUND), { entry, timeoutMs: 1 })).toEqual({
      refused: 'fileTooSlow',
      details: { seconds: 1 },
    });
  });

  it('ends a process that takes too much memory, and the server goes on', async () => {
    const cell = '<Cell><Data ss:Type="String">张三</Data></Cell>';
    const xml = `<Workbook><Worksheet ss:Name="A"><Table>${`<Row>${cell.repeat(50)}</Row>`.repeat(8000)}`;
    const result = await readCellsInWorker(file(Buffer.from(xml)), { entry, heapMegabytes: 12 });
    expect(result).toEqual({ refused: 'fileTooComplex', details: {} });
  });

  it('reads several files at once, and never stops the event loop', async () => {
    const rows = `<row>${'<c><v>123</v></c>'.repeat(10)}</row>`.repeat(500);
    const large = repeatedXlsx([
      '<worksheet><sheetData>',
      ...Array.from({ length: 40 }, () => rows),
      '</sheetData></worksheet>',
    ]);
    // In time of the processor: a busy machine makes others wait as well, and that is not what is asked.
    const used = (): number => process.cpuUsage().user / 1000;
    let longest = 0;
    let last = used();
    const timer = setInterval(() => {
      longest = Math.max(longest, used() - last);
      last = used();
    }, 5);
    const results = await Promise.all(
      [large, SOUND, large, SOUND].map((bytes) => readCellsInWorker(file(bytes), { entry })),
    );
    clearInterval(timer);
    expect(results.map((result) => ('cells' in result ? result.cells.sheets[0]?.rows.length : result))).toEqual([
      20_000, 2, 20_000, 2,
    ]);
    expect(longest).toBeLessThan(400);
  });

  it('reads here where there is no built entry', async () => {
    expect(await readCellsInWorker(file(SOUND))).toEqual(await readOfficeFile(file(SOUND)));
  });
});
