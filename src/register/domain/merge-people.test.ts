import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from '../../base/domain/day.ts';
import { mergeRows, unmergeRows, type PersonRows } from './merge-people.ts';

const TODAY = getDay('2026-03-10');
const day = fc.integer({ min: 0, max: 900 }).map((ago) => addDays(TODAY, -ago));
const text = fc.option(fc.constantFrom('甲', '乙', '丙'), { nil: null });
const sides = { kept: 1, gone: 2 } as const;

function rows(side: keyof typeof sides): fc.Arbitrary<PersonRows> {
  const id = (index: number) => `${side}-${index}`;
  const untilOf = (from: typeof TODAY) =>
    fc.option(fc.constant({ untilDay: addDays(from, 3), untilReason: 'moved' as const }), { nil: null });
  const tag = day.chain((fromDay) =>
    fc.record({
      kind: fc.constantFrom('livingAlone', 'chronic', 'disabled'),
      note: text,
      fromDay: fc.constant(fromDay),
      untilDay: fc.option(fc.constant(addDays(fromDay, 9)), { nil: null }),
    }),
  );
  const residency = day.chain((fromDay) =>
    fc
      .record({
        dwellingId: fc.constantFrom('door-1', 'door-2', 'door-3'),
        householdId: text,
        kind: fc.constantFrom('home' as const, 'tenant' as const, 'stay' as const),
        relation: text,
        fromDay: fc.constant(fromDay),
        end: untilOf(fromDay),
      })
      .map(({ end, ...row }) => ({ ...row, untilDay: end?.untilDay ?? null, untilReason: end?.untilReason ?? null })),
  );
  return fc.record({
    fields: fc.record({
      name: fc.constantFrom('张三', '张叁'),
      sex: fc.constantFrom('male' as const, 'female' as const, null),
      birthDate: fc.option(day, { nil: null }),
      ethnicity: text,
      employer: text,
      registeredAddress: text,
      residence: text,
      note: text,
      diedOn: fc.option(day, { nil: null }),
    }),
    others: fc.dictionary(fc.constantFrom('职业', '血型'), fc.constantFrom('a', 'b')),
    identities: fc
      .uniqueArray(fc.constantFrom('h1', 'h2', `h-${side}`))
      .map((hashes) =>
        hashes.map((hash) => ({ hash, kind: 'residentId', sealed: `${hash}-${side}`, masked: '110***' })),
      ),
    phones: fc
      .uniqueArray(fc.constantFrom('1', '2', '3', `4${sides[side]}`))
      .map((phones) => phones.map((phone, position) => ({ phone, position }))),
    plates: fc.uniqueArray(fc.constantFrom('A', 'B', `C${sides[side]}`)),
    tags: fc.array(tag, { maxLength: 3 }).map((tags) => tags.map((one, index) => ({ id: id(index), ...one }))),
    residencies: fc
      .array(residency, { maxLength: 3 })
      .map((stays) => stays.map((one, index) => ({ id: id(index), ...one }))),
  });
}

const merge = fc.record({ kept: rows('kept'), gone: rows('gone') });

/** As a database hands objects back: the same keys in another order. */
function turned<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part,
  );
  // What goes in comes out.
  return JSON.parse(text) as Value;
}

