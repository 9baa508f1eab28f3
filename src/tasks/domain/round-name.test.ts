import { describe, expect, it } from 'vitest';
import { roundNameOf } from './round-name.ts';
import type { WorkKind } from './work-kind.ts';

const talk: WorkKind = {
  kind: 'orderTalk',
  name: { 'zh-CN': '隔离观察：聊一聊', 'zh-TW': '隔離觀察：聊一聊', en: 'Isolation: a talk' },
  channel: 'phone',
  outcomes: [],
  escalation: [],
};

describe('the name of a round', () => {
  it('is said in the language of the reader when a rule gave it', () => {
    const of = { title: '隔离观察：聊一聊 2026-03-10', kind: talk };
    expect(roundNameOf({ ...of, locale: 'en' })).toEqual({ text: 'Isolation: a talk 2026-03-10', isOfKind: true });
    expect(roundNameOf({ ...of, locale: 'zh-TW' })).toEqual({ text: '隔離觀察：聊一聊 2026-03-10', isOfKind: true });
    expect(roundNameOf({ ...of, locale: 'zh-CN' })).toEqual({ text: of.title, isOfKind: true });
  });

  it('stays as somebody wrote it', () => {
    const of = { title: '重点楼栋入户排查', kind: talk, locale: 'en' } as const;
    expect(roundNameOf(of)).toEqual({ text: of.title, isOfKind: false });
  });

  it('needs no kind beside it when the name says it somewhere', () => {
    const of = { title: 'Friday: Isolation: a talk', kind: talk, locale: 'en' } as const;
    expect(roundNameOf(of)).toEqual({ text: of.title, isOfKind: true });
  });

  it('of a kind that this program does not know is its title', () => {
    expect(roundNameOf({ title: '核酸 2026-03-10', kind: undefined, locale: 'en' }).text).toBe('核酸 2026-03-10');
  });
});
