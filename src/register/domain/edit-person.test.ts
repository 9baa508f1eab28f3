import { describe, expect, it } from 'vitest';
import { idNumberOf } from '../../../test/support/dwellings.ts';
import { somebody } from '../../../test/support/somebody.ts';
import { getDay } from '../../base/domain/day.ts';
import {
  decideAddPhone,
  decideAddTag,
  decideAddVehicle,
  decideDropPhone,
  decideEndTag,
  onePhone,
} from './edit-belongings.ts';
import { decideAddIdentity, decideDropIdentity, readNumber, refuseClaimed } from './edit-identity.ts';
import { ageOf, decideEditPerson } from './edit-person.ts';
import { AddTagInput, EditPersonInput, RegisterPersonInput } from './people-inputs.ts';
import { decideRegisterPerson } from './register-person.ts';

const TODAY = getDay('2026-03-10');
const ID = '00000000-0000-7000-8000-000000000001';
const edit = (more: object) => EditPersonInput.parse({ personId: ID, version: 3, name: '柳青', ...more });

describe('the form of a person', () => {
  it('reads an empty field, a missing one and null as not known', () => {
    expect(edit({ sex: '', employer: null })).toMatchObject({ sex: null, employer: null, birthDate: null, note: null });
  });

  it('refuses what is no date, in the words of the register', () => {
    const { error } = EditPersonInput.safeParse({ personId: ID, version: 3, name: '柳青', birthDate: '2026-02-30' });
    expect(error?.issues.flatMap((issue) => JSON.stringify(issue)).join()).toContain('dayUnusable');
  });
});

describe('editing', () => {
  it('writes only what differs, with before and after', () => {
    const person = somebody({ employer: '粮站', note: '老户' });
    expect(decideEditPerson(person, edit({ employer: '棉纺厂', note: '老户' }), { today: TODAY })).toEqual({
      facts: [
        {
          type: 'personEdited',
          subjectId: person.id,
          changes: [{ field: 'employer', before: '粮站', after: '棉纺厂' }],
          change: { fields: [{ personId: person.id, set: { employer: '棉纺厂' } }] },
        },
      ],
    });
  });

  it('of nothing is no fact', () => {
    expect(decideEditPerson(somebody(), edit({}), { today: TODAY })).toEqual({ facts: [] });
  });

  it('refuses an older version, a merged record and a birth to come', () => {
    const context = { today: TODAY };
    expect(decideEditPerson(somebody({ version: 4 }), edit({}), context)).toEqual({ refused: 'changedMeanwhile' });
    expect(decideEditPerson(somebody({ mergedInto: 'x' }), edit({}), context)).toEqual({ refused: 'personMerged' });
    expect(decideEditPerson(somebody(), edit({ birthDate: '2026-03-11' }), context)).toMatchObject({
      refused: 'dayInFuture',
    });
  });

  it('counts age to the day of death', () => {
    const birthDate = getDay('1940-06-01');
    expect(ageOf({ birthDate, diedOn: null }, TODAY)).toBe(85);
    expect(ageOf({ birthDate, diedOn: getDay('2000-05-31') }, TODAY)).toBe(59);
    expect(ageOf({ birthDate: null, diedOn: null }, TODAY)).toBeUndefined();
  });
});

describe('id numbers', () => {
  const number = idNumberOf('1984-05-06', 22);
  const add = (more: object) =>
    decideAddIdentity({
      person: somebody(),
      reading: readNumber(number, null),
      claim: undefined,
      key: 'hash',
      masked: '110***',
      ...more,
    });

  it('fill birth date and sex where they are missing, and stand masked in the history', () => {
    const answer = add({});
    expect(answer).toMatchObject({
      facts: [
        {
          changes: [
            { field: 'idNumber', after: '110***' },
            { field: 'idKind', after: 'residentId' },
            { field: 'birthDate', after: '1984-05-06' },
            { field: 'sex', after: 'female' },
          ],
          change: { fields: [{ set: { birthDate: '1984-05-06', sex: 'female' } }] },
        },
      ],
    });
    expect(JSON.stringify('facts' in answer ? answer.facts[0]?.changes : [])).not.toContain(number);
  });

  it('that contradict what is known are refused', () => {
    expect(add({ person: somebody({ birthDate: getDay('1984-05-07') }) })).toMatchObject({
      refused: 'idContradictsPerson',
    });
    expect(add({ person: somebody({ sex: 'male' }) })).toMatchObject({ refused: 'idContradictsPerson' });
  });

  it('with a problem are refused', () => {
    for (const text of ['12345', '', number.slice(0, 17) + 'Y', '110***********1234'])
      expect([text, add({ reading: readNumber(text, null) })]).toMatchObject([text, { refused: 'idUnusable' }]);
  });

  it('of somebody else are refused, with the community where that is another one', () => {
    expect(add({ claim: { personId: 'other', elsewhere: undefined } })).toMatchObject({ refused: 'idRegisteredHere' });
    expect(add({ claim: { personId: 'other', elsewhere: '白杨社区' } })).toMatchObject({
      refused: 'idRegisteredElsewhere',
      details: { community: '白杨社区' },
    });
    expect(refuseClaimed(ID, { personId: ID, elsewhere: undefined })).toBeUndefined();
    expect(refuseClaimed(ID, { personId: ID, elsewhere: '白杨社区' })).toMatchObject({
      refused: 'idRegisteredElsewhere',
    });
  });

  it('that the person has already change nothing, and ones that are gone cannot be dropped', () => {
    const person = somebody({ identities: [{ key: 'hash', kind: 'residentId', masked: '110***' }] });
    expect(add({ person })).toEqual({ facts: [] });
    expect(decideDropIdentity(person, 'other')).toEqual({ refused: 'identityUnknown' });
    expect(decideDropIdentity(person, 'hash')).toMatchObject({ facts: [{ type: 'identityDropped' }] });
  });
});

