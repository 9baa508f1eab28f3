import { describe, expect, it } from 'vitest';
import { visit } from '../../../test/support/gate-questions.ts';
import type { HostAnswer } from '../domain/visit-inputs.ts';
import type { KnownVisit } from './gate-visits.ts';
import { visitNow } from './visit-now.ts';

const known = (hostAnswer: HostAnswer, more: Partial<KnownVisit> = {}): KnownVisit => ({
  ...visit({ hostAnswer }),
  ...{ name: '欧阳小满', phoneTail: '5678', company: '', plate: '', isRegular: false },
  ...more,
});

describe('a visit as it stands at a gate', () => {
  it('is what this phone or the list knows, whichever does', () => {
    expect(visitNow(undefined, known('agreed'))).toEqual(known('agreed'));
    expect(visitNow(known('asked'), undefined)).toEqual(known('asked'));
    expect(visitNow(undefined, undefined)).toBeUndefined();
  });

  it('turns with the answer that the household gave by its link', () => {
    for (const answer of ['agreed', 'refused'] as const)
      expect(visitNow(known('asked'), known(answer))?.hostAnswer).toBe(answer);
  });

  it('keeps what the guard heard by a call, also while the list still says asked', () => {
    expect(visitNow(known('agreed'), known('asked'))?.hostAnswer).toBe('agreed');
    expect(visitNow(known('refused'), known('agreed'))?.hostAnswer).toBe('refused');
  });

  it('keeps what happened here besides the answer', () => {
    const here = known('asked', { plate: '京A12345' });
    expect(visitNow(here, known('agreed', { plate: '' }))).toEqual({ ...here, hostAnswer: 'agreed' });
  });
});