describe('merging two records', () => {
  it('is taken back exactly', () => {
    fc.assert(
      fc.property(merge, fc.subarray(['name', 'birthDate', 'note'] as const), ({ kept, gone }, takeFromGone) => {
        const merged = mergeRows({ kept, gone, takeFromGone, today: TODAY });
        const snapshot = turned({ kept, gone, merged });
        expect(unmergeRows({ snapshot, current: merged })).toEqual({ kept, gone });
      }),
    );
  });

  it('loses no document, phone, plate or closed residency', () => {
    fc.assert(
      fc.property(merge, ({ kept, gone }) => {
        const merged = mergeRows({ kept, gone, takeFromGone: [], today: TODAY });
        for (const side of [kept, gone]) {
          expect(merged.identities.map(({ hash }) => hash)).toEqual(
            expect.arrayContaining(side.identities.map(({ hash }) => hash)),
          );
          expect(merged.phones.map(({ phone }) => phone)).toEqual(
            expect.arrayContaining(side.phones.map(({ phone }) => phone)),
          );
          expect(merged.plates).toEqual(expect.arrayContaining([...side.plates]));
          const closed = side.residencies.filter(({ untilDay }) => untilDay !== null).map(({ id }) => id);
          expect(merged.residencies.map(({ id }) => id)).toEqual(expect.arrayContaining(closed));
        }
      }),
    );
  });

  it('never says two things of one key, and adds no second open home', () => {
    fc.assert(
      fc.property(merge, ({ kept, gone }) => {
        const merged = mergeRows({ kept, gone, takeFromGone: [], today: TODAY });
        for (const keys of [
          merged.identities.map(({ hash }) => hash),
          merged.phones.map(({ phone }) => phone),
          merged.plates,
        ])
          expect(new Set(keys).size).toBe(keys.length);
        const homes = (of: PersonRows) =>
          of.residencies.filter(({ kind, untilDay }) => untilDay === null && kind !== 'stay').length;
        expect(homes(merged)).toBe(homes(kept) > 0 ? homes(kept) : homes(gone));
      }),
    );
  });

  it('takes the word of the record that goes only where it is asked to', () => {
    const base = fc.sample(merge, { seed: 7, numRuns: 1 })[0];
    if (!base) throw new Error('no sample');
    const kept = { ...base.kept, fields: { ...base.kept.fields, name: '张三', employer: null, note: '老户' } };
    const gone = { ...base.gone, fields: { ...base.gone.fields, name: '张叁', employer: '粮站', note: '新户' } };
    expect(mergeRows({ kept, gone, takeFromGone: [], today: TODAY }).fields).toMatchObject({
      name: '张三',
      employer: '粮站',
      note: '老户；新户',
    });
    expect(mergeRows({ kept, gone, takeFromGone: ['name'], today: TODAY }).fields.name).toBe('张叁');
  });
});

describe('taking back a merge after work was done on it', () => {
  const EMPTY: PersonRows = {
    fields: {
      name: '张三',
      sex: null,
      birthDate: null,
      ethnicity: null,
      employer: null,
      registeredAddress: null,
      residence: null,
      note: null,
      diedOn: null,
    },
    others: {},
    identities: [],
    phones: [],
    plates: [],
    tags: [],
    residencies: [],
  };
  const kept = { ...EMPTY, phones: [{ phone: '1', position: 0 }] };
  const stay = {
    id: 'r',
    dwellingId: 'door-1',
    householdId: null,
    kind: 'home' as const,
    relation: null,
    fromDay: null,
    untilDay: null,
    untilReason: null,
  };
  const gone = { ...EMPTY, phones: [{ phone: '2', position: 0 }], residencies: [stay] };
  const merged = mergeRows({ kept, gone, takeFromGone: [], today: TODAY });

  it('keeps what was added and changed, each with the record it belongs to', () => {
    const current = {
      ...merged,
      fields: { ...merged.fields, employer: '粮站' },
      phones: [...merged.phones, { phone: '3', position: 2 }],
      residencies: [{ ...stay, untilDay: TODAY, untilReason: 'moved' as const }],
    };
    const after = unmergeRows({ snapshot: { kept, gone, merged }, current });
    expect(after.kept).toEqual({
      ...kept,
      fields: { ...kept.fields, employer: '粮站' },
      phones: [
        { phone: '1', position: 0 },
        { phone: '3', position: 2 },
      ],
    });
    expect(after.gone.residencies).toEqual(current.residencies);
  });

  it('does not bring back what was deleted since', () => {
    const current = { ...merged, phones: merged.phones.filter(({ phone }) => phone !== '2') };
    expect(unmergeRows({ snapshot: { kept, gone, merged }, current }).gone.phones).toEqual([]);
  });
});
