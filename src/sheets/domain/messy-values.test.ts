import { describe, expect, it } from 'vitest';
import { codesOf, doorOf, fatesOf, idOf, peopleOf, readRows } from './fixture-cells.ts';

const ZHANG = idOf('19800302', 11);
const LI = idOf('19820517', 24);
const WANG = idOf('19551103', 33);
const ZHAO = idOf('20110909', 42);

describe('headers', () => {
  it('reads English headers', () => {
    const reading = readRows([
      ['No.', 'Full Name', 'Gender', 'ID Card No.', 'Mobile', 'Building', 'Unit', 'Room', 'Relationship'],
      [1, 'ZHANG SANFENG', 'M', ZHANG, '13800000001', '3', '2', '501', 'Head'],
      [2, '李四光', 'Female', LI, '13800000002', '3', '2', '501', 'wife'],
    ]);
    expect(peopleOf(reading)).toEqual(['ZHANG SANFENG 3-2-501', '李四光 3-2-501']);
    expect(reading.records.map((record) => [record.sex, record.relation])).toEqual([
      ['male', '户主'],
      ['female', '配偶'],
    ]);
    expect(reading.records[0]?.householdKey).toBe(reading.records[1]?.householdKey);
  });

  it('takes nothing from the version of our own export, which says nothing of the person', () => {
    const line = (at: number, name: string) => [
      name,
      '柳荫里',
      '3',
      '2',
      '501',
      `户-${at}`,
      `人-${at}`,
      at > 4 ? 2 : 1,
    ];
    const reading = readRows([
      ['姓名', '小区', '楼栋', '单元', '房号', '户编号', '系统编号', '版本'],
      ...['柳青', '柳木', '柳花', '柳叶', '柳枝', '柳根'].map((name, at) => line(at, name)),
    ]);
    expect(reading.tables[0]?.columns.at(-1)?.meaning).toBe('serial');
    expect(reading.records.map(({ others }) => others['版本'])).toEqual(Array.from({ length: 6 }, () => undefined));
  });

  it('reads headers in traditional characters', () => {
    const reading = readRows([
      ['項次', '樓棟', '單元', '房號', '姓名', '性別', '身份證號碼', '聯絡電話', '與戶主關係', '備註'],
      [1, '3號樓', '2單元', '501', '張三丰', '男', ZHANG, '13800000001', '戶主', '獨居'],
    ]);
    expect(reading.tables[0]?.columns.map((column) => column.meaning)).toEqual([
      'serial',
      'building',
      'unit',
      'room',
      'name',
      'sex',
      'idNumber',
      'phone',
      'relation',
      'note',
    ]);
    expect(peopleOf(reading)).toEqual(['張三丰 3-2-501']);
    expect(reading.records[0]?.relation).toBe('户主');
  });

  it('reads pinyin headers and headers with blanks, breaks, stars and brackets', () => {
    const reading = readRows([
      ['xm', 'sfzh', '手机\n号码*', '性   别', '家 庭 住 址（详细到门牌）'],
      ['张三丰', ZHANG, '13800000001', '男', '3-2-501'],
    ]);
    expect(reading.tables[0]?.columns.map((column) => column.meaning)).toEqual([
      'name',
      'idNumber',
      'phone',
      'sex',
      'address',
    ]);
  });

  it('follows the content where header words lie, and says so', () => {
    const reading = readRows([
      ['身份证号', '姓名', '联系电话', '性别'],
      ['张三丰', ZHANG, '男', '13800000001'],
      ['李四光', LI, '女', '13800000002'],
      ['王五六', WANG, '男', '13800000003'],
    ]);
    expect(reading.records[1]).toMatchObject({ name: '李四光', idNumber: LI, sex: 'female', phones: ['13800000002'] });
    expect(reading.problems.filter((problem) => problem.code === 'headerContradicted')).toHaveLength(4);
  });

  it('puts single rows right in which name and number were swapped', () => {
    const reading = readRows([
      ['姓名', '身份证号', '联系电话'],
      ['张三丰', ZHANG, '13800000001'],
      [LI, '李四光', '13800000002'],
      ['13800000003', WANG, '王五六'],
      ['赵小云', ZHAO, '13800000004'],
    ]);
    expect(reading.records.map((record) => [record.name, record.idNumber, record.phones[0]])).toEqual([
      ['张三丰', ZHANG, '13800000001'],
      ['李四光', LI, '13800000002'],
      ['王五六', WANG, '13800000003'],
      ['赵小云', ZHAO, '13800000004'],
    ]);
    expect(codesOf(reading)).toEqual(['valuesSwapped', 'valuesSwapped']);
  });

  it('does not take the numbers of grid workers, guardians and contacts for the resident', () => {
    const reading = readRows([
      ['姓名', '网格员', '网格员电话', '监护人', '监护人电话', '紧急联系人电话'],
      ['张小宝', '钱网格', '13900000001', '张三丰', '13900000002', '13900000003'],
    ]);
    expect(reading.records[0]).toMatchObject({ name: '张小宝', phones: [] });
    expect(reading.records[0]?.others).toMatchObject({ 监护人电话: '13900000002', 网格员: '钱网格' });
  });

  it('lets an upper header row say whose value it is', () => {
    const merges = [
      { top: 0, bottom: 0, left: 1, right: 2 },
      { top: 0, bottom: 0, left: 3, right: 4 },
      { top: 0, bottom: 1, left: 0, right: 0 },
    ];
    const reading = readRows(
      [
        ['姓名', '户籍情况', null, '监护人', null],
        [null, '地址', '性质', '姓名', '电话'],
        ['张小宝', '北京市朝阳区', '常住', '张三丰', '13900000002'],
      ],
      { merges },
    );
    expect(reading.records).toHaveLength(1);
    expect(reading.records[0]).toMatchObject({
      name: '张小宝',
      registeredAddress: '北京市朝阳区',
      residence: '常住',
      phones: [],
    });
  });

  it('reads owner and tenant of one row as two people of one dwelling', () => {
    const reading = readRows([
      ['房号', '业主姓名', '业主电话', '租户姓名', '租户电话'],
      ['1-1-101', '张三丰', '13800000001', '李四光', '13800000002'],
      ['1-1-102', '王五六', '13800000003', null, null],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-1-101', '李四光 1-1-101', '王五六 1-1-102']);
    expect(reading.records.map((record) => record.relation)).toEqual(['户主', '租户', '户主']);
  });

  it('takes the choice of a user over everything else', () => {
    const rows = [
      ['姓名', '编码', '电话'],
      ['张三丰', 'A-17', '13800000001'],
    ];
    const shape = readRows(rows).tables[0]?.shape ?? '';
    const reading = readRows(rows, { choices: [{ shape, meanings: { 1: 'householdKey', 2: null } }] });
    expect(reading.tables[0]?.columns.map((column) => [column.meaning, column.by])).toEqual([
      ['name', 'both'],
      ['householdKey', 'choice'],
      [null, 'choice'],
    ]);
    expect(reading.records[0]).toMatchObject({
      name: '张三丰',
      phones: [],
      householdKey: 'Sheet1#A-17',
      others: { 电话: '13800000001' },
    });
  });
});

describe('households', () => {
  it('fills merged place cells down and keeps the household together', () => {
    const merges = [0, 1].map((column) => ({ top: 1, bottom: 3, left: column, right: column }));
    const reading = readRows(
      [
        ['户号', '房号', '姓名', '与户主关系'],
        [1, '3-2-501', '张三丰', '户主'],
        [null, null, '李四光', '妻'],
        [null, null, '张小宝', '子'],
        [2, '3-2-502', '王五六', '户主'],
      ],
      { merges },
    );
    expect(reading.records.map(doorOf)).toEqual(['3-2-501', '3-2-501', '3-2-501', '3-2-502']);
    expect(reading.records.map((record) => record.householdKey)).toEqual([
      'Sheet1#1',
      'Sheet1#1',
      'Sheet1#1',
      'Sheet1#2',
    ]);
  });

  it('fills blanks below a head, but never gives a second head the place of the first', () => {
    const reading = readRows([
      ['房号', '姓名', '与户主关系', '电话'],
      ['3-2-501', '张三丰', '户主', '13800000001'],
      [null, '李四光', '妻', null],
      [null, '张小宝', '子', null],
      [null, '王五六', '户主', '13800000003'],
      [null, '赵小云', '妻', null],
    ]);
    expect(reading.records.map(doorOf)).toEqual(['3-2-501', '3-2-501', '3-2-501', '', '']);
    const keys = reading.records.map((record) => record.householdKey);
    expect(keys[3]).not.toBe(keys[2]);
    expect(keys[4]).toBe(keys[3]);
  });

  it('leaves a place blank that is missing here and there', () => {
    const reading = readRows([
      ['序号', '姓名', '住址', '电话'],
      [1, '张三丰', '阳光花园3-2-501', '13800000001'],
      [2, '李四光', null, '13800000002'],
      [3, '王五六', '阳光花园3-2-601', '13800000003'],
      [4, '赵小云', '阳光花园3-2-601', '13800000004'],
      [5, '钱多多', null, '13800000005'],
    ]);
    expect(reading.records.map(doorOf)).toEqual(['3-2-501', '', '3-2-601', '3-2-601', '']);
  });

  it('fills a building that stands only in its first row', () => {
    const reading = readRows([
      ['楼栋', '单元', '房号', '姓名', '电话'],
      ['3号楼', '1', '101', '张三丰', '13800000001'],
      [null, null, '102', '李四光', '13800000002'],
      [null, '2', '101', '王五六', '13800000003'],
      ['4号楼', '1', '101', '赵小云', '13800000004'],
      [null, null, '102', '钱多多', '13800000005'],
    ]);
    expect(reading.records.map(doorOf)).toEqual(['3-1-101', '3-1-102', '3-2-101', '4-1-101', '4-1-102']);
  });

  it('parts owners and their tenants in one dwelling', () => {
    const reading = readRows([
      ['房号', '姓名', '关系', '电话'],
      ['1-1-101', '张三丰', '户主', '13800000001'],
      ['1-1-101', '李四光', '配偶', '13800000002'],
      ['1-1-101', '王五六', '租户', '13800000003'],
      ['1-1-101', '赵小云', '租客', '13800000004'],
    ]);
    const keys = reading.records.map((record) => record.householdKey);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).toBe(keys[3]);
    expect(keys[0]).not.toBe(keys[2]);
  });

  it('reads lists of people in one cell', () => {
    const reading = readRows([
      ['楼栋', '房号', '住户信息（姓名,性别,身份证号,手机号;）'],
      ['3号楼', '501', `张三丰,男,${ZHANG},13800000001;李四光,女,${LI},13800000002;`],
      ['3号楼', '502', '王五六（户主）、赵小云（妻）、王小宝（子）'],
      ['3号楼', '503', '户主：钱多多\n妻：孙小美'],
    ]);
    expect(peopleOf(reading)).toEqual([
      '张三丰 3-501',
      '李四光 3-501',
      '王五六 3-502',
      '赵小云 3-502',
      '王小宝 3-502',
      '钱多多 3-503',
      '孙小美 3-503',
    ]);
    expect(reading.records[1]).toMatchObject({ idNumber: LI, sex: 'female', phones: ['13800000002'] });
    expect(reading.records.slice(2).map((record) => record.relation)).toEqual(['户主', '配偶', '子', '户主', '配偶']);
  });

  it('reads a head with a list of members beside', () => {
    const reading = readRows([
      ['房号', '户主', '电话', '家庭成员'],
      ['1-1-101', '张三丰', '13800000001', '李四光（妻）、张小宝（子）'],
      ['1-1-102', '王五六', '13800000003', '无'],
    ]);
    expect(peopleOf(reading)).toEqual(['张三丰 1-1-101', '李四光 1-1-101', '张小宝 1-1-101', '王五六 1-1-102']);
    expect(new Set(reading.records.slice(0, 3).map((record) => record.householdKey)).size).toBe(1);
  });

  it('reads two people in the cells of one row', () => {
    const reading = readRows([
      ['房号', '姓名', '身份证号', '电话'],
      ['1-1-101', '张三丰/李四光', `${ZHANG}/${LI}`, '13800000001/13800000002'],
      ['1-1-102', '王五六、赵小云', null, '13800000003'],
    ]);
    expect(reading.records.map((record) => [record.name, record.idNumber, record.phones.join()])).toEqual([
      ['张三丰', ZHANG, '13800000001'],
      ['李四光', LI, '13800000002'],
      ['王五六', undefined, '13800000003'],
      ['赵小云', undefined, ''],
    ]);
  });
});

describe('values', () => {
  it('reads mixed village addresses', () => {
    const reading = readRows(
      [
        ['姓名', '组别', '门牌', '电话'],
        ['张三丰', '一组', '5号', '13800000001'],
        ['李四光', 2, 6, '13800000002'],
        ['王五六', '第三村民小组', '7号', '13800000003'],
      ],
      { fileName: '03_下河村户籍册.xlsx' },
    );
    expect(peopleOf(reading)).toEqual(['张三丰 1组-5', '李四光 2组-6', '王五六 3组-7']);
    expect(reading.records[0]?.estate).toBe('下河村');
    const other = readRows([
      ['姓名', '住址', '电话'],
      ['张三丰', '下河村1组5号', '13800000001'],
    ]);
    expect(peopleOf(other)).toEqual(['张三丰 1组-5']);
  });

  it('drops an id number that Excel damaged, keeps the birth date in it, and says so', () => {
    const reading = readRows([
      ['姓名', '身份证号'],
      ['张三丰', Number(ZHANG.slice(0, 15)) * 1000],
      ['李四光', '4.20704E+17'],
    ]);
    expect(reading.records.map((record) => [record.idNumber, record.birthDate])).toEqual([
      [undefined, '1980-03-02'],
      [undefined, undefined],
    ]);
    expect(codesOf(reading)).toEqual(['idDamagedByExcel', 'idDamagedByExcel']);
  });

  it('takes somebody with a wrong check digit without the number and shows what was typed', () => {
    const wrong = `${ZHANG.slice(0, 17)}${ZHANG[17] === '1' ? '2' : '1'}`;
    const reading = readRows([
      ['姓名', '身份证号', '电话'],
      ['张三丰', wrong, '13800000001'],
    ]);
    expect(reading.records[0]).toMatchObject({ name: '张三丰', others: { idNumberAsTyped: wrong } });
    expect(reading.records[0]?.idNumber).toBeUndefined();
    expect(reading.records[0]?.problems).toMatchObject([
      { code: 'idCheckDigit', severity: 'warning', row: 2, column: 'B' },
    ]);
  });

  it('follows the id number where stated sex or birth date differ, with a warning', () => {
    const reading = readRows([
      ['姓名', '身份证号', '性别', '出生日期'],
      ['张三丰', ZHANG, '女', '1980-03-03'],
    ]);
    expect(reading.records[0]).toMatchObject({ sex: 'male', birthDate: '1980-03-02' });
    expect(codesOf(reading)).toEqual(['sexConflict', 'birthDateConflict']);
  });

  it('drops impossible and future birth dates', () => {
    const reading = readRows([
      ['姓名', '出生日期'],
      ['张三丰', '1985-02-30'],
      ['李四光', '2031-01-01'],
      ['王五六', '3/2/85'],
      ['赵小云', '850302'],
    ]);
    expect(reading.records.map((record) => record.birthDate)).toEqual([undefined, undefined, undefined, '1985-03-02']);
    expect(codesOf(reading)).toEqual(['birthDateImpossible', 'birthDateImpossible', 'dateAmbiguous']);
  });

  it('cleans names and keeps what stood beside them', () => {
    const reading = readRows([
      ['姓名', '房号', '电话'],
      ['张　三', '101', '13800000001'],
      ['1.李四光（租户）', '102', '13800000002'],
      ['王五六 13800000003', '103', null],
      ['阿依古丽•买买提', '104', '13800000004'],
      ['KIM MIN JUN', '105', '13800000005'],
      ['赵*', '106', '13800000006'],
      ['钱多多先生', '107', '13800000007'],
    ]);
    expect(reading.records.map((record) => record.name)).toEqual([
      '张三',
      '李四光',
      '王五六',
      '阿依古丽·买买提',
      'KIM MIN JUN',
      '赵*',
      '钱多多',
    ]);
    expect(reading.records[1]?.relation).toBe('租户');
    expect(reading.records[2]?.phones).toEqual(['13800000003']);
    expect(reading.records[6]?.sex).toBe('male');
    expect(codesOf(reading)).toEqual(['nameMasked']);
  });

  it('knows dwellings without people', () => {
    const reading = readRows([
      ['楼栋', '房号', '姓名', '电话', '备注'],
      ['3', '501', '张三丰', '13800000001', null],
      ['3', '502', '空户', null, null],
      ['3', '503', null, null, '无人居住'],
      ['3', '504', null, null, null],
    ]);
    expect(reading.records).toHaveLength(1);
    expect(fatesOf(reading)).toEqual(['header', 'taken', 'vacantDwelling', 'vacantDwelling', 'dwellingOnly']);
    expect(reading.dwellings?.map((dwelling) => [dwelling.building, dwelling.room, dwelling.isVacant])).toEqual([
      ['3', '502', true],
      ['3', '503', true],
      ['3', '504', false],
    ]);
  });

  it('marks those who have left or died', () => {
    const reading = readRows([
      ['姓名', '房号', '备注', '是否已迁出', '迁出日期'],
      ['张三丰', '101', '已搬走', '否', null],
      ['李四光', '102', '去世', null, null],
      ['王五六', '103', null, '是', '2021-03-05'],
      ['赵小云', '104', '儿子已搬走', null, null],
    ]);
    expect(reading.records.map((record) => [record.leftOn, record.diedOn])).toEqual([
      ['unknown', undefined],
      [undefined, 'unknown'],
      ['2021-03-05', undefined],
      [undefined, undefined],
    ]);
  });

  it('holds a row back that has neither name nor id number', () => {
    const reading = readRows([
      ['姓名', '性别', '身份证号', '电话'],
      ['张三丰', '男', ZHANG, '13800000001'],
      [null, '女', null, '13800000002'],
      ['？？？', '男', null, '13800000003'],
      [null, '女', LI, null],
    ]);
    expect(fatesOf(reading)).toEqual(['header', 'taken', 'noNameNoId', 'noNameNoId', 'taken']);
    expect(reading.rows.map((row) => row.outcome)).toEqual(['notRecord', 'taken', 'held', 'held', 'taken']);
    expect(codesOf(reading)).toEqual(['noNameNoId', 'noNameNoId', 'nameMissing']);
  });

  it('reads shops with the keeper as the person', () => {
    const reading = readRows([
      ['序号', '店铺名称', '铺位号', '经营者', '联系电话', '从业人数'],
      [1, '老王早点铺', 'B01', '王五六', '13800000003', 3],
    ]);
    expect(reading.records[0]).toMatchObject({
      name: '王五六',
      employer: '老王早点铺',
      room: 'B01',
      phones: ['13800000003'],
      others: { 从业人数: '3' },
    });
  });

  it('reads plates, tags, several phones and keeps columns it does not know', () => {
    const reading = readRows([
      ['姓名', '联系电话', '备用电话', '车牌号', '特殊人群', '政治面貌'],
      ['张三丰', '13800000001/13800000002', '0571-87654321', '京a·12345、沪B67890', '独居老人、残疾', '群众'],
    ]);
    expect(reading.records[0]).toMatchObject({
      phones: ['13800000001', '13800000002', '057187654321'],
      plates: ['京A12345', '沪B67890'],
      tags: ['独居老人', '残疾'],
      others: { 政治面貌: '群众' },
    });
  });

  it('reads the document types of the sheet and keeps children without a number', () => {
    const reading = readRows([
      ['姓名', '证件类型', '证件号码', '与户主关系', '房号'],
      ['张三丰', '居民身份证', ZHANG, '户主', '101'],
      ['OKAFOR CHIDI', '护照', 'M75467473', '租户', '102'],
      ['李海伟', '台湾居民来往大陆通行证', '68136929', '户主', '103'],
      ['张小宝', '无', null, '子', '101'],
      ['陈港生', '港澳居民来往内地通行证', 'H12345678', '户主', '104'],
    ]);
    expect(reading.records.map((record) => [record.idKind, record.idNumber])).toEqual([
      ['residentId', ZHANG],
      ['passport', 'M75467473'],
      ['twPermit', '68136929'],
      ['none', undefined],
      ['hkmPermit', 'H12345678'],
    ]);
    expect(codesOf(reading)).toEqual([]);
  });
});