describe('phones and plates', () => {
  it.each([
    ['138 0000 1111', '13800001111'],
    ['+86-13800001111', '13800001111'],
    ['0571-87654321', '057187654321'],
    ['张三 13800001111', undefined],
    ['13800001111、13800002222', undefined],
    ['138****1111', undefined],
  ])('reads %s as %s', (text, phone) => {
    expect(onePhone(text)).toBe(phone);
  });

  const add = (phone: string, place: 'first' | 'last') =>
    decideAddPhone(somebody({ phones: ['13500000001'] }), { personId: ID as never, phone, place });

  it('put a best number before the others', () => {
    expect(add('13500000002', 'first')).toMatchObject({
      facts: [
        {
          changes: [{ field: 'phone', after: '135****0002' }],
          change: {
            addPhones: [
              { phone: '13500000002', position: 0 },
              { phone: '13500000001', position: 1 },
            ],
          },
        },
      ],
    });
    expect(add('13500000002', 'last')).toMatchObject({ facts: [{ change: { addPhones: [{ position: 1 }] } }] });
  });

  it('are refused when they are known, unusable or gone', () => {
    expect(add('13500000001', 'last')).toMatchObject({ refused: 'phoneKnown' });
    expect(add('没有', 'last')).toMatchObject({ refused: 'phoneUnusable' });
    expect(decideDropPhone(somebody(), undefined)).toEqual({ refused: 'phoneUnknown' });
    const plate = (text: string) =>
      decideAddVehicle(somebody({ plates: ['京A12345'] }), { personId: ID as never, plate: text });
    expect(plate('京A·12345')).toMatchObject({ refused: 'plateKnown' });
    expect(plate('自行车')).toMatchObject({ refused: 'plateUnusable' });
    expect(plate('粤bd12345')).toMatchObject({ facts: [{ change: { addPlates: [{ plate: '粤BD12345' }] } }] });
  });
});

describe('tags', () => {
  const context = { today: TODAY, tagId: 'tag-new' };
  const add = (person = somebody(), more: object = {}) =>
    decideAddTag(person, AddTagInput.parse({ personId: ID, kind: 'livingAlone', ...more }), context);
  const tag = { id: 'tag-1', kind: 'livingAlone', note: null, fromDay: getDay('2026-01-01'), untilDay: null };

  it('begin today unless a day is given, and may have their end', () => {
    expect(add()).toMatchObject({ facts: [{ change: { addTags: [{ fromDay: TODAY, untilDay: null }] } }] });
    expect(add(somebody(), { untilDay: '2026-04-01' })).toMatchObject({
      facts: [{ change: { addTags: [{ untilDay: '2026-04-01' }] } }],
    });
    expect(add(somebody(), { untilDay: '2026-03-01' })).toMatchObject({ refused: 'dayBeforeStart' });
  });

  it('hold once at a time, and again after they ended', () => {
    expect(add(somebody({ tags: [tag] }))).toMatchObject({ refused: 'tagKnown' });
    expect(add(somebody({ tags: [{ ...tag, untilDay: getDay('2026-03-09') }] }))).toHaveProperty('facts');
  });

  it('that follow from age are stated only while no birth date is known', () => {
    expect(add(somebody({ birthDate: getDay('1930-01-01') }), { kind: 'aged' })).toMatchObject({
      refused: 'tagFollowsFromAge',
    });
    expect(add(somebody(), { kind: 'aged' })).toHaveProperty('facts');
  });

  it('end so that they hold no longer today', () => {
    const end = (more: object) =>
      decideEndTag(
        somebody({ tags: [{ ...tag, ...more }] }),
        { personId: ID as never, tagId: 'tag-1' as never, untilDay: null },
        context,
      );
    expect(end({})).toMatchObject({ facts: [{ change: { endTags: [{ id: 'tag-1', untilDay: '2026-03-09' }] } }] });
    expect(end({ fromDay: TODAY })).toMatchObject({ facts: [{ change: { endTags: [{ untilDay: TODAY }] } }] });
    expect(end({ untilDay: getDay('2026-02-01') })).toEqual({ refused: 'tagUnknown' });
  });
});

describe('registering', () => {
  const register = (more: object) => {
    const input = RegisterPersonInput.parse({ personId: ID, name: '柳青', ...more });
    const reading = input.idNumber === null ? undefined : readNumber(input.idNumber, input.idKind);
    return decideRegisterPerson({
      input,
      reading,
      masked: reading && '110***',
      claim: undefined,
      to: undefined,
      residencyId: 'stay-new',
      today: TODAY,
    });
  };

  it('needs a name and nothing else', () => {
    expect(register({})).toMatchObject({
      facts: [{ type: 'personRegistered', changes: [{ field: 'name', after: '柳青' }] }],
    });
  });

  it('names the field that is wrong', () => {
    expect(register({ idNumber: '123' })).toMatchObject({ refused: 'idUnusable', details: { field: 'idNumber' } });
    expect(register({ phones: ['123'] })).toMatchObject({ refused: 'phoneUnusable', details: { field: 'phones' } });
    expect(register({ birthDate: '2030-01-01' })).toMatchObject({
      refused: 'dayInFuture',
      details: { field: 'birthDate' },
    });
  });
});
