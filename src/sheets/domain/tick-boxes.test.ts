import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTickBoxes, tickBox } from './tick-boxes.ts';

describe('boxes to tick', () => {
  it.each([
    ['□是  □否', '否', '□是  ☑否'],
    ['是□ 否□', '是', '是☑ 否□'],
    ['☐男☐女', '女', '☐男☑女'],
    ['1.有☐（地点：____） 2.无☐', '无', '1.有☐（地点：____） 2.无☑'],
    ['□居家隔离 □集中隔离 □其他____', '集中', '□居家隔离 ☑集中隔离 □其他____'],
    ['性别：□男 □女', '男', '性别：☑男 □女'],
    ['性别：男□ 女□', '女', '性别：男□ 女☑'],
    ['□否 □是（何时：    ）', '是', '□否 ☑是（何时：    ）'],
  ])('%s and %s', (text, value, wanted) => {
    expect(tickBox(text, value)).toBe(wanted);
  });

  it('stay empty when none of the words says the value', () => {
    expect(tickBox('□是 □否', '集中')).toBe('unfit');
    expect(tickBox('□□□', '是')).toBe('unfit');
    expect(tickBox('没有方框', '是')).toBe('unfit');
    expect(tickBox('□是 □否', { members: [] })).toBe('unfit');
  });

  it('are ticked one at a time, and every other sign stays', () => {
    const word = fc.constantFrom('是', '否', '有', '无', '居家', '集中', '男', '女');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), fc.nat(4), (words, pick) => {
        const text = words.map((each) => `□${each}`).join('  ');
        const value = words[pick % words.length] ?? '';
        const ticked = tickBox(text, value);
        expect(ticked.replace('☑', '□')).toBe(text);
        expect(ticked).toContain(`☑${value}`);
        expect(readTickBoxes(text).map((box) => box.word)).toEqual(words);
      }),
    );
  });
});
