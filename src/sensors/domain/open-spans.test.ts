import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSeconds, type DoorWord } from './open-spans.ts';

const word = (second: number, kind: DoorWord['kind']): DoorWord => ({
  at: new Date(Date.UTC(2026, 2, 10, 8, 0, second)).toISOString(),
  kind,
});

describe('how long a door stood open', () => {
  it('is from its opening to the shutting that follows, whatever is told between', () => {
    const words = [
      word(300, 'closed'),
      word(200, 'batteryLow'),
      word(180, 'opened'),
      word(40, 'closed'),
      word(0, 'opened'),
    ];
    expect(openSeconds(words)).toEqual([undefined, undefined, 120, undefined, 40]);
  });

  it('is not known while it stands open, nor when two openings follow each other', () => {
    expect(openSeconds([word(60, 'opened'), word(0, 'opened')])).toEqual([undefined, undefined]);
    expect(openSeconds([word(90, 'closed'), word(60, 'opened'), word(0, 'opened')])).toEqual([
      undefined,
      30,
      undefined,
    ]);
  });

  it('is never negative, and told for openings only', () => {
    const kinds = fc.constantFrom<DoorWord['kind']>('opened', 'closed', 'tampered', 'batteryLow');
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 30 }), (run) => {
        const words = run.map((kind, at) => word(at * 7, kind)).reverse();
        openSeconds(words).forEach((seconds, at) => {
          if (seconds === undefined) return;
          expect(seconds).toBeGreaterThan(0);
          expect(words[at]?.kind).toBe('opened');
        });
      }),
    );
  });
});
