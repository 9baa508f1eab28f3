import { idCheckDigit } from '../../src/base/domain/id-number.ts';
import { writeSheet } from '../../src/sheets/server/write-xlsx.ts';
import { xlsxFile } from './office-files.ts';

/** A line of a made-up roster. */
export interface RosterLine {
  readonly name: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly relation?: string;
  readonly note?: string;
}

/** A made-up id number of an area code that does not exist, with a right check digit; an odd sequence is a man. */
export function madeUpId(birthDate: string, sequence: number): string {
  const first17 = `990101${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

const HEADERS = ['序号', '楼栋', '单元', '房号', '姓 名', '与户主关系', '身份证号码', '联系电话', '备注'];

/**
 * The usual form of an office: a merged title, a header of two rows, a line between buildings, the door written once for a
 * household, and totals below.
 */
export function officeForm(of: { readonly title: string; readonly lines: readonly RosterLine[] }): Uint8Array {
  const rows: string[][] = [
    [of.title],
    [`截止2026年3月1日，共${of.lines.length}人`],
    HEADERS.slice(0, 4).concat('住户情况'),
  ];
  rows.push(['', '', '', '', ...HEADERS.slice(4)]);
  const merges = ['A1:I1', 'A2:I2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:I3'];
  let building = '';
  let door = '';
  for (const [at, line] of of.lines.entries()) {
    if (line.building !== building) rows.push([`${line.building}号楼`]);
    const own = `${line.building}-${line.unit}-${line.room}`;
    const place = own === door ? ['', '', ''] : [`${line.building}号楼`, `${line.unit}单元`, `${line.room}室`];
    building = line.building;
    door = own;
    rows.push([
      ...[String(at + 1), ...place, line.name, line.relation ?? ''],
      ...[line.idNumber ?? '', line.phone ?? '', line.note ?? ''],
    ]);
  }
  rows.push(['合计', '', '', '', `${of.lines.length}人`]);
  return xlsxFile({ sheets: { 住户: worksheet(rows, merges) } });
}

function worksheet(rows: readonly (readonly string[])[], merges: readonly string[]): string {
  const cell = (text: string, row: number, column: number): string =>
    text === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const body = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`)
    .join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${body}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells></worksheet>`;
}

/** A plain list as another department sends it: one address column, other words in the header. */
export async function plainList(of: {
  readonly estate: string;
  readonly lines: readonly RosterLine[];
  readonly headers?: readonly string[];
}): Promise<Uint8Array> {
  const headers = of.headers ?? ['人员姓名', '证件号码', '手机', '现住址', '情况说明'];
  return writeSheet({
    sheets: [
      {
        name: '名单',
        columns: headers.map((header) => ({ header, widthChars: 20, kind: 'text' as const })),
        rows: of.lines.map(({ name, idNumber, phone, building, unit, room, note }) => [
          name,
          idNumber ?? '',
          phone ?? '',
          room === '' ? '' : `${of.estate}${building}-${unit}-${room}`,
          note ?? '',
        ]),
      },
    ],
  });
}

/** A roster as offices keep it: fifteen columns, a line for each resident. */
export async function wideRoster(of: {
  readonly estate: string;
  readonly lines: readonly RosterLine[];
}): Promise<Uint8Array> {
  const headers =
    '序号 小区 楼栋 单元 房号 姓名 性别 民族 与户主关系 身份证号码 出生日期 联系电话 工作单位 户籍地址 备注'.split(' ');
  return writeSheet({
    sheets: [
      {
        name: '住户',
        columns: headers.map((header) => ({ header, widthChars: 14, kind: 'text' as const })),
        rows: of.lines.map((line, at) => [
          ...[String(at + 1), of.estate, `${line.building}号楼`, `${line.unit}单元`, line.room, line.name],
          ...[Number(line.idNumber?.at(-2)) % 2 ? '男' : '女', '汉族', line.relation ?? '', line.idNumber ?? ''],
          ...[
            birthDateOf(line.idNumber ?? ''),
            line.phone ?? '',
            `云川${at % 40}厂`,
            '望川区春晓街道',
            line.note ?? '',
          ],
        ]),
      },
    ],
  });
}

function birthDateOf(idNumber: string): string {
  return idNumber.replace(/^.{6}(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'.split('');
const GIVEN = '文轩若溪子墨雨桐浩然诗涵宇航梦琪'.split('');

/** So many made-up residents, two or three behind each door, the same on every call. */
export function inventLines(count: number, from = 0): readonly RosterLine[] {
  return Array.from({ length: count }, (_, index): RosterLine => {
    const at = from + index;
    const home = Math.floor(at / 3);
    const birthDate = `${1940 + ((at * 7) % 70)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const name = `${SURNAMES[home % 16] ?? ''}${GIVEN[(at * 5) % 16] ?? ''}${GIVEN[(at * 11 + home) % 16] ?? ''}`;
    return {
      name,
      building: String(1 + Math.floor(home / 24)),
      unit: String(1 + (Math.floor(home / 12) % 2)),
      room: `${1 + (Math.floor(home / 2) % 6)}0${1 + (home % 2)}`,
      idNumber: madeUpId(birthDate, 1 + (at % 998)),
      phone: `199${String(10_000_000 + at)}`,
      relation: ['户主', '配偶', '子女'][at % 3] ?? '',
    };
  });
}
