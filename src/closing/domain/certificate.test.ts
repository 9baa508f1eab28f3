import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { certificateOf } from './certificate.ts';
import { DESTROYED_WORDS } from './destroyed-words.ts';

const DESTRUCTION = {
  id: '01890000-0000-7000-8000-000000000001',
  community: '云杉社区',
  at: '2026-03-31 09:00',
  by: '周主任',
  reason: '疫情结束，按规定销毁',
  counts: [
    { name: 'gate_check', rows: 120 },
    { name: 'visit', rows: 0 },
    { name: 'isolation_order', rows: 7 },
  ],
};

describe('the certificate of a destruction', () => {
  it('says who, when, why and how many of what, and leaves out what was not there', () => {
    const { chapters, subtitle } = certificateOf(DESTRUCTION, 'zh-CN');
    expect(subtitle).toBe('云杉社区 2026-03-31 09:00');
    expect(chapters[0]?.paragraphs.join('\n')).toContain('共 127 条');
    expect(chapters[0]?.paragraphs).toContain('执行人：周主任');
    expect(chapters[1]?.table?.rows).toEqual([
      ['出入记录', '120'],
      ['隔离观察', '7'],
    ]);
  });

  it('names the operator where nobody signed in', () => {
    expect(certificateOf({ ...DESTRUCTION, by: '' }, 'en').chapters[0]?.paragraphs).toContain(
      'Ordered by: operator (command line)',
    );
  });

  it.each(LOCALES)('leaves no place unfilled in %s', (locale) => {
    expect(JSON.stringify(certificateOf(DESTRUCTION, locale))).not.toMatch(/\{\w+\}|undefined/);
  });

  it('has words for every table', () => {
    for (const [name, words] of DESTROYED_WORDS)
      for (const locale of LOCALES) expect([name, words[locale]]).not.toEqual([name, '']);
  });
});
