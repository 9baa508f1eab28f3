import { describe, expect, it } from 'vitest';
import { columnLetter, headerKey } from './cell-text.ts';
import { readSeparator, readTitlePlace } from './given-place.ts';
import { MEANINGS } from './reading.ts';
import { findHeader, headerWeight } from './read-header.ts';
import { readingProblems } from './reading-problems.ts';
import { findRelation } from './relation-words.ts';

describe('findHeader', () => {
  it.each([
    ['姓 名', 'name'],
    ['业主姓名（必填）', 'name'],
    ['身份\n证号*', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['証件號碼', undefined],
    ['證件號碼', 'idNumber'],
    ['聯絡電話', 'phone'],
    ['与户主关系', 'relation'],
    ['户口所在地', 'registeredAddress'],
    ['现居住地详细地址', 'address'],
    ['楼-单元-房号', 'address'],
    ['sfzh', 'idNumber'],
    ['Date of Birth', 'birthDate'],
    ['Room No.', 'room'],
    ['户主', 'householdHead'],
    ['网格员', 'gridWorker'],
    ['网格员电话', 'other'],
    ['监护人身份证号', 'other'],
    ['产权人/承租人', 'name'],
    ['手机或联系电话', 'phone'],
    ['采样地点', 'other'],
    ['是否有慢性病', 'other'],
    ['家庭成员', 'members'],
    ['#', 'serial'],
    ['阳光小区', undefined],
    ['3号楼2单元501室', undefined],
    ['张三丰', undefined],
  ])('reads %j as %s', (text, meaning) => {
    expect(findHeader([text])?.meaning).toBe(meaning);
  });

  it('lets the words above change whose value it is', () => {
    expect(findHeader(['监护人', '电话'])?.meaning).toBe('other');
    expect(findHeader(['户籍情况', '地址'])?.meaning).toBe('registeredAddress');
    expect(findHeader(['人员基本情况', '联系电话'])?.meaning).toBe('phone');
  });

  it('gives known words more weight than forms of words', () => {
    expect([headerWeight('姓名'), headerWeight('返回时间'), headerWeight('张三丰')]).toEqual([1, 0.5, 0]);
  });
});

describe('readTitlePlace', () => {
  it.each([
    ['阳光花园3号楼2单元住户登记表', { estate: '阳光花园', building: '3', unit: '2' }],
    ['05_下河村户籍册.xlsx', { estate: '下河村' }],
    ['3号楼', { building: '3' }],
    ['B座', { building: 'B' }],
    ['江城市临江区文昌街道锦绣社区金桂花园人口摸底表', { estate: '金桂花园' }],
    ['阳光国际业主信息', { estate: '阳光国际' }],
    ['供销社院（手工）.xlsx', { estate: '供销社院' }],
    ['粮站宿舍群接龙汇总.xlsx', { estate: '粮站宿舍' }],
    ['滨江壹号业主群.xlsx', { estate: '滨江壹号' }],
    ['A3_粮站宿舍_residents.xlsx', { estate: '粮站宿舍' }],
  ])('reads %s', (text, place) => {
    expect(readTitlePlace(text)).toEqual({ place, isSure: true });
  });

  it.each([
    'Sheet1',
    '志愿者名单',
    '文昌街道锦绣社区新冠疫苗接种底册',
    '2022年4月人员信息汇总',
    '填表说明',
    '红码黄码人员名单',
  ])('is sure of nothing in %s', (text) => {
    expect(readTitlePlace(text).isSure).toBe(false);
  });
});

describe('readSeparator', () => {
  it.each([
    [['3号楼'], { building: '3' }],
    [['A单元'], { unit: 'A' }],
    [['—— 二单元 ——'], { unit: '2' }],
    [['3号楼2单元'], { building: '3', unit: '2' }],
    [['3号楼（共12户）'.replace('（', ' ').replace('）', '')], { building: '3' }],
    [['三组'], { group: '3组' }],
    [['阳光花园'], { estate: '阳光花园' }],
    [['张三丰'], undefined],
    [['以上由楼栋长提供'], undefined],
    [['501'], undefined],
  ])('reads %j', (texts, place) => {
    expect(readSeparator(texts)).toEqual(place);
  });
});

describe('findRelation', () => {
  it.each([
    ['户主本人', '户主'],
    ['之妻', '配偶'],
    ['长子', '子'],
    ['户主的儿子', '子'],
    ['系户主之女', '女'],
    ['儿媳妇', '儿媳'],
    ['租客', '租户'],
    ['Wife', '配偶'],
    ['戶主', '户主'],
    ['张三', undefined],
    ['男', undefined],
  ])('reads %s as %s', (text, relation) => {
    expect(findRelation(text)).toBe(relation);
  });
});

describe('tables of words', () => {
  it('say every problem in every language', () => {
    for (const [code, text] of Object.entries(readingProblems)) {
      for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) expect(text[locale], code).not.toBe('');
    }
  });

  it('know a header for every meaning', () => {
    const told = new Set(
      [
        '姓名',
        '序号',
        '身份证号',
        '证件类型',
        '性别',
        '年龄',
        '出生日期',
        '电话',
        '关系',
        '户号',
        '户主',
        '小区',
        '楼栋',
        '单元',
        '楼层',
        '房号',
        '住址',
        '组别',
        '户籍地址',
        '户籍类别',
        '民族',
        '工作单位',
        '学校',
        '职业',
        '重点人群',
        '车牌号',
        '备注',
        '网格',
        '网格员',
        '家庭成员',
        '座机',
        '迁出日期',
        '迁入日期',
        '死亡日期',
        '人员编号',
        '面积',
        '采样地点',
      ].map((word) => findHeader([word])?.meaning),
    );
    expect(MEANINGS.filter((meaning) => !told.has(meaning))).toEqual([]);
  });

  it('name columns and keys as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(headerKey(' 姓　名\n（必填）*：')).toBe('姓名必填');
  });
});
