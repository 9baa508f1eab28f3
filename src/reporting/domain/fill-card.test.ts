import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { cardRecords, relationTo } from './fill-card.ts';
import type { FillPerson } from './fill-person.ts';

const DAY = getDay('2022-04-20');
const of = { day: DAY, isolates: false };

function person(personId: string, more: Partial<FillPerson>): FillPerson {
  return {
    ...{
      personId,
      name: personId,
      sex: null,
      birthDate: null,
      ethnicity: null,
      employer: null,
      registeredAddress: null,
    },
    ...{ residence: null, note: null, others: {}, idNumber: null, idKind: null, phones: [], tags: [], plates: [] },
    ...{ estate: null, building: null, unit: null, floor: null, room: null, doorName: null, householdId: 'h1' },
    ...{ relation: null, grid: null, gridWorker: null, order: null, travel: null },
    ...more,
  };
}

const head = person('甲', { relation: 'head', sex: 'male' });
const wife = person('乙', { relation: 'spouse', sex: 'female' });
const son = person('丙', { relation: 'son', sex: 'male' });
const alone = person('丁', { householdId: null });

describe('records of cards', () => {
  it('are one for each person, in order, with the household around', () => {
    const { records, members } = cardRecords([son, alone], { ...of, all: [son, wife, head, alone] });
    expect(records.map(({ name }) => name)).toEqual(['丙', '丁']);
    const [first = {}, second = {}] = records;
    expect(first).toMatchObject({ 'household.head': '甲', 'household.size': 3, 'relation.own': '本人' });
    expect(members.get(first)?.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(members.get(first)).toContain(first);
    expect(members.get(second)).toEqual([second]);
  });

  it('tell what each is to the person only where it is certain', () => {
    expect(relationTo(head, wife, DAY)).toBe('配偶');
    expect(relationTo(head, son, DAY)).toBe('子');
    expect(relationTo(son, head, DAY)).toBe('父');
    expect(relationTo(wife, head, DAY)).toBe('配偶');
    expect(relationTo(wife, son, DAY)).toBeUndefined();
    expect(relationTo(alone, head, DAY)).toBeUndefined();
    expect(relationTo(son, { ...head, sex: null }, DAY)).toBeUndefined();
  });
});
