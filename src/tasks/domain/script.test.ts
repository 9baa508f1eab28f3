import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { scriptOf } from './script.ts';
import type { WorkKind } from './work-kind.ts';

const silent: WorkKind = {
  kind: 'orderTalk',
  name: { 'zh-CN': '隔离观察：聊一聊', 'zh-TW': '隔離觀察：聊一聊', en: 'Isolation: a talk' },
  channel: 'phone',
  outcomes: [],
  escalation: [],
};
const ready = { 'zh-CN': '您好，打电话问问。', 'zh-TW': '您好，打電話問問。', en: 'Hello, may I ask?' };
const talk: WorkKind = { ...silent, script: ready };

describe('what a worker says first', () => {
  it('comes from the kind of work in the language of the reader', () => {
    for (const locale of LOCALES) {
      expect(scriptOf({ written: null, kind: talk, locale })).toBe(ready[locale]);
      expect(scriptOf({ written: '', kind: talk, locale })).toBe(ready[locale]);
    }
  });

  it('stays as somebody wrote it for the round', () => {
    const written = '您好，周五前请填完登记表。';
    for (const locale of LOCALES) {
      expect(scriptOf({ written, kind: talk, locale })).toBe(written);
      expect(scriptOf({ written, kind: silent, locale })).toBe(written);
      expect(scriptOf({ written, kind: undefined, locale })).toBe(written);
    }
  });

  it('is the kind’s where the round keeps the kind’s own words in another language', () => {
    for (const written of Object.values(ready)) {
      expect(scriptOf({ written, kind: talk, locale: 'en' })).toBe(ready.en);
      expect(scriptOf({ written, kind: silent, locale: 'en' })).toBe(written);
    }
  });

  it('is nothing where neither gave words', () => {
    expect(scriptOf({ written: null, kind: silent, locale: 'en' })).toBeUndefined();
    expect(scriptOf({ written: undefined, kind: undefined, locale: 'en' })).toBeUndefined();
  });
});
