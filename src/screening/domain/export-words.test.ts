import { describe, expect, it } from 'vitest';
import { secondAnswers } from './export-words.ts';

const answer = (answerId: string, taskId: string | null, receivedAt: string) => ({ answerId, taskId, receivedAt });

describe('answers that came besides', () => {
  it('are all but the one that was received first, whatever the order of the list', () => {
    const late = answer('late', 'door 1', '2026-03-10T12:00:00.000Z');
    const first = answer('first', 'door 1', '2026-03-10T09:00:00.000Z');
    expect([...secondAnswers([late, first])]).toEqual(['late']);
    expect([...secondAnswers([first, late])]).toEqual(['late']);
  });

  it('are none where every task has one, nor where nobody asked', () => {
    const at = '2026-03-10T09:00:00.000Z';
    expect([...secondAnswers([answer('a', 'door 1', at), answer('b', 'door 2', at)])]).toEqual([]);
    expect([...secondAnswers([answer('a', null, at), answer('b', null, at)])]).toEqual([]);
  });
});
