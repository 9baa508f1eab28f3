import { describe, expect, it } from 'vitest';
import { somebody } from '../../../test/support/somebody.ts';
import { getDay } from '../../base/domain/day.ts';
import { decideBelongings } from './brought-back-belongings.ts';
import { platesIn, tagKindsIn } from './brought-back-cells.ts';
import type { PersonState, TagState } from './person-state.ts';
import type { CellDifference, RowDifference } from './round-trip.ts';
import { TAG_WORDS, TagKind } from './tags.ts';

const today = getDay('2026-03-10');
const tagId = '00000000-0000-7000-8000-0000000000a1';
const tag: TagState = { id: tagId, kind: 'livingAlone', note: null, fromDay: getDay('2021-05-01'), untilDay: null };

function decide(person: PersonState, cells: readonly Pick<CellDifference, 'key' | 'after'>[]) {
  const difference: RowDifference = {
    row: 7,
    personId: person.id,
    name: person.name,
    status: 'changed',
    version: person.version,
    cells: cells.map((cell) => ({ ...cell, before: '', verdict: 'ok' })),
  };
  return decideBelongings({ person, difference, today, newTagId: () => 'tag-new' });
}

const changesOf = (answer: ReturnType<typeof decide>) =>
  'refused' in answer ? answer.refused : answer.facts.map(({ type, change }) => ({ type, ...change }));

describe('cells of belongings', () => {
  it('read every word for a tag that the export writes', () => {
    for (const kind of TagKind.options) expect(tagKindsIn(TAG_WORDS[kind]['zh-CN'])).toEqual([kind]);
    expect(tagKindsIn('独居、听障，孕产妇')).toEqual(['livingAlone', 'hardOfHearing', 'pregnant']);
    expect(tagKindsIn('')).toEqual([]);
    expect(tagKindsIn('独居、好人')).toBeUndefined();
  });

  it('read plates and nothing else', () => {
    expect(platesIn('京A12345、京B54321')).toEqual(['京A12345', '京B54321']);
    expect(platesIn('')).toEqual([]);
    expect(platesIn('京A12345 借用')).toBeUndefined();
  });
});

describe('belongings brought back', () => {
  it('end the tag whose word is gone and begin the new one today', () => {
    expect(changesOf(decide(somebody({ tags: [tag] }), [{ key: 'tags', after: '听障' }]))).toEqual([
      { type: 'tagEnded', endTags: [{ id: tagId, untilDay: '2026-03-09' }] },
      {
        type: 'tagAdded',
        addTags: [
          {
            id: 'tag-new',
            personId: somebody().id,
            kind: 'hardOfHearing',
            note: null,
            fromDay: today,
            untilDay: null,
          },
        ],
      },
    ]);
  });

  it('leave alone what follows from the birth date', () => {
    const old = somebody({ birthDate: getDay('1930-01-01') });
    expect(changesOf(decide(old, [{ key: 'tags', after: '高龄' }]))).toEqual([]);
  });

  it('exchange a plate', () => {
    const driver = somebody({ plates: ['京A12345'] });
    expect(changesOf(decide(driver, [{ key: 'plates', after: '京B54321' }]))).toEqual([
      { type: 'vehicleDropped', dropPlates: [{ personId: driver.id, plate: '京A12345' }] },
      { type: 'vehicleAdded', addPlates: [{ personId: driver.id, plate: '京B54321' }] },
    ]);
  });
});
