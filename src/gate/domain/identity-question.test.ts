import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { spokenNumbers } from './identity-answer.ts';
import {
  identityQuestions,
  isRightAnswer,
  pickQuestion,
  type IdentityFacts,
  type IdentityTopic,
} from './identity-question.ts';

const facts: IdentityFacts = { room: '501', householdSize: 3, phoneTails: ['5678', '0042'] };
const right = (topic: IdentityTopic, answer: string, more: Partial<IdentityFacts> = {}) =>
  isRightAnswer({ topic, facts: { ...facts, ...more }, answer });

describe('the question of identity', () => {
  it('asks nothing that is on the screen', () => {
    expect(pickQuestion({ facts, shown: ['room'], seed: 0 })).toBe('phoneTail');
    expect(pickQuestion({ facts, shown: ['room', 'phoneTail'], seed: 5 })).toBe('householdSize');
  });

  it('asks nothing the register does not know; then the household is called', () => {
    const bare = { room: '', householdSize: 0, phoneTails: [] };
    expect(pickQuestion({ facts: bare, shown: [], seed: 3 })).toBeUndefined();
    expect(pickQuestion({ facts: { ...bare, householdSize: 2 }, shown: [], seed: 3 })).toBe('householdSize');
  });

  it('asks the same for the same seed and different things for different ones', () => {
    const asked = [0, 1, 2, 3, 4, 5].map((seed) => pickQuestion({ facts, shown: [], seed }));
    expect(asked.slice(0, 3)).toEqual(asked.slice(3));
    expect(new Set(asked).size).toBe(3);
  });

  it('is put in three languages', () => {
    for (const question of Object.values(identityQuestions)) {
      for (const locale of LOCALES) expect(question[locale]).not.toBe('');
    }
  });

  it.each([
    ['501', true],
    ['５０１', true],
    ['3-501', true],
    ['3号楼2单元501室', true],
    ['五零一', true],
    ['五〇幺', true],
    ['0501', true],
    [' 501 ', true],
    ['502', false],
    ['5013', false],
    ['不知道', false],
    ['', false],
  ])('room 501 answered %s', (answer, isRight) => {
    expect(right('room', answer)).toBe(isRight);
  });

  it.each([
    ['A12', 'A12', true],
    ['A12', '12', true],
    ['A12', 'a12', true],
    ['1502室', '1502', true],
    ['0301', '301', true],
    ['A12', 'B12', false],
  ])('room %s answered %s', (room, answer, isRight) => {
    expect(right('room', answer, { room })).toBe(isRight);
  });

  it.each([
    ['3', 3, true],
    ['三口人', 3, true],
    ['三個', 3, true],
    ['两个人', 2, true],
    ['十二', 12, true],
    ['十口', 10, true],
    ['4', 3, false],
    ['3或4', 3, false],
  ])('household answered %s of %i', (answer, householdSize, isRight) => {
    expect(right('householdSize', answer, { householdSize })).toBe(isRight);
  });

  it.each([
    ['5678', true],
    ['５６７８', true],
    ['五六七八', true],
    ['13800005678', true],
    ['138 0000 5678', true],
    ['洞洞四二', true],
    ['678', false],
    ['5679', false],
    ['56789', false],
  ])('phone tail answered %s', (answer, isRight) => {
    expect(right('phoneTail', answer)).toBe(isRight);
  });

  it('is never answered rightly by guessing another room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 3399 }), fc.integer({ min: 101, max: 3399 }), (room, guess) => {
        expect(right('room', String(guess), { room: String(room) })).toBe(room === guess);
      }),
    );
  });

  it('reads every number up to ninety-nine as it is spoken', () => {
    const signs = Array.from('零一二三四五六七八九');
    const spoken = (value: number) => {
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      if (tens === 0) return signs[ones] ?? '';
      return `${tens === 1 ? '' : (signs[tens] ?? '')}十${ones === 0 ? '' : (signs[ones] ?? '')}`;
    };
    for (let value = 0; value < 100; value += 1) expect(spokenNumbers(`${spoken(value)}口`)).toEqual([String(value)]);
  });
});
