import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKey } from './cell-text.ts';
import {
  isFooterRow,
  isHeaderAgain,
  isHintRow,
  isNoteRow,
  isSampleRow,
  isSuspiciousName,
  isTotalRow,
  kindOfLooseRow,
} from './row-kinds.ts';

describe('kindOfLooseRow', () => {
  it.each([
    [[], 'blank'],
    [['阳光花园住户登记表'], 'title'],
    [['3号楼', '2单元'], 'title'],
    [['截至2026年3月1日 共120户'], 'summary'],
    [['金桂小区共有 320 户，其中租户 12 户'], 'summary'],
    [['合计：', '312'], 'summary'],
    [['填表人：', '审核人：'], 'footer'],
    [['第 3 页 共 12 页'], 'footer'],
    [['盖章'], 'footer'],
    [['年  月  日'], 'footer'],
    [['注：以上信息由楼长提供'], 'note'],
    [['请勿修改表头'], 'note'],
    [['※ 租户须登记到人'], 'note'],
    [['甲', '乙', '丙'], 'note'],
  ])('says what %j is', (texts, kind) => {
    expect(kindOfLooseRow(texts, false)).toBe(kind);
  });

  it('takes the words of a form in the first row for its title', () => {
    expect(kindOfLooseRow(['登记单位：金桂社区'], true)).toBe('title');
    expect(kindOfLooseRow(['登记单位：金桂社区'], false)).toBe('footer');
  });

  it('says note of a title that is too long to be one', () => {
    expect(kindOfLooseRow(['阳光花园'.repeat(13)], true)).toBe('note');
  });
});

describe('isTotalRow', () => {
  it.each([
    [['合计', '312']],
    [['合 计', '', '12']],
    [['小计：', '5']],
    [['Total', '5']],
    [['3', '总计', '12', '8']],
    [['本页合计', '25']],
    [['本栋共 48 户']],
    [['以上共计 12 人']],
    [['共12户']],
  ])('finds a total in %j', (texts) => {
    expect(isTotalRow(texts)).toBe(true);
  });

  it.each([
    [[]],
    [['1', '张三', '男']],
    [['张三', '13800000001']],
    [['共青路12号', '张三', '男', '汉']],
    [['1', '张三', '合计']],
  ])('takes %j for no total', (texts) => {
    expect(isTotalRow(texts)).toBe(false);
  });
});

describe('isFooterRow', () => {
  it.each([
    [['填表人：张三', '审核人：李四']],
    [['制表：张三']],
    [['负责人（签字）：']],
    [['第 1 页']],
    [['Prepared by Zhang']],
    [['', '填报人：']],
  ])('finds signatures in %j', (texts) => {
    expect(isFooterRow(texts)).toBe(true);
  });

  it('leaves people alone', () => {
    expect([['张三', '男'], ['1', '张三', '13800000001'], []].some((texts) => isFooterRow(texts))).toBe(false);
  });
});

describe('isNoteRow', () => {
  it.each([[['注：租户须登记']], [['1、表中各栏必须如实登记清楚，不得空缺']], [['备注', '如有变动及时上报']]])(
    'finds a note in %j',
    (texts) => {
      expect(isNoteRow(texts)).toBe(true);
    },
  );

  it('takes rows of many short cells for none', () => {
    expect([['张三'], ['张三', '李四'], ['注', '张三', '男']].some((texts) => isNoteRow(texts))).toBe(false);
  });
});

describe('isHintRow', () => {
  it.each([
    [['必填', '必填', '18位', '选填']],
    [['文本', '文本', '日期', '数字']],
    [['如：张三', '男/女', 'yyyy-mm-dd']],
    [['请从下拉框选择', '', '']],
  ])('finds the words of a form in %j', (texts) => {
    expect(isHintRow(texts)).toBe(true);
  });

  it.each([[[]], [['1', '张三', '男', '13800000001']], [['张三', '李四', '王五', '如有变动']]])(
    'finds none in %j',
    (texts) => {
      expect(isHintRow(texts)).toBe(false);
    },
  );
});

describe('isSampleRow', () => {
  it.each([
    ['示例', ['示例', '男']],
    ['XXX', ['1', 'XXX']],
    ['某某', ['某某']],
    ['张XX', ['张XX']],
    ['张三', ['张三', '样例']],
    ['张三', ['张三', '（示例）']],
    ['张三', ['张三', 'example']],
    ['例', ['例']],
  ])('finds a sample row by %s in %j', (name, texts) => {
    expect(isSampleRow(name, texts)).toBe(true);
  });

  it.each([
    ['张三', ['张三', '男']],
    ['李例', ['李例', '女']],
    ['张三', ['张三', 'zhang@example.com']],
    ['', []],
  ])('leaves %s of %j alone', (name, texts) => {
    expect(isSampleRow(name, texts)).toBe(false);
  });
});

describe('isHeaderAgain', () => {
  const keys = new Set(['姓名', '性别', '身份证号', '电话'].map(headerKey));

  it('finds the header after a page break, however it is spaced', () => {
    expect(isHeaderAgain(['姓 名', '性别*', '身份证号', '电话'], keys)).toBe(true);
    expect(isHeaderAgain(['姓名', '性别', '出生年月'], keys)).toBe(true);
  });

  it('wants two words and most of the row', () => {
    expect(isHeaderAgain(['姓名'], keys)).toBe(false);
    expect(isHeaderAgain(['姓名', '张三'], keys)).toBe(false);
    expect(isHeaderAgain(['姓名', '性别', '甲', '乙'], keys)).toBe(false);
  });
});

describe('isSuspiciousName', () => {
  it('tells words of the form from names', () => {
    expect(['姓名', 'Name', '户主', '合计', '小计', 'XXX', '示例', '电话', '身份证号'].every(isSuspiciousName)).toBe(
      true,
    );
    expect(['张三', '欧阳娜娜', '阿依古丽·买买提', '李*', 'KIM MIN JUN'].some(isSuspiciousName)).toBe(false);
  });
});

it('never throws, whatever a row holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.boolean(), (texts, isFirst) => {
      const kind = kindOfLooseRow(texts, isFirst);
      expect(kind === 'blank').toBe(texts.join(' ') === '');
      for (const test of [isTotalRow, isFooterRow, isNoteRow, isHintRow]) expect(test(texts)).toBeTypeOf('boolean');
      for (const text of texts) expect(isSuspiciousName(text) || isSampleRow(text, texts)).toBeTypeOf('boolean');
    }),
  );
});
