import { describe, expect, it } from 'vitest';
import { codesOf, doorOf, fatesOf, fileOf, idOf, peopleOf, readRows, TODAY } from './fixture-cells.ts';
import { readFile } from './read-file.ts';
import type { FileReading } from './reading.ts';

const ZHANG = idOf('19800302', 11);
const LI = idOf('19820517', 24);
const WANG = idOf('19551103', 33);
const ZHAO = idOf('20110909', 42);

function relationsOf(reading: FileReading): readonly string[] {
  return reading.records.map((record) => `${record.name ?? '?'} ${record.relation ?? '-'}`);
}

function householdsOf(reading: FileReading): number {
  return new Set(reading.records.map((record) => record.householdKey)).size;
}

describe('a household in one row', () => {
  it('deals out columns that name their owners', () => {
    const reading = readRows([
      ['楼号', '房号', '户主姓名', '户主身份证号', '户主电话', '成员1姓名', '成员1关系', '成员1身份证'],
      ['3', '501', '张三丰', ZHANG, '13800000001', '李四光', '配偶', LI],
      ['3', '502', '王五六', WANG, '13800000002', null, null, null],
    ]);
    expect(relationsOf(reading)).toEqual(['张三丰 户主', '李四光 配偶', '王五六 户主']);
    expect(reading.records.map((record) => record.idNumber)).toEqual([ZHANG, LI, WANG]);
    expect(householdsOf(reading)).toBe(2);
  });

  it.each(['产权人/承租人', '此房何人'])('gives the number behind %s to him, not to who lives with him', (header) => {
    const reading = readRows([
      ['房屋坐落', header, '证件号码', '手机', '同住人', '与其关系', '同住人证件'],
      ['3号楼2单元501室', '张三丰', ZHANG, '13800000001', '李四光', '配偶', LI],
      ['3号楼2单元502室', '王五六', WANG, '13800000002', '赵小云', '女', ZHAO],
    ]);
    const numbers = reading.records.map(({ name, idNumber }) => [name, idNumber]);
    expect(numbers).toEqual([
      ['张三丰', ZHANG],
      ['李四光', LI],
      ['王五六', WANG],
      ['赵小云', ZHAO],
    ]);
    expect(reading.records.map(doorOf)).toEqual(['3-2-501', '3-2-501', '3-2-502', '3-2-502']);
    expect(householdsOf(reading)).toBe(2);
  });

  it('deals out owner and tenant under one word each', () => {
    const reading = readRows([
      ['房屋', '业主', '电话', '身份证', '租户', '电话', '身份证'],
      ['3-2-501', '张三丰', '13800000001', ZHANG, '李四光', '13800000002', LI],
      ['3-2-502', '王五六', '13800000003', WANG, null, null, null],
    ]);
    expect(relationsOf(reading)).toEqual(['张三丰 户主', '李四光 租户', '王五六 户主']);
    expect(reading.records.map((record) => record.phones)).toEqual([['13800000001'], ['13800000002'], ['13800000003']]);
    expect(householdsOf(reading)).toBe(3);
  });

  it('reads kin as columns, with the phone of the household at the end', () => {
    const reading = readRows([
      ['门牌', '户主', '配偶', '子女', '联系电话'],
      ['3-2-501', '张三丰', '李四光', '张小红、张小明', '13800000001'],
      ['3-2-502', '王五六', null, null, '13800000002'],
      ['3-2-601', '赵小云', '钱多多', '赵大', '13800000003'],
    ]);
    expect(relationsOf(reading).slice(0, 4)).toEqual(['张三丰 户主', '李四光 配偶', '张小红 子女', '张小明 子女']);
    expect(reading.records.map((record) => record.phones.length)).toEqual([1, 0, 0, 0, 1, 1, 0, 0]);
  });

  it('takes a head with a list of members in one cell, brackets holding several values', () => {
    const reading = readRows([
      ['房号', '户主姓名', '户主身份证号', '同住人员'],
      ['3-2-501', '张三丰', ZHANG, `李四光（妻，${LI}，13800000002）；赵小云（女，${ZHAO}）`],
      ['3-2-502', '王五六', WANG, '无'],
    ]);
    expect(relationsOf(reading)).toEqual(['张三丰 户主', '李四光 配偶', '赵小云 女', '王五六 户主']);
    expect(reading.records[1]).toMatchObject({ idNumber: LI, phones: ['13800000002'] });
  });

  it('keeps two rows with members behind one door apart', () => {
    const reading = readRows([
      ['房号', '住户信息'],
      ['3-2-501', `张三丰,男,${ZHANG};李四光,女,${LI}`],
      ['3-2-501', `王五六,男,${WANG};赵小云,女,${ZHAO}`],
    ]);
    expect(householdsOf(reading)).toBe(2);
  });

  it('reads people told in a sentence', () => {
    const reading = readRows([
      ['门牌', '住户情况'],
      ['3-2-501', `共2人：户主张三丰${ZHANG}，配偶李四光${LI}`],
      ['3-2-502', `共1人：户主王五六${WANG}，电话13800000003`],
    ]);
    expect(relationsOf(reading)).toEqual(['张三丰 户主', '李四光 配偶', '王五六 户主']);
    expect(reading.records.map(doorOf)).toEqual(['3-2-501', '3-2-501', '3-2-502']);
  });
});

