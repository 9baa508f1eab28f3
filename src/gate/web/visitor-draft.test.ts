import { describe, expect, it } from 'vitest';
import { EAST, minutes, PERSON, VISIT, visit } from '../../../test/support/gate-questions.ts';
import { RegisterVisit } from '../domain/visit-inputs.ts';
import { draftFrom, lackOf, newDraft, registerInput, visitOfDraft, type VisitorDraft } from './visitor-draft.ts';
import { findVisits, type KnownVisit } from './gate-visits.ts';

const registration = { visitId: VISIT, gateId: EAST, now: minutes(0) };
const draft: VisitorDraft = {
  ...newDraft({ hours: 4 }),
  ...{ phone: '138 0000 5678', name: ' 欧阳小满 ', hostAnswer: 'agreed' },
  host: { personId: PERSON, label: '幸福里 3号楼2单元501' },
};

describe('a visitor at the gate', () => {
  it('is registered in words the server takes', () => {
    const taken = RegisterVisit.parse(registerInput(draft, registration));
    expect(taken).toMatchObject({
      ...{
        visitId: VISIT,
        kind: 'visitor',
        name: '欧阳小满',
        phone: '13800005678',
        hostPersonId: PERSON,
        passengers: 0,
      },
      ...{ hostAnswer: 'agreed', answeredBy: 'call', isRegular: false, gateId: EAST },
    });
    expect(Date.parse(taken.untilAt ?? '') - Date.parse(taken.fromAt)).toBe(4 * 3_600_000);
  });

  it('leaves out what was not typed', () => {
    const taken = registerInput({ ...newDraft({ hours: 1 }), name: '李' }, registration);
    expect(Object.keys(taken)).not.toContain('phone');
    expect(Object.keys(taken)).not.toContain('answeredBy');
    expect(RegisterVisit.safeParse(taken).success).toBe(true);
  });

  it('calls a courier by the company', () => {
    const courier = { ...newDraft({ hours: 1 }), kind: 'courier' as const, company: '快送' };
    expect(registerInput(courier, registration).name).toBe('快送');
  });

  it('is not registered with a number that is no phone number, nor without a name', () => {
    expect(lackOf(draft)).toBeUndefined();
    expect(lackOf({ ...draft, phone: '' })).toBeUndefined();
    expect(lackOf({ ...draft, phone: '1380000567' })).toBe('phoneWrong');
    expect(lackOf({ ...draft, name: ' ' })).toBe('needName');
  });

  it('is known at this phone at once, as the list will know it', () => {
    expect(visitOfDraft(draft, registration)).toMatchObject({
      ...{ visitId: VISIT, name: '欧阳小满', phoneTail: '5678', hostAnswer: 'agreed', host: '幸福里 3号楼2单元501' },
    });
  });

  it('who comes again is filled in, but the host is asked each time', () => {
    const again = draftFrom({ ...visitOfDraft(draft, registration), isRegular: true }, newDraft({ hours: 2 }));
    expect(again).toMatchObject({ name: '欧阳小满', hostAnswer: 'notAsked', hours: 2, isRegular: true });
  });

  it('begins with the plate of a vehicle that nobody knows', () => {
    expect(newDraft({ hours: 4, plate: '黑A12345' })).toMatchObject({ kind: 'driver', plate: '黑A12345' });
  });
});

describe('visitors who came before', () => {
  const known = (more: Partial<KnownVisit>): KnownVisit => ({
    ...visit(),
    ...{ name: '欧阳小满', phoneTail: '5678', company: '', plate: '', isRegular: false },
    ...more,
  });
  const all = [
    known({}),
    known({ visitId: 'b' }),
    known({ name: '快送', company: '快送', isRegular: true, phoneTail: '' }),
  ];

  it('are offered by name, phone tail and company, each once, regulars first', () => {
    expect(findVisits(all, '欧阳').length).toBe(1);
    expect(findVisits(all, '13800005678')[0]?.name).toBe('欧阳小满');
    expect(findVisits(all, '快送')[0]?.isRegular).toBe(true);
    expect(findVisits(all, '欧')).toEqual([]);
  });
});
