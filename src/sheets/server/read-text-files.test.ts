import { describe, expect, it } from 'vitest';
import type { FileCells } from '../domain/cells.ts';
import { readOfficeFile } from './read-office-file.ts';

async function read(bytes: Uint8Array, fileName = '名单.csv'): Promise<FileCells> {
  const result = await readOfficeFile({ fileName, bytes });
  if ('refused' in result) throw new Error(result.refused);
  return result.cells;
}

const rowsOf = async (text: string): Promise<FileCells['sheets'][number]['rows'] | undefined> =>
  (await read(Buffer.from(text))).sheets[0]?.rows;

/** 姓名,电话 / 张三,13800000000 / 李四,0716-8888888 in GB18030. */
const GB18030 = Buffer.concat([
  Buffer.from('d0d5c3fb2cb5e7bbb00d0a', 'hex'),
  Buffer.from('d5c5c8fd2c', 'hex'),
  Buffer.from('13800000000\r\n', 'latin1'),
  Buffer.from('c0eecbc42c', 'hex'),
  Buffer.from('0716-8888888\r\n', 'latin1'),
]);
/** 姓名,電話 / 陳小明,0912345678 in Big5. */
const BIG5 = Buffer.concat([
  Buffer.from('a96da6572cb971b8dc0d0a', 'hex'),
  Buffer.from('b3afa470a9fa2c', 'hex'),
  Buffer.from('0912345678\r\n', 'latin1'),
]);

function wideBigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('encodings', () => {
  const people = [
    ['姓名', '电话'],
    ['张三', '007'],
  ];
  const text = '姓名,电话\r\n张三,007\r\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text.repeat(1), 'utf16le')],
    ['utf-16be', wideBigEndian(`\ufeff${text}`)],
  ])('reads %s, with and without a mark', async (encoding, bytes) => {
    const cells = await read(bytes);
    expect(cells).toMatchObject({ kind: 'csv', encoding });
    expect(cells.sheets).toEqual([{ name: '名单', isHidden: false, rows: people, merges: [] }]);
  });

  it('reads GB18030 where the bytes are no UTF-8', async () => {
    const cells = await read(GB18030);
    expect(cells.encoding).toBe('gb18030');
    expect(cells.sheets[0]?.rows).toEqual([
      ['姓名', '电话'],
      ['张三', '13800000000'],
      ['李四', '0716-8888888'],
    ]);
  });

  it('reads Big5 where that gives everyday characters', async () => {
    const cells = await read(BIG5);
    expect(cells.encoding).toBe('big5');
    expect(cells.sheets[0]?.rows).toEqual([
      ['姓名', '電話'],
      ['陳小明', '0912345678'],
    ]);
  });

  it('keeps UTF-8 that was cut inside a character, and says that it is not sure', async () => {
    const bytes = Buffer.from('姓名,住址\n张三,阳光国际一号楼二单元三零一室\n'.repeat(5));
    const result = await readOfficeFile({ fileName: 'a.csv', bytes: bytes.subarray(0, bytes.length - 3) });
    expect(result).toMatchObject({ cells: { encoding: 'utf-8' } });
    expect('warnings' in result && result.warnings).toEqual([
      { code: 'encodingUncertain', details: { encoding: 'utf-8' } },
    ]);
  });
});

