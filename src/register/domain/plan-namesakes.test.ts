import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDay } from '../../base/domain/day.ts';
import type { MatchFacts } from './match-person.ts';
import { createNamesakes } from './plan-namesakes.ts';

interface Draft {
  readonly at: number;
  readonly name: string;
  id: MatchFacts['id'];
  birthDate: MatchFacts['birthDate'];
}

const draft = (at: number, name: string): Draft => ({ at, name, id: undefined, birthDate: undefined });
const day = (text: string) => findDay(text);

describe('namesakes', () => {
  it('leaves out whoever has another number and another birthday', () => {
    const namesakes = createNamesakes<Draft>();
    const [one, two, three] = [draft(1, '王芳'), draft(2, '王芳'), draft(3, '王芳')];
    for (const each of [one, two, three]) namesakes.add(each);
    Object.assign(one, { id: 'residentId:1', birthDate: day('1980-01-01') });
    Object.assign(two, { id: 'residentId:2', birthDate: day('1990-02-02') });
    for (const each of [one, two, three]) namesakes.learned(each);
    expect(namesakes.of({ name: '王芳', id: 'residentId:9', birthDate: day('1990-02-02') })).toEqual([two, three]);
  });

  it('keeps whoever has a number of another kind, or none', () => {
    const namesakes = createNamesakes<Draft>();
    const guest = draft(1, '李娜');
    namesakes.add(guest);
    guest.id = 'passport:E1';
    namesakes.learned(guest);
    expect(namesakes.of({ name: '李娜', id: 'residentId:9', birthDate: undefined })).toEqual([guest]);
  });

  it('knows nobody of a name that was never heard', () => {
    expect(createNamesakes<Draft>().of({ name: '无名', id: undefined, birthDate: undefined })).toEqual([]);
  });

  const ids = fc.option(fc.constantFrom('residentId:1', 'residentId:2', 'residentId:3', 'passport:1', 'passport:2'), {
    nil: undefined,
  });
  const births = fc.option(fc.constantFrom(day('1980-01-01'), day('1990-02-02')), { nil: undefined });
  const facts = fc.record({ name: fc.constantFrom('张伟', '王芳'), id: ids, birthDate: births });

  it('finds the same people in the same order as comparing with everybody', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), facts, (people, asked) => {
        const namesakes = createNamesakes<Draft>();
        const drafts = people.map(({ name }, at) => draft(at, name));
        for (const each of drafts) namesakes.add(each);
        for (const [at, { id, birthDate }] of people.entries()) {
          const each = drafts[at];
          if (!each) continue;
          // Nothing first, as an entry does that brings its facts later.
          if (at % 2 === 0) namesakes.learned(each);
          Object.assign(each, { id, birthDate });
          namesakes.learned(each);
        }
        const expected = drafts.filter(
          ({ name, id, birthDate }) =>
            name === asked.name &&
            !(
              asked.id !== undefined &&
              id !== undefined &&
              asked.id !== id &&
              !(asked.birthDate !== undefined && asked.birthDate === birthDate) &&
              asked.id.split(':')[0] === id.split(':')[0]
            ),
        );
        expect(namesakes.of(asked)).toEqual(expected);
      }),
    );
  });
});
