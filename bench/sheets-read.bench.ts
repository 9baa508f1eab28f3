import { readOfficeFile } from '../src/sheets/server/read-office-file.ts';
import { writeSheet } from '../src/sheets/server/write-xlsx.ts';
import type { SheetColumn } from '../src/sheets/server/write-xlsx.ts';

export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it was measured on. */
  readonly data: string;
  readonly budget: number;
  readonly ok: boolean;
}

const COLUMNS: readonly SheetColumn[] = Array.from({ length: 15 }, (_, at) => ({
  header: `列${at}`,
  widthChars: 12,
  kind: at === 3 ? 'number' : at === 4 ? 'day' : 'text',
}));

/** Invented residents: ids and phones differ in every row, the rest repeats as in a real roster. */
function* residents(count: number): Generator<(string | number)[]> {
  for (let row = 0; row < count; row++) {
    const birthDay = new Date(Date.UTC(1940, 0, 1) + (row % 25_000) * 86_400_000).toISOString().slice(0, 10);
    const id = `999999${birthDay.replaceAll('-', '')}${String(row % 10_000).padStart(4, '0')}`;
    const place = ['阳光国际', `${row % 30}号楼`, `${row % 4}单元`, `${100 + (row % 900)}`];
    yield [
      `住户${row}`,
      id,
      row % 2 ? '男' : '女',
      row,
      birthDay,
      `199${String(row).padStart(8, '0')}`,
      ...place,
      '户主',
      '',
      '常住',
      '',
      '否',
    ];
  }
}

const bookOf = (rows: number): Promise<Uint8Array> =>
  writeSheet({ sheets: [{ name: '名单', columns: COLUMNS, rows: residents(rows) }] });

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

async function grownMegabytes(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 5);
  await work();
  look();
  clearInterval(timer);
  return (peak - before) / 1_048_576;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Reading rosters in this process (a process of its own adds some 0.2 s) and writing an export. */
export async function measure(): Promise<BenchLine[]> {
  const line = (name: string, value: number, rest: { unit: string; data: string; budget: number }): BenchLine => ({
    ...{ name, value: round(value), ...rest, ok: value <= rest.budget },
  });
  const roster = await bookOf(12_600);
  await readOfficeFile({ fileName: 'warm.xlsx', bytes: roster });
  const reading = await cpuSeconds(() => readOfficeFile({ fileName: 'a.xlsx', bytes: roster }));
  const writing = await cpuSeconds(() => bookOf(12_600));
  const city = await bookOf(199_999);
  let citySeconds = 0;
  const memory = await grownMegabytes(async () => {
    citySeconds = await cpuSeconds(() => readOfficeFile({ fileName: 'b.xlsx', bytes: city }));
  });
  return [
    line('sheets.read', reading, { unit: 'CPU s', data: '12,600 rows x 15 columns xlsx', budget: 1 }),
    line('sheets.write', writing, { unit: 'CPU s', data: '12,600 rows x 15 columns xlsx', budget: 1.5 }),
    line('sheets.read.large', citySeconds, { unit: 'CPU s', data: '200,000 rows x 15 columns xlsx', budget: 8 }),
    line('sheets.read.large.memory', memory, { unit: 'MB', data: '200,000 rows x 15 columns xlsx', budget: 350 }),
  ];
}
