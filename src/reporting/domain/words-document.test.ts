import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { LOCALES } from '../../base/domain/texts.ts';
import { rollUp, type CommunitySheet } from './area-report.ts';
import { dailyDocument } from './daily-document.ts';
import { figuresFrom } from './figures.ts';
import { OPERATIONS } from './indicator.ts';
import { INDICATORS, isIndicatorCode } from './indicators.ts';
import { plainText } from './report-document.ts';
import { REPORT_SENTENCES } from './report-sentences.ts';
import { sentenceOf, wordsDocument, type WordsQuestion } from './words-document.ts';

const day = getDay('2026-03-10');
const question: WordsQuestion = {
  ...{ kind: 'situation', area: '杨柳社区', from: day, until: day, before: undefined, locale: 'zh-CN' },
  ...{ figures: figuresFrom({ residents: 100, households: 40 }), used: ['register'], signedDays: 0, wantedDays: 1 },
};
const textOf = (of: Partial<WordsQuestion>) =>
  wordsDocument({ ...question, ...of })
    .chapters.flatMap(({ heading, sentences }) => [heading, ...sentences.map(plainText)])
    .join('\n');

describe('a report in words', () => {
  it('names only figures that exist, and no sentence is without one', () => {
    for (const { text } of REPORT_SENTENCES)
      for (const locale of LOCALES) {
        const codes = [...text[locale].matchAll(/\{(\w+)\}/g)].map(([, code]) => code ?? '');
        expect(codes.length).toBeGreaterThan(0);
        expect(codes.every(isIndicatorCode)).toBe(true);
      }
  });

  it('says the same figures in every language', () => {
    for (const { text } of REPORT_SENTENCES) {
      const codes = LOCALES.map((locale) => [...text[locale].matchAll(/\{(\w+)\}/g)].map(([, code]) => code).sort());
      expect(codes[1]).toEqual(codes[0]);
      expect(codes[2]).toEqual(codes[0]);
    }
  });

  it('says every indicator somewhere: in a sentence or among what waits', () => {
    const said = textOf({
      figures: figuresFrom(Object.fromEntries(INDICATORS.map(({ code }, at) => [code, 1000 + at]))),
    });
    expect(INDICATORS.filter((_, at) => !said.includes(String(1000 + at))).map(({ code }) => code)).toEqual([]);
  });

  it('spells no zeros out for work that was not begun, and lists it', () => {
    const said = textOf({});
    expect(said).toContain('现有常住人口 100 人、40 户');
    expect(said).not.toContain('卡口查验');
    expect(said).toContain('5 类工作未开展，零报告：卡口、排查、健康监测、隔离观察、走访任务。');
    expect(said).toContain('待办和逾期 0 项。');
  });

  it('says zero where the work was done', () => {
    expect(textOf({ used: OPERATIONS })).toContain('卡口查验 0 人次');
  });

  it('says what waits, with its figure, and what it rests on', () => {
    const figures = figuresFrom({ tasksLate: 3, isolationOverdue: 1 });
    const said = textOf({ figures, used: OPERATIONS, signedDays: 6, wantedDays: 7 });
    expect(said).toContain('逾期任务 3 项。');
    expect(said).toContain('到期未解除 1 人。');
    expect(said).toContain('应报日报 7 份，已签字 6 份');
  });

  it('gives each figure as a part that can be opened', () => {
    expect(sentenceOf('查验 {gateChecks} 人次。', figuresFrom({ gateChecks: 7 })).parts).toEqual([
      { kind: 'words', text: '查验 ' },
      { kind: 'figure', code: 'gateChecks', text: '7' },
      { kind: 'words', text: ' 人次。' },
    ]);
  });

  it('for the meeting is one table beside the day before', () => {
    const before = figuresFrom({ residents: 90 });
    const [first] = wordsDocument({ ...question, kind: 'meeting', before }).chapters;
    expect(first?.table?.rows[0]).toEqual(['常住人口（人）', '100', '90', '+10']);
  });
});

describe('the sheet of an area', () => {
  const sheet = (name: string, residents: number, more: Partial<CommunitySheet> = {}): CommunitySheet => ({
    ...{ communityId: 1, code: name, name, standing: 'draft', used: ['register'], overrides: [], broken: [] },
    ...{
      stands: figuresFrom({ residents }),
      computed: figuresFrom({ residents }),
      signed: undefined,
      yesterday: undefined,
    },
    ...more,
  });
  const area = { code: 'D2', name: '东城区', level: 'district' };

  it('is the sum of its communities, and says how many have signed and who is late', () => {
    const signed = figuresFrom({ residents: 11 });
    const report = rollUp({
      ...{ area, day, locale: 'zh-CN' },
      sheets: [sheet('甲', 11, { signed, standing: 'signed' }), sheet('乙', 7, { standing: 'late' })],
    });
    expect(report).toMatchObject({ communities: 2, signedCommunities: 1, late: ['乙'] });
    expect(report.lines[0]).toMatchObject({ code: 'residents', value: 18, signed: 11, isUsed: true });
    expect(report.lines.find(({ code }) => code === 'isolationPresent')).toMatchObject({ value: 0, isUsed: false });
  });

  it('carries reasons and broken checks down to the paper', () => {
    const overrides = [{ indicator: 'residents', value: 12, reason: '公安数据' }];
    const broken = [{ check: 'gateBalance', difference: 2 }];
    const report = rollUp({ area, day, locale: 'zh-CN', sheets: [sheet('甲', 12, { overrides, broken })] });
    const paper = dailyDocument(report, 'zh-CN');
    expect(paper.chapters[0]?.table?.rows[0]).toEqual(['常住人口', '12', '', '人', '公安数据']);
    expect(paper.chapters.at(-1)?.sentences.map(plainText)).toContain(
      '甲：卡口查验 = 进入 + 外出 + 劝返 + 转诊，相差 2。',
    );
  });
});
