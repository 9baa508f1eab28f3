import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { aloud, sayVerdict, verdictWords } from './gate-verdict.ts';
import { findVerdictCode, outcomeOf, rankOf, VERDICT_CODES, type VerdictCode } from './verdict-code.ts';

const PARTS = ['title', 'say', 'why', 'next', 'objection'] as const;
/** Everything a rule may fill; see the judges. */
const FILLED = {
  name: '李明',
  birthDate: '1990-05',
  untilDay: '2026-11-25',
  nextDay: '2026-11-23',
  minutes: 5,
  degrees: '37.6',
  host: '3号楼2单元501',
  plate: '黑A12345',
  left: 1,
  hours: 30,
};
const texts = VERDICT_CODES.flatMap((code) =>
  PARTS.flatMap((part) => LOCALES.map((locale) => [code, part, locale, verdictWords[code][part][locale]] as const)),
);

describe('the words of a verdict', () => {
  it('are there for every code, in three languages', () => {
    expect(texts.filter(([, , , words]) => words.trim() === '')).toEqual([]);
    expect(Object.keys(verdictWords).sort()).toEqual([...VERDICT_CODES].sort());
  });

  it('name no disease, no order and nobody to be afraid of', () => {
    const reason =
      /隔离|隔離|医学观察|密接|密切接触|接觸者|阳性|陽性|确诊|確診|疑似|感染|疫情|病例|病毒|传染|傳染|疫区|红码|黄码|isolat|quarantin|contact|positive|infect|covid|disease|virus|\bcase\b/i;
    expect(texts.filter(([, , , words]) => reason.test(words))).toEqual([]);
  });

  it('blame nobody and give no orders in a tone that starts a quarrel', () => {
    expect(
      texts.filter(([, part, , words]) => part === 'say' && /禁止|严禁|嚴禁|不准|违|違|must not|forbidden/.test(words)),
    ).toEqual([]);
  });

  it('are short enough to be read at arm’s length', () => {
    const long = texts.filter(
      ([, part, locale, words]) => part === 'title' && words.length > (locale === 'en' ? 24 : 7),
    );
    expect(long).toEqual([]);
  });

  it('leave no place unfilled and call somebody even where no help line is set', () => {
    for (const code of VERDICT_CODES) {
      for (const locale of LOCALES) {
        for (const helpLine of ['', '0451-12345']) {
          const spoken = sayVerdict({ verdict: { code, details: FILLED }, helpLine, locale });
          expect(Object.values(spoken).filter((words) => /[{}]|undefined/.test(words))).toEqual([]);
        }
      }
    }
  });

  it('tell whoever is stopped what happens now, whom to call and how to object', () => {
    for (const code of VERDICT_CODES.filter((each) => outcomeOf(each) === 'stop')) {
      const { next, objection } = sayVerdict({
        verdict: { code, details: FILLED },
        helpLine: '0451-12345',
        locale: 'zh-CN',
      });
      expect(next.length).toBeGreaterThan(5);
      expect(objection).toContain('0451-12345');
    }
  });

  it('say the household where the host is not known', () => {
    const verdict = { code: 'visitorIn', details: {} } as const;
    expect(sayVerdict({ verdict, helpLine: '', locale: 'zh-CN' }).say).toBe('请进，这户在等您。');
  });

  it('say days as people say them', () => {
    const verdict = { code: 'errandUsedUp', details: { nextDay: '2026-03-05' } } as const;
    expect(sayVerdict({ verdict, helpLine: '', locale: 'zh-CN' }).say).toContain('3月5日');
    expect(sayVerdict({ verdict, helpLine: '', locale: 'en' }).say).toContain('from 5 Mar.');
  });

  it('say aloud nothing of what keeps a person at home', () => {
    const heard = (code: VerdictCode) => aloud({ code, outcome: outcomeOf(code) })['zh-CN'];
    expect(
      new Set(
        ['stayHome', 'cardForged', 'errandUsedUp', 'hostRefused'].map((code) =>
          heard(findVerdictCode(code) ?? 'repeat'),
        ),
      ).size,
    ).toBe(1);
    expect(heard('welcomeHome')).toBe('欢迎回家');
  });
});

describe('the codes of verdicts', () => {
  it('stand in the order of their weight: stops, questions, passes', () => {
    const order = { stop: 0, ask: 1, pass: 2 };
    const weights = VERDICT_CODES.slice(1).map((code) => order[outcomeOf(code)]);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(outcomeOf('emergency')).toBe('pass');
  });

  it('fit into the log', () => {
    expect(VERDICT_CODES.filter((code) => !/^[a-zA-Z]{1,40}$/.test(code))).toEqual([]);
  });

  it('of newer phones are the lightest and have no words', () => {
    expect(findVerdictCode('somethingNew')).toBeUndefined();
    expect(rankOf('somethingNew')).toBe(VERDICT_CODES.length);
  });
});
