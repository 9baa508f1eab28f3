import { describe, expect, it } from 'vitest';
import { answerAt, isWorthKeeping, toggledChoice, withAnswer, withNewRow, withoutRow } from './change-answers.ts';
import { formBlocks } from './form-layout.ts';
import { dailyHealth } from './forms/daily-health.ts';
import { symptomChoices } from './forms/shared-fields.ts';
import { startAnswers } from './start-answers.ts';
import type { RepeatField } from './form.ts';
import { visibleFields } from './visible-fields.ts';

const members: RepeatField | undefined = dailyHealth.fields.find((field) => field.kind === 'repeat');
if (!members) throw new Error('daily health asks members');

describe('answers while they are typed', () => {
  const start = { state: 'detail', members: [{ person: 'a' }, { person: 'b' }] };

  it('are found and changed by their path', () => {
    const changed = withAnswer(start, { path: 'members.1.temperature', answer: '36.' });
    expect(answerAt(changed, 'members.1.temperature')).toBe('36.');
    expect(answerAt(changed, 'members.0.temperature')).toBeUndefined();
    expect(answerAt(changed, 'state')).toBe('detail');
    expect(answerAt(changed, 'members')).toBeUndefined();
  });

  it('vanish when they are emptied', () => {
    expect(withAnswer({ note: 'x' }, { path: 'note', answer: '' })).toEqual({});
    expect(withAnswer({ note: 'x' }, { path: 'note', answer: undefined })).toEqual({});
  });

  it('gain and lose rows', () => {
    const more = withNewRow(start, members);
    expect(more['members']).toEqual([{ person: 'a' }, { person: 'b' }, { isAway: false }]);
    expect(withoutRow(more, { repeat: 'members', index: 2 })).toEqual(start);
  });

  it('are worth keeping once something is said', () => {
    expect(isWorthKeeping({})).toBe(false);
    expect(isWorthKeeping({ note: ' ' })).toBe(false);
    expect(isWorthKeeping(start)).toBe(true);
  });
});

describe('a tap on a choice', () => {
  const tap = (chosen: readonly string[], tapped: string) => toggledChoice(symptomChoices, { chosen, tapped });

  it('adds and takes back', () => {
    expect(tap(['fatigue'], 'fever')).toEqual(['fever', 'fatigue']);
    expect(tap(['fever', 'fatigue'], 'fever')).toEqual(['fatigue']);
  });

  it('lets "none of these" and the others take turns', () => {
    expect(tap(['fever', 'fatigue'], 'none')).toEqual(['none']);
    expect(tap(['none'], 'fever')).toEqual(['fever']);
  });
});

describe('the start of a form', () => {
  it('has one row for each member where it asks member by member', () => {
    const start = startAnswers(dailyHealth, [{ person: 'a', name: '张三' }]);
    expect(start).toEqual({ members: [{ person: 'a', isAway: false }] });
    expect(startAnswers(dailyHealth)).toEqual({});
  });

  it('shows one question, and after "person by person" a block with a row for each', () => {
    const start = startAnswers(dailyHealth, [
      { person: 'a', name: '张三' },
      { person: 'b', name: '李四' },
    ]);
    expect(formBlocks(visibleFields(dailyHealth, start)).map(({ shown }) => shown.path)).toEqual(['state', 'note']);
    const detail = formBlocks(visibleFields(dailyHealth, { ...start, state: 'detail' }));
    expect(detail.map(({ shown, rows }) => [shown.path, rows.length])).toEqual([
      ['state', 0],
      ['members', 2],
      ['note', 0],
    ]);
    expect(detail[1]?.rows[1]?.map(({ path }) => path)).toEqual([
      'members.1.isAway',
      'members.1.temperature',
      'members.1.symptoms',
    ]);
  });
});