describe('separated text', () => {
  it.each([',', '\t', ';', '|'])('finds the separator %j although others stand in the values', async (separator) => {
    const lines = [
      ['姓名', '住址'],
      ['张三', '"1号楼, 2单元; 3|4"'],
      ['李四', '5'],
    ];
    expect(await rowsOf(lines.map((line) => line.join(separator)).join('\n'))).toEqual([
      ['姓名', '住址'],
      ['张三', '1号楼, 2单元; 3|4'],
      ['李四', '5'],
    ]);
  });

  it('reads quotes with doubled quotes, separators and line breaks inside', async () => {
    expect(await rowsOf('a,"b ""x"", c\r\nd",e\r\n"","f"\n')).toEqual([
      ['a', 'b "x", c\nd', 'e'],
      [null, 'f'],
    ]);
  });

  it('never lets a stray quote swallow the rows after it', async () => {
    expect(await rowsOf('张三,"丢了引号\n李四,1\n王五,2\n')).toEqual([
      ['张三', '"丢了引号'],
      ['李四', '1'],
      ['王五', '2'],
    ]);
    expect(await rowsOf('"a" b,c\nd"e,f\n')).toEqual([
      ['"a" b', 'c'],
      ['d"e', 'f'],
    ]);
  });

  it('keeps values as they stand: zeros, long numbers, formulas as text', async () => {
    expect(await rowsOf('007,420704199803046268,=1+1,="0123"\n')).toEqual([
      ['007', '420704199803046268', '=1+1', '0123'],
    ]);
  });

  it('knows old and new line breaks, blank lines, missing last break and the line sep=', async () => {
    expect(await rowsOf('a,b\rc,d\r\r\ne,f')).toEqual([['a', 'b'], ['c', 'd'], [], ['e', 'f']]);
    expect(await rowsOf('sep=;\r\na,b;c\r\n')).toEqual([['a,b', 'c']]);
  });

  it('reads a single column', async () => {
    expect(await rowsOf('姓名\n张三\n')).toEqual([['姓名'], ['张三']]);
  });
});

describe('web pages called .xls', () => {
  it('reads tables with spans, breaks, entities and unclosed tags', async () => {
    const page = `<html><head><meta charset="utf-8"><style>td{mso-number-format:'\\@'}</style><title>x</title></head><body>
      <table><tr><th colspan=2>名单&nbsp;A</th><th rowspan="2">备注</th></tr>
      <tr><td>姓名<td>电话</tr><!-- <tr><td>不要</td></tr> -->
      <tr><td> 张 \n 三 </td><td>007<br>008</td><td>a &lt; b</td></tr></table></body></html>`;
    const cells = await read(Buffer.from(page), '导出.xls');
    expect(cells).toMatchObject({ kind: 'html', encoding: 'utf-8' });
    expect(cells.sheets).toEqual([
      {
        name: '导出',
        isHidden: false,
        rows: [
          ['名单 A', null, '备注'],
          ['姓名', '电话'],
          ['张 三', '007\n008', 'a < b'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 0, left: 2, bottom: 1, right: 2 },
        ],
      },
    ]);
  });

  it('puts cells beside those that reach down from above', async () => {
    const page =
      '<table><tr><td rowspan=3>户</td><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>';
    expect(await rowsOf(page)).toEqual([['户', 'a'], [null, 'b'], [null, 'c'], ['d']]);
  });

  it('survives a page of open comments and tags without end', async () => {
    const page = `<table><tr><td>x</td></tr>${'<!-- <td '.repeat(50_000)}`;
    const from = performance.now();
    expect(await rowsOf(page)).toEqual([['x']]);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('XML Spreadsheet 2003', () => {
  it('reads typed values, skipped places, merges, comments left out, hidden sheets', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="1栋"><Table>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">名单</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
        <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">42</Data><Comment><ss:Data>不要</ss:Data></Comment></Cell>
          <Cell><Data ss:Type="DateTime">2022-10-27T00:00:00.000</Data></Cell>
          <Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell>
          <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="String">007</Data></Cell></Row>
      </Table></Worksheet>
      <Worksheet ss:Name="底表"><Table><Row><Cell><Data ss:Type="String">y</Data></Cell></Row></Table>
        <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
    const cells = await read(Buffer.from(xml), 'a.xls');
    expect(cells.kind).toBe('xls');
    expect(cells.sheets).toEqual([
      {
        name: '1栋',
        isHidden: false,
        rows: [['名单', null, 'x'], [], [null, 42, { day: '2022-10-27' }, '08:30:00', true, '007']],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      },
      { name: '底表', isHidden: true, rows: [['y']], merges: [] },
    ]);
  });
});
