import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { scriptOf } from '../../tasks/domain/script.ts';
import { rubbishRule } from './rubbish.ts';
import { isolationWorkKinds } from './work-kinds.ts';

describe('what a worker says to somebody under an order', () => {
  it('is ready for every kind of work, in each language its own', () => {
    for (const kind of isolationWorkKinds) {
      const said = LOCALES.map((locale) => scriptOf({ written: null, kind, locale }));
      expect(said.every((words) => words !== undefined && words.length > 20)).toBe(true);
      expect(new Set(said).size).toBe(LOCALES.length);
    }
  });

  it('names no figure of a measure: those come from the protocol', () => {
    const others = isolationWorkKinds.filter(({ script }) => script !== rubbishRule);
    for (const { script } of others) expect(Object.values(script ?? {}).join('')).not.toMatch(/\d/u);
  });

  it('is the rule of rubbish also where an older round keeps it in Chinese', () => {
    const kind = isolationWorkKinds.find((one) => one.kind === 'orderRubbish');
    expect(scriptOf({ written: rubbishRule['zh-CN'], kind, locale: 'en' })).toBe(rubbishRule.en);
  });
});
