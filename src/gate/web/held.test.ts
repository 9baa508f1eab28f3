import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase } from './gate-case.ts';
import { standOf, stillHeld, withHeld, withoutHeld, type Held } from './held.ts';

const DUE = Date.parse('2026-03-10T08:00:00Z');
const MINUTE = 60_000;

function held(key: string, dueMs = DUE): Held {
  const source = { kind: 'person', personId: `person-${key}` } as const;
  return { gateCase: openCase({ key, source, direction: 'in' }), name: key, dueMs };
}

describe('those who wait at a gate', () => {
  it('wait until the phone calls, and half an hour for their coming back', () => {
    const waiting = [held('a')];
    expect(stillHeld(waiting, DUE - 5 * MINUTE)).toEqual(waiting);
    expect(stillHeld(waiting, DUE + 29 * MINUTE)).toEqual(waiting);
    expect(stillHeld(waiting, DUE + 30 * MINUTE)).toEqual([]);
  });

  it('stand on the list once, whatever is known of them later', () => {
    const later = { ...held('a'), name: 'known by now' };
    expect(withHeld([held('a'), held('b')], later)).toEqual([held('b'), later]);
  });

  it('are the same after a killed browser has read them back', () => {
    const waiting = withHeld([held('a')], held('b'));
    expect(JSON.parse(JSON.stringify(waiting))).toEqual(waiting);
  });

  it('end by themselves, all of them, and never come back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 200 })), fc.nat(500), (minutes, passed) => {
        const all = minutes.map((one, at) => held(String(at), DUE + one * MINUTE));
        const now = stillHeld(all, DUE);
        const later = stillHeld(all, DUE + passed * MINUTE);
        expect(now).toEqual(expect.arrayContaining([...later]));
        expect(stillHeld(all, DUE + 231 * MINUTE)).toEqual([]);
      }),
    );
  });

  it('leave the list by the case, not by the place in it', () => {
    expect(withoutHeld([held('a'), held('b')], held('a', DUE + MINUTE))).toEqual([held('b')]);
  });

  it('turn with the word of the household, and call when it does not come', () => {
    const asked: Held = { ...held('a'), waitsFor: 'answer' };
    const stand = (answer: 'asked' | 'agreed' | 'refused' | 'unreached', minutes: number) =>
      standOf(asked, { answer, now: DUE + minutes * MINUTE });
    expect([stand('asked', -1), stand('asked', 0), stand('unreached', 0)]).toEqual([
      'waitingAnswer',
      'answerDue',
      'answerDue',
    ]);
    expect([stand('agreed', -1), stand('agreed', 5)]).toEqual(['answerYes', 'answerYes']);
    expect(stand('refused', -1)).toBe('answerNo');
  });

  it('rest before a second measurement whatever the household says', () => {
    expect(standOf(held('a'), { answer: 'agreed', now: DUE - MINUTE })).toBe('waiting');
    expect(standOf(held('a'), { answer: 'agreed', now: DUE })).toBe('waitingDue');
  });
});
