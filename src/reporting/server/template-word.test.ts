import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { LOCALES } from '../../base/domain/texts.ts';
import { buildWord, readWordPlaces } from '../../documents/server/api.ts';
import { figuresFrom } from '../domain/figures.ts';
import { OPERATIONS } from '../domain/indicator.ts';
import { INDICATORS } from '../domain/indicators.ts';
import { plainText } from '../domain/report-document.ts';
import { unknownPlaces } from '../domain/template-check.ts';
import type { TemplateQuestion } from '../domain/template-data.ts';
import { WORDS_KINDS, wordsDocument } from '../domain/words-document.ts';
import { ownTemplateWord, writeReportWord } from './template-word.ts';

const day = getDay('2026-03-10');
const question: TemplateQuestion = {
  ...{ kind: 'situation', area: '杨柳社区', from: day, until: day, before: undefined, locale: 'zh-CN' },
  ...{ figures: figuresFrom({ residents: 100, households: 40 }), used: ['register'], signedDays: 0, wantedDays: 1 },
  ...{ days: [], communities: [] },
};
const linesOf = (bytes: Uint8Array): readonly string[] =>
  (new PizZip(bytes).file('word/document.xml')?.asText() ?? '')
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, run]) => run).join(''))
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim());
const saidOnThePage = (of: TemplateQuestion): readonly string[] => {
  const { title, subtitle, chapters, signatures } = wordsDocument(of);
  const body = chapters.flatMap(({ heading, sentences, table }) => [
    ...[heading, ...sentences.map(plainText)],
    ...[...(table?.head ?? []), ...(table?.rows.flat() ?? [])],
  ]);
  return [title, subtitle, ...body, ...signatures].map((line) => line.trim()).filter((line) => line !== '');
};

describe("the product's own template", () => {
  it('says in Word what the page says, whatever the figures and whatever work was begun', async () => {
    const figure = fc.constantFrom(0, 0, 1, 37);
    const figures = fc.array(figure, { minLength: INDICATORS.length, maxLength: INDICATORS.length });
    const asked = fc.record({
      kind: fc.constantFrom(...WORDS_KINDS),
      locale: fc.constantFrom(...LOCALES),
      used: fc.subarray([...OPERATIONS]),
      figures: figures.map((values) =>
        figuresFrom(Object.fromEntries(INDICATORS.map(({ code }, at) => [code, values[at]]))),
      ),
      before: fc.option(fc.constant(figuresFrom({ residents: 90 })), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async (changes) => {
        const of = { ...question, ...changes };
        expect(linesOf(await writeReportWord(undefined, of))).toEqual(saidOnThePage(of));
      }),
      { numRuns: 12 },
    );
  });

  it('asks for nothing that no report knows, in every language', async () => {
    for (const kind of WORDS_KINDS)
      for (const locale of LOCALES)
        expect(unknownPlaces(readWordPlaces(await ownTemplateWord(kind, locale)))).toEqual([]);
  });
});

describe("a template in the office's own words", () => {
  const write = async (texts: readonly string[], changes: Partial<TemplateQuestion> = {}) => {
    const template = await buildWord({ parts: texts.map((text) => ({ kind: 'text', text })) });
    return linesOf(await writeReportWord(template, { ...question, ...changes }));
  };

  it('is filled by name in Chinese, with the day as offices write it', async () => {
    expect(await write(['截至{截止日期}，{辖区}共有{常住人口}人、{常住户数}户。'])).toEqual([
      '截至2026年3月10日，杨柳社区共有100人、40户。',
    ]);
  });

  it('leaves out the chapter and the sentence of work that was not begun', async () => {
    const texts = [
      '一、人口 {常住人口}',
      '{#卡口章}',
      '二、卡口',
      '{/卡口章}',
      '查验 {卡口查验} 人次',
      '另：{失联门磁}',
    ];
    expect(await write(texts)).toEqual(['一、人口 100']);
    expect(await write(texts, { used: ['register', 'gate'] })).toEqual(['一、人口 100', '二、卡口', '查验 0 人次']);
  });

  it('repeats what waits, each day, and each community that has not signed', async () => {
    const two = { ...question, figures: figuresFrom({ tasksLate: 3, isolationOverdue: 1 }) };
    const days = [
      { day: getDay('2026-03-09'), figures: figuresFrom({ gateChecks: 5 }), signed: 1 },
      { day, figures: figuresFrom({ gateChecks: 8 }), signed: 0 },
    ];
    const communities = [
      { name: '甲', figures: figuresFrom({ residents: 7 }), isSigned: true },
      { name: '乙', figures: figuresFrom({ residents: 9 }), isSigned: false },
    ];
    const texts = [
      '{#待办和逾期}{名称}{数值}{单位}；{/待办和逾期}',
      '{#逐日}{日期} 查验 {卡口查验}，{/逐日}',
      '{#各社区}{名称} {常住人口} {/各社区}未签字：{#未签字社区}{名称}{/未签字社区}',
      '{#tasksLate}请各网格今晚清零。{/tasksLate}{#gateFever}体温异常请复核。{/gateFever}',
    ];
    expect(await write(texts, { ...two, days, communities })).toEqual([
      '到期未解除1人；逾期任务3项；',
      '2026-03-09 查验 5，2026-03-10 查验 8，',
      '甲 7 乙 9 未签字：乙',
      '请各网格今晚清零。',
    ]);
  });

  it('compares with the day before, and says nothing where that is not known', async () => {
    const texts = ['人口 {常住人口}（{常住人口增减}，前一日 {前一日常住人口}）'];
    expect(await write(texts, { before: figuresFrom({ residents: 90 }) })).toEqual(['人口 100（+10，前一日 90）']);
    expect(await write(texts)).toEqual(['人口 100（，前一日 ）']);
  });
});
