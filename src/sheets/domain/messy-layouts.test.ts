import { describe, expect, it } from 'vitest';
import { codesOf, fatesOf, fileOf, idOf, peopleOf, readRows, TODAY } from './fixture-cells.ts';
import { readFile } from './read-file.ts';

const ZHANG = idOf('19800302', 11);
const LI = idOf('19820517', 24);
const WANG = idOf('19551103', 33);
const ZHAO = idOf('20110909', 42);

describe('tables in odd places', () => {
  it('finds the header in row 9, below a title, a summary and notes', () => {
    const reading = readRows([
      ['锦绣社区阳光花园住户登记表'],
      ['截止2026年11月20日，共登记2户2人，其中外来人员1人。'],
      ['注：一人一行，身份证号为文本格式。'],
      [],
      ['说明：有变动请标红'],
      [],
      ['填表单位：锦绣社区'],
      [],
      ['序号', '楼栋', '单元', '房号', '姓 名', '身份证号码', '联系电话'],
      [1, '3号楼', '2单元', '501室', '张三丰', ZHANG, '13800000001'],
      [2, '3号楼', '2单元', '502室', '李四光', LI, '13800000002'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-502']);
    expect(reading.records.map((record) => record.estate)).toEqual(['阳光花园', '阳光花园']);
    expect(fatesOf(reading).slice(0, 10)).toEqual([
      'title',
      'summary',
      'note',
      'blank',
      'note',
      'blank',
      'footer',
      'blank',
      'header',
      'taken',
    ]);
  });

  it('reads two halves of a page side by side', () => {
    const reading = readRows([
      ['房号', '姓名', '电话', null, '房号', '姓名', '电话'],
      ['1-1-101', '张三丰', '13800000001', null, '1-2-101', '赵小云', '13800000004'],
      ['1-1-102', '李四光', '13800000002', null, '1-2-102', null, null],
      ['1-1-201', '王五六', '13800000003', null, null, null, null],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-1-101', '赵小云 1-2-101', '李四光 1-1-102', '王五六 1-1-201']);
    expect(new Set(reading.records.map((record) => record.householdKey)).size).toBe(4);
  });

  it('reads a header of three rows', () => {
    const merges = [
      { top: 0, bottom: 2, left: 0, right: 0 },
      { top: 0, bottom: 0, left: 1, right: 3 },
      { top: 0, bottom: 0, left: 4, right: 6 },
      { top: 1, bottom: 1, left: 4, right: 5 },
    ];
    const reading = readRows(
      [
        ['序号', '居住信息', null, null, '人员信息', null, null],
        [null, '楼栋', '单元', '房号', '基本情况', null, '联系方式'],
        [null, null, null, null, '姓名', '身份证号', '手机'],
        [1, '5栋', '1', '302', '张三丰', ZHANG, 13800000001],
      ],
      { merges },
    );
    expect(reading.tables[0]?.headerRows).toEqual([1, 2, 3]);
    expect(peopleOf(reading)).toEqual(['张三丰 5-1-302']);
    expect(reading.records[0]).toMatchObject({ idNumber: ZHANG, phones: ['13800000001'] });
  });

  it('reads a table without any header by its content', () => {
    const reading = readRows([
      ['3-2-501', '张三丰', '男', ZHANG, '13800000001'],
      ['3-2-502', '李四光', '女', LI, '13800000002'],
      ['3-2-601', '王五六', '男', WANG, null],
    ]);
    expect(reading.tables[0]?.headerRows).toEqual([]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-502', '王五六 3-2-601']);
    expect(reading.records[1]).toMatchObject({ idNumber: LI, sex: 'female', phones: ['13800000002'] });
    expect(fatesOf(reading)).toEqual(['taken', 'taken', 'taken']);
  });

  it('reads a table whose header words are unknown by its content', () => {
    const reading = readRows([
      ['甲', '乙', '丙', '丁'],
      ['张三丰', ZHANG, '13800000001', '甲方'],
      ['李四光', LI, '13800000002', '乙方'],
    ]);
    expect(reading.records.map((record) => [record.name, record.idNumber])).toEqual([
      ['张三丰', ZHANG],
      ['李四光', LI],
    ]);
    expect(fatesOf(reading)[0]).toBe('header');
    expect(reading.records[0]?.others).toEqual({ 丁: '甲方' });
  });

  it('reads several tables one below the other', () => {
    const reading = readRows([
      ['1号楼'],
      ['房号', '姓名', '电话'],
      ['101', '张三丰', '13800000001'],
      [],
      ['2号楼'],
      ['姓名', '性别', '门牌', '手机'],
      ['李四光', '女', '202', '13800000002'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-101', '李四光 2-202']);
    expect(reading.tables).toHaveLength(2);
  });

  it('takes building and estate from sheet names and file name', () => {
    const rows = (name: string, phone: string) => [
      ['房号', '姓名', '电话'],
      ['101', name, phone],
    ];
    const reading = readFile(
      fileOf(
        [
          { name: '1栋', rows: rows('张三丰', '13800000001') },
          { name: 'B座', rows: rows('李四光', '13800000002') },
        ],
        '阳光花园各楼栋住户（最新）.xlsx',
      ),
      { choices: [], today: TODAY },
    );
    expect(peopleOf(reading)).toEqual(['张三丰 1-101', '李四光 B-101']);
    expect(reading.records.map((record) => record.estate)).toEqual(['阳光花园', '阳光花园']);
  });

  it('knows repeated headers after page breaks, totals in the middle and footers', () => {
    const header = ['序号', '楼号', '房号', '姓名', '电话'];
    const reading = readRows([
      ['阳光花园住户名单'],
      header,
      [1, 1, 101, '张三丰', 13800000001],
      ['小计', null, null, '1人', null],
      ['阳光花园住户名单'],
      header,
      [2, 1, 102, '李四光', 13800000002],
      ['合计', null, null, 2, null],
      ['填表人：王主任', null, '审核人：', null, '2026年11月'],
      ['以上由楼栋长提供'],
    ]);
    expect(fatesOf(reading)).toEqual([
      'title',
      'header',
      'taken',
      'total',
      'title',
      'duplicateHeader',
      'taken',
      'total',
      'footer',
      'note',
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-101', '李四光 1-102']);
  });

  it('lets rows with only a building or a unit count for the rows below', () => {
    const reading = readRows([
      ['门牌', '姓名', '电话'],
      ['3号楼'],
      ['一单元'],
      [101, '张三丰', '13800000001'],
      ['二单元'],
      [101, '李四光', '13800000002'],
      ['—— 4号楼 ——'],
      [101, '王五六', '13800000003'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-1-101', '李四光 3-2-101', '王五六 4-101']);
    expect(fatesOf(reading).filter((fate) => fate === 'separator')).toHaveLength(4);
  });

  it('never makes one household of a whole building or village group', () => {
    const reading = readRows(
      [
        ['下河村一组'],
        ['姓名', '电话'],
        ['张三丰', '13800000001'],
        ['李四光', '13800000002'],
        ['下河村二组'],
        ['王五六', '13800000003'],
      ],
      { fileName: '名单.xlsx' },
    );
    expect(peopleOf(reading)).toEqual(['张三丰 1组', '李四光 1组', '王五六 2组']);
    expect(reading.records.map((record) => record.householdKey)).toEqual([undefined, undefined, undefined]);
  });

  it('takes no building from a title that names several', () => {
    const reading = readRows([
      ['翠湖名苑1-3号楼住户信息统计表'],
      ['楼栋', '门牌号', '姓名', '电话'],
      ['1', '101', '张三丰', '13800000001'],
      [null, '102', '李四光', '13800000002'],
    ]);
    expect(reading.tables[0]?.given).toEqual({ estate: '翠湖名苑' });
  });

  it('keeps what stands beside a person in columns without meaning', () => {
    const reading = readRows([
      ['姓名', '电话', null, null, '车主', '车型'],
      ['张三丰', '13800000001', null, null, '李四光', '大众'],
    ]);
    expect(reading.records[0]?.others).toEqual({ 车主: '李四光', 车型: '大众' });
  });

  it('leaves out hints and samples below the header', () => {
    const reading = readRows([
      ['姓名*', '身份证号*', '手机号', '房号'],
      ['必填，与身份证一致', '必填，18位', '11位手机号', '格式：楼-单元-室'],
      ['例：张三', ZHANG, '13800000000', '1-1-101'],
      ['李四光', LI, '13800000002', '1-1-102'],
    ]);
    expect(fatesOf(reading)).toEqual(['header', 'hint', 'sample', 'taken']);
    expect(peopleOf(reading)).toEqual(['李四光 1-1-102']);
  });

  it('keeps notes beside the table out of the records', () => {
    const reading = readRows([
      ['姓名', '电话', null, null, null],
      ['张三丰', '13800000001', null, null, null],
      ['李四光', '13800000002', null, '说明', '姓名写全称'],
      [null, null, null, '电话', '写手机'],
    ]);
    expect(reading.records.map((record) => record.name)).toEqual(['张三丰', '李四光']);
    expect(fatesOf(reading)).toEqual(['header', 'taken', 'taken', 'sideNote']);
  });

  it('reads cards with labels beside values and the members below them', () => {
    const reading = readRows([
      ['居民家庭信息卡'],
      ['户主姓名', '张三丰', '性别', '男', '联系电话', '13800000001'],
      ['身份证号', ZHANG, '住址', '3号楼2单元501室'],
      ['家庭成员'],
      ['姓名', '与户主关系', '身份证号', '联系电话'],
      ['李四光', '妻', LI, '13800000002'],
      ['张小宝', '子', ZHAO, null],
      [],
      ['户主姓名', '王五六', '性别', '男', '联系电话', '13800000003'],
      ['身份证号', WANG, '住址', '3号楼2单元502室'],
      ['家庭成员'],
      ['姓名', '与户主关系', '身份证号', '联系电话'],
      ['赵小云', '妻子', null, null],
    ]);
    expect(peopleOf(reading)).toEqual([
      '张三丰 3-2-501',
      '李四光 3-2-501',
      '张小宝 3-2-501',
      '王五六 3-2-502',
      '赵小云 3-2-502',
    ]);
    const keys = reading.records.map((record) => record.householdKey);
    expect([keys[0] === keys[1], keys[1] === keys[2], keys[2] === keys[3], keys[3] === keys[4]]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(reading.records[0]).toMatchObject({ idNumber: ZHANG, phones: ['13800000001'], relation: '户主' });
  });

  it('reads people who stand side by side under labels in the first column', () => {
    const reading = readRows([
      ['姓名', '张三丰', '李四光'],
      ['性别', '男', '女'],
      ['身份证号', ZHANG, LI],
      ['住址', '1-1-101', '1-1-102'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-1-101', '李四光 1-1-102']);
    expect(fatesOf(reading)).toEqual(['taken', 'taken', 'taken', 'taken']);
  });

  it('reads lines pasted into one column', () => {
    const reading = readRows([
      [`1、张三丰，男，${ZHANG}，13800000001，3-2-501`],
      [`2、李四光，女，${LI}，13800000002，3-2-502`],
      [`3、王五六，男，${WANG}，13800000003，3-2-601`],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-502', '王五六 3-2-601']);
    expect(reading.records[1]).toMatchObject({ idNumber: LI, sex: 'female', phones: ['13800000002'] });
  });

  it('says of sheets without people that they are other tables, and loses no row', () => {
    const reading = readFile(
      fileOf([
        {
          name: '费用',
          rows: [
            ['费用编号', '费用类型', '收费项目'],
            [1, '物业费', '月收'],
          ],
        },
        { name: '填表说明', rows: [['填表说明：一人一行；有变动请标红。']] },
        { name: '空', rows: [] },
      ]),
      { choices: [], today: TODAY },
    );
    expect(reading.records).toEqual([]);
    expect(fatesOf(reading)).toEqual(['header', 'otherTable', 'note']);
  });

  it('reads a hidden sheet and says so', () => {
    const reading = readFile(
      fileOf([
        {
          rows: [
            ['姓名', '电话'],
            ['张三丰', '13800000001'],
          ],
          isHidden: true,
        },
      ]),
      { choices: [], today: TODAY },
    );
    expect(codesOf(reading)).toEqual(['hiddenSheetRead']);
    expect(reading.records).toHaveLength(1);
  });
});