describe('values spread over cells', () => {
  it('puts an id number in two columns together', () => {
    const reading = readRows([
      ['姓名', '身份证前14位', '身份证后4位', '电话'],
      ['张三丰', ZHANG.slice(0, 14), ZHANG.slice(14), '13800000001'],
      ['李四光', LI.slice(0, 14), LI.slice(14), '13800000002'],
    ]);
    expect(reading.records.map((record) => record.idNumber)).toEqual([ZHANG, LI]);
    expect(codesOf(reading)).toEqual([]);
  });

  it('puts an id number in eighteen boxes together', () => {
    const reading = readRows(
      [
        ['姓名', '身份证号', ...Array.from({ length: 17 }, () => null), '电话'],
        ['张三丰', ...Array.from(ZHANG), '13800000001'],
        ['李四光', ...Array.from(LI), '13800000002'],
      ],
      { merges: [{ top: 0, bottom: 0, left: 1, right: 18 }] },
    );
    expect(reading.records.map((record) => [record.idNumber, record.phones])).toEqual([
      [ZHANG, ['13800000001']],
      [LI, ['13800000002']],
    ]);
  });

  it('reads ticks under 男 and 女', () => {
    const reading = readRows([
      ['姓名', '男', '女', '电话'],
      ['张三丰', '√', null, '13800000001'],
      ['李四光', null, '√', '13800000002'],
    ]);
    expect(reading.records.map((record) => record.sex)).toEqual(['male', 'female']);
  });

  it('reads lane, house and room', () => {
    const reading = readRows([
      ['弄', '号', '室', '姓名', '电话'],
      ['12', '3', '501', '张三丰', '13800000001'],
      ['12', '4', '502', '李四光', '13800000002'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 12弄3号-501', '李四光 12弄4号-502']);
  });

  it('makes rooms of floors and the doors on them', () => {
    const reading = readRows([
      ['座', '楼层', '室', '姓名', '电话'],
      ['A座', '6F', '02', '张三丰', '13800000001'],
      ['A座', '12F', '01', '李四光', '13800000002'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 A-602', '李四光 A-1201']);
  });

  it('reads header words broken over two rows', () => {
    const reading = readRows([
      ['序', '姓', '身份证', '联系', '与户主', '楼', '单', '房'],
      ['号', '名', '号码', '电话', '关系', '号', '元', '号'],
      [1, '张三丰', ZHANG, '13800000001', '户主', '3', '2', '501'],
      [2, '李四光', LI, '13800000002', '配偶', '3', '2', '501'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-501']);
    expect(fatesOf(reading)).toEqual(['header', 'header', 'taken', 'taken']);
  });
});

describe('places outside the row', () => {
  it('reads a building drawn floor by floor', () => {
    const reading = readRows([
      ['阳光花园3号楼2单元住户图'],
      ['楼层', '01', '02'],
      ['6层', '张三丰\n13800000001', '空置'],
      ['5层', '李四光、王五六', '赵小云'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-601', '李四光 3-2-501', '王五六 3-2-501', '赵小云 3-2-502']);
    expect(reading.records[0]?.phones).toEqual(['13800000001']);
    expect(reading.dwellings).toMatchObject([{ room: '602', isVacant: true }]);
    expect(fatesOf(reading)).toEqual(['title', 'header', 'taken', 'taken']);
  });

  it('reads room numbers with names below them, unit by unit', () => {
    const reading = readRows(
      [
        ['阳光花园3号楼'],
        ['1单元', null, '2单元', null],
        ['201', '202', '201', '202'],
        ['张三丰', '李四光', '王五六', '空'],
        ['101', '102', '101', '102'],
        ['赵小云', '钱多多', '孙小美', '周文'],
      ],
      {
        merges: [
          { top: 1, bottom: 1, left: 0, right: 1 },
          { top: 1, bottom: 1, left: 2, right: 3 },
        ],
      },
    );
    expect(peopleOf(reading).slice(0, 3)).toEqual(['张三丰 3-1-201', '李四光 3-1-202', '王五六 3-2-201']);
    expect(reading.records).toHaveLength(7);
  });

  it('takes dwellings from another sheet by the number of the owner', () => {
    const reading = readFile(
      fileOf([
        {
          name: '业主',
          rows: [
            ['编号', '姓名', '电话'],
            [1, '张三丰', '13800000001'],
            [2, '李四光', '13800000002'],
          ],
        },
        {
          name: '房屋',
          rows: [
            ['业主编号', '楼号', '单元号', '室号'],
            [2, '3', '2', '501'],
            [1, '4', '1', '102'],
          ],
        },
      ]),
      { choices: [], today: TODAY },
    );
    expect(peopleOf(reading)).toEqual(['张三丰 4-1-102', '李四光 3-2-501']);
  });

  it('reads units side by side under their names', () => {
    const reading = readRows(
      [
        ['1单元', null, null, '2单元', null, null],
        ['房号', '姓名', '电话', '房号', '姓名', '电话'],
        ['101', '张三丰', '13800000001', '101', '王五六', '13800000003'],
        ['102', '李四光', '13800000002', '102', '赵小云', '13800000004'],
      ],
      {
        merges: [
          { top: 0, bottom: 0, left: 0, right: 2 },
          { top: 0, bottom: 0, left: 3, right: 5 },
        ],
        sheet: '3号楼',
      },
    );
    expect(peopleOf(reading)).toEqual(['张三丰 3-1-101', '王五六 3-2-101', '李四光 3-1-102', '赵小云 3-2-102']);
  });

  it('lets an address alone in its row hold for the people below', () => {
    const reading = readRows([
      ['地址', '姓名', '关系', '电话'],
      ['3号楼2单元501室'],
      [null, '张三丰', '户主', '13800000001'],
      [null, '李四光', '配偶', '13800000002'],
      ['3号楼2单元502室'],
      [null, '王五六', '户主', '13800000003'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-501', '王五六 3-2-502']);
    expect(fatesOf(reading)).toEqual(['header', 'separator', 'taken', 'taken', 'separator', 'taken']);
  });

  it('reads a line with a door above each family', () => {
    const reading = readRows([
      ['3-2-501  户主：张三丰  电话：13800000001'],
      ['姓名', '关系', '身份证号'],
      ['张三丰', '户主', ZHANG],
      ['李四光', '配偶', LI],
      [],
      ['3-2-502  户主：王五六'],
      ['姓名', '关系', '身份证号'],
      ['王五六', '户主', WANG],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-501', '王五六 3-2-502']);
  });

  it('reads labels with the place above a table, in cells and in one line', () => {
    const people = [
      ['房号', '姓名', '电话'],
      ['501', '张三丰', '13800000001'],
      ['502', '李四光', '13800000002'],
    ];
    const wanted = ['张三丰 3-2-501', '李四光 3-2-502'];
    expect(peopleOf(readRows([['小区', '阳光花园', '楼栋', '3', '单元', '2'], ...people]))).toEqual(wanted);
    expect(peopleOf(readRows([['小区：阳光花园  楼栋：3号楼  单元：2单元'], ...people]))).toEqual(wanted);
  });

  it('takes the address of the home, not of where somebody came from', () => {
    const reading = readRows([
      ['姓名', '电话', '出发地', '详细地址', '目的地', '详细地址'],
      ['张三丰', '13800000001', '外省', '工业路3号5栋2单元201', '本市', '阳光花园3栋2单元501'],
      ['李四光', '13800000002', '外省', '工业路3号5栋2单元202', '本市', '阳光花园3栋2单元502'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-502']);
  });

  it('reads building, unit and room without any header', () => {
    const reading = readRows([
      [1, '3', '2', '501', '张三丰', ZHANG],
      [2, '3', '2', '502', '李四光', LI],
      [3, '4', '1', '101', '王五六', WANG],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501', '李四光 3-2-502', '王五六 4-1-101']);
  });
});

describe('cards with gaps', () => {
  it('keeps the phones of officers away from the person of the notice', () => {
    const reading = readRows([
      ['居家健康监测告知书'],
      ['姓名', '张三丰', '性别', '男', '联系电话', '13800000001'],
      ['证件号码', null, null, '居住地址', '阳光花园3栋2单元501', null],
      ['观察期', '4月1日至4月8日'],
      ['街道干部', '李强', '联系方式', '13900001234'],
      ['网格员', '王明', '联系方式', '13900005678'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 3-2-501']);
    expect(reading.records[0]?.phones).toEqual(['13800000001']);
    expect(reading.rows.every((row) => row.outcome !== 'held')).toBe(true);
  });

  it('reads the place of a card whose labels are not all filled in', () => {
    const reading = readRows([
      ['入户登记卡'],
      ['小区', '阳光墅', '楼号', '2', '单元', null, '房号', null],
      ['户主', '张三丰', '联系电话', '13800000001'],
      ['姓名', '性别', '出生年月', '身份证号', '与户主关系', '工作单位'],
      ['张三丰', '男', '1980.03', ZHANG, '户主', '退休'],
      ['李四光', '女', '1982.05', LI, '配偶', null],
    ]);
    const places = reading.records.map(({ name, estate, building, room }) => [name, estate, building, room]);
    expect(places).toEqual([
      ['张三丰', '阳光墅', '2', undefined],
      ['张三丰', '阳光墅', '2', undefined],
      ['李四光', '阳光墅', '2', undefined],
    ]);
  });
});
