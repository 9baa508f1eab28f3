import { describe, expect, it } from 'vitest';
import { getDay, type Instant } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { answersOfEntry } from './chat-list-answers.ts';
import { readChatList } from './chat-list.ts';
import { decideHealth, type HealthState } from './daily-health.ts';
import { maskName } from './self-registration.ts';

const householdId = getId<'household'>('0190a000-0000-7000-8000-0000000000b1');
const answerId = getId<'answer'>('0190a000-0000-7000-8000-0000000000b2');
const p1 = '0190a000-0000-7000-8000-0000000000d1';
const p2 = '0190a000-0000-7000-8000-0000000000d2';
const now = '2026-03-10T02:00:00.000Z' as Instant; // texts of the test are instants
const state: HealthState = {
  households: new Map([[householdId, { dwellingId: 'd', personIds: [p1, p2] }]]),
  risks: new Map([[p1, { age: 82, tags: ['chronic'] }]]),
  today: getDay('2026-03-10'),
  now,
};
const line = (answers: Answers, at = now) => [{ answerId, householdId, at, answers }];

describe('a household that says how it is', () => {
  it('covers all of its members with one tap', () => {
    expect(decideHealth(state, line({ state: 'allWell' }))).toMatchObject({
      facts: [{ type: 'healthAnswered', subjectId: householdId, triage: 'none', suspicious: [] }],
    });
  });

  it('is reported when a frail member has a fever', () => {
    const members = [{ person: p1, isAway: false, temperature: 39.5, symptoms: ['fever'] }];
    const decision = decideHealth(state, line({ state: 'detail', members }));
    expect(decision).toMatchObject({ facts: [{ suspicious: [{ personId: p1, isSuspicious: true }] }] });
  });

  it.each([
    ['householdUnknown', { ...state, households: new Map() }, line({ state: 'allWell' })],
    ['answersWrong', state, line({})],
    ['answersWrong', state, line({ state: 'detail', members: [{ person: 'somebody', isAway: true }] })],
    ['healthInFuture', state, line({ state: 'allWell' }, '2026-03-10T03:00:00.000Z' as Instant)],
  ])('is refused with the number of its line: %s', (code, known, lines) => {
    expect(decideHealth(known, lines)).toMatchObject({ refused: code, details: { row: 1 } });
  });
});

describe('a line of a chat list as answers of the daily form', () => {
  const members = [
    { personId: p1, name: '张三' },
    { personId: p2, name: '张梅' },
  ];
  const answers = (text: string) => readChatList(text).entries.map((entry) => answersOfEntry(entry, members))[0];

  it('gives each temperature to whom it belongs, by name or by order', () => {
    const named = [{ name: '第1人' }, { person: p2, temperature: 36.6 }];
    expect(answers('3-2-501 孩子36.5 张梅36.6 正常')).toMatchObject({ members: [{ name: '孩子' }, named[1]] });
    expect(answers('3-2-501 36.5 36.6')).toMatchObject({
      members: [
        { person: p1, temperature: 36.5 },
        { person: p2, temperature: 36.6 },
      ],
    });
  });

  it('says all well, away or nothing as the line does', () => {
    expect(answers('3-2-501 张三 都正常')).toEqual({ state: 'allWell' });
    expect(answers('3-2-501 张三 在外地')).toMatchObject({ members: [{ isAway: true }, { isAway: true }] });
    expect(answers('3-2-501 张三')).toBeUndefined();
  });

  it('always passes the form', () => {
    for (const text of ['3-2-501 36.5*3', '3-2-501 张三 37.9 咳嗽', '3-2-501 都好 需要买药', '3-2-501 张三 空房']) {
      const given = answers(text);
      expect(given).toBeDefined();
      if (given) expect(decideHealth(state, line(given))).toHaveProperty('facts');
    }
  });
});

describe('a name in a list that strangers may see', () => {
  it('shows its first sign', () => {
    expect(['苗小雨', '凌', '', '欧阳小小'].map(maskName)).toEqual(['苗**', '凌', '', '欧***']);
  });
});
