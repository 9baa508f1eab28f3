import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import type { Id } from '../../base/domain/ids.ts';
import { decideDisclosure, DisclosePersonValue, disclosureKey } from './disclosure.ts';

// Made here, so they are what they claim.
const personId = '00000000-0000-7000-8000-000000000009' as Id<'person'>;
const now = '2026-03-01T08:00:00.000Z' as Instant;

describe('opening a masked value', () => {
  it('opens it for three hours and keeps the reason', () => {
    expect(decideDisclosure({ personId, field: 'phone', reason: '通知核酸检测' }, now)).toEqual({
      facts: [
        {
          type: 'personValueDisclosed',
          subjectId: personId,
          field: 'phone',
          reason: '通知核酸检测',
          until: '2026-03-01T11:00:00.000Z',
        },
      ],
    });
  });

  it.each(['', '看看', '....', '啊啊啊啊', '1111', '，，，，，'])(
    'refuses the reason "%s", which is none',
    (reason) => {
      expect(decideDisclosure({ personId, field: 'idNumber', reason }, now)).toEqual({
        refused: 'reasonTooShort',
        details: { characters: 4 },
      });
    },
  );

  it('knows no other fields', () => {
    expect(DisclosePersonValue.safeParse({ personId, field: 'tags', reason: '通知核酸检测' }).success).toBe(false);
  });

  it('tells apart what was opened of whom', () => {
    expect(disclosureKey(personId, 'phone')).not.toBe(disclosureKey(personId, 'idNumber'));
  });
});
