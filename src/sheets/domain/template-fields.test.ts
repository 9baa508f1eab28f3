import { describe, expect, it } from 'vitest';
import { fieldOfFigure, fieldOfHeader } from './template-fields.ts';

const field = (...levels: readonly string[]) => fieldOfHeader(levels)?.field;

describe('what a header wants', () => {
  it.each([
    ['身份证号码', 'idNumber'],
    ['现住小区/建筑', 'estate'],
    ['返乡时间', 'returnee.date'],
    ['返回方式(驾车/火车/飞机/其他)', 'returnee.transport'],
    ['入冀乘坐交通工具', 'returnee.transport'],
    ['最近一次核酸检测时间', 'test.date'],
    ['下次核酸检测时间', 'test.next'],
    ['隔离结束时间(通常计算得出)', 'observation.end'],
    ['隔离类型(1家里2集中)', 'observation.mode'],
    ['住户信息,{姓名,性别,身份证号,手机号}', 'household.members'],
    ['使用消毒剂名称及浓度', 'disinfection.agent'],
    ['检测体温 ℃', 'temperature'],
    ['最后一次采购的时间', 'supply.last'],
    ['户主电话', 'household.headPhone'],
    ['户主身份证号码', 'household.headId'],
    ['家庭成员姓名', 'household.names'],
    ['其中60岁以上', 'household.aged60'],
    ['实际解除日期', 'observation.ended'],
    ['拟解除日期', 'observation.end'],
    ['车次/航班', 'returnee.number'],
    ['同行人员', 'returnee.companions'],
    ['街道', 'report.subdistrict'],
    ['是否独居', 'tag.livingAlone'],
    ['是否为孕产妇', 'tag.pregnant'],
  ])('%s', (header, wanted) => {
    expect(field(header)).toBe(wanted);
  });
  it('is told by the rows above it', () => {
    expect(field('外出情况', '具体地址')).toBe('away.place');
    expect(field('外出情况', '停留时间')).toBe('away.days');
    expect(field('返回情况', '返回时间')).toBe('returnee.date');
    expect(field('出发地', '详细地址')).toBe('returnee.from');
    expect(field('住址', '单元')).toBe('unit');
    expect(field('户籍情况', '地址')).toBe('hukouAddress');
    expect(field('现住址', '街道')).toBe('report.subdistrict');
    expect(field('户籍地址', '街道')).toBeUndefined();
  });
  it('is honestly unknown', () => {
    for (const header of [
      '经度',
      '政治面貌',
      '代次序号',
      '单位联系方式',
      '是否同住',
      '是否重点人员',
      '师生类别',
      '咳痰',
    ])
      expect([header, field(header)]).toEqual([header, undefined]);
    expect(field()).toBeUndefined();
  });
});

describe('what a figure wants', () => {
  it.each([
    [['返回人数', '省外'], 'count.returnees.otherProvince'],
    [['管控情况', '集中隔离'], 'count.central'],
    [['管控情况', '未隔离返程'], 'count.left'],
    [['红码', '在临'], 'count.code.red.here'],
    [['当日居家隔离人数'], 'count.home.new'],
    [['身体状况异常的人数'], 'count.fever'],
    [['60岁以上老年人', '人数'], 'count.aged60'],
    [['总户数'], 'count.households'],
    [['总人数'], 'count.people'],
    [['居家隔离人数', '今日新增'], 'count.home.new'],
    [['居家隔离人数', '累计'], 'count.home.total'],
    [['解除隔离人数', '今日新增'], 'count.released.new'],
    [['卡口', '劝返人数'], 'count.gate.turnedAway'],
    [['卡口', '测温人次'], 'count.gate.measured'],
    [['人员排查', '排查户数'], 'count.households.asked'],
    [['入户走访次数'], 'count.doorVisits'],
    [['代购代送次数'], 'count.supplies'],
  ])('%s', (words, wanted) => {
    expect(fieldOfFigure(words)?.field).toBe(wanted);
  });
  it('does not take what there is today for what has added up', () => {
    expect(fieldOfFigure(['累计集中隔离人数(1月24日至今)'])?.field).toBe('count.central.total');
    expect(fieldOfFigure(['累计核酸检测人数'])).toBeUndefined();
    expect(fieldOfFigure(['天外来客'])).toBeUndefined();
  });
});
