import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { living, somebody } from '../../../test/support/somebody.ts';
import { getDay } from '../../base/domain/day.ts';
import { fieldsOf, mainResidency, openResidencies, type ResidencyState } from './person-state.ts';

const DAY = getDay('2026-03-10');

describe('the fields of a person', () => {
  it('leave out what belongs to the record', () => {
    const person = somebody({ employer: '棉纺厂', phones: ['13800001111'], diedOn: DAY });
    expect(fieldsOf(person)).toEqual({
      name: '柳青',
      sex: null,
      birthDate: null,
      ethnicity: null,
      employer: '棉纺厂',
      registeredAddress: null,
      residence: null,
      note: null,
      diedOn: DAY,
    });
  });
});

describe('the residencies of a person', () => {
  it('are open while neither a day nor a reason ends them', () => {
    const residencies = [
      living({ id: 'open' }),
      living({ id: 'ended', untilDay: DAY, untilReason: 'moved' }),
      living({ id: 'ended some time', untilDay: null, untilReason: 'unknown' }),
      living({ id: 'open since ever', fromDay: null }),
    ];
    expect(openResidencies({ residencies }).map(({ id }) => id)).toEqual(['open', 'open since ever']);
  });

  it('name none as main when all have ended', () => {
    expect(mainResidency({ residencies: [living({ untilDay: DAY, untilReason: 'left' })] })).toBeUndefined();
    expect(mainResidency({ residencies: [] })).toBeUndefined();
  });

  it('name the first of two homes as main', () => {
    const residencies = [living({ id: 'first' }), living({ id: 'second' })];
    expect(mainResidency({ residencies })?.id).toBe('first');
  });

  const anyResidency: fc.Arbitrary<ResidencyState> = fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom<ResidencyState['kind'][]>('home', 'tenant', 'stay', 'work'),
      untilDay: fc.constantFrom(null, DAY),
    })
    .map(({ untilDay, ...one }) => living({ ...one, untilDay, untilReason: untilDay === null ? null : 'moved' }));

  it('name an open one as main, and never a lesser one beside a better', () => {
    const lesser = { home: [], tenant: ['home'], stay: ['home', 'tenant'], work: ['home', 'tenant', 'stay'] };
    fc.assert(
      fc.property(fc.array(anyResidency), (residencies) => {
        const open = openResidencies({ residencies });
        const main = mainResidency({ residencies });
        expect(main === undefined).toBe(open.length === 0);
        if (!main) return;
        expect(open).toContain(main);
        const better: readonly string[] = lesser[main.kind];
        expect(open.filter(({ kind }) => better.includes(kind))).toEqual([]);
      }),
    );
  });
});
