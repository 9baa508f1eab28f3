import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay, instantOf, type Instant } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { getId } from '../../base/domain/ids.ts';
import { ReplyForm, SendForm } from './sent-form-inputs.ts';
import {
  decideReplyForm,
  decideSendForm,
  decideSendFormBack,
  decideWithdrawForm,
  MOST_FORM_BYTES,
  type FormState,
  type ReplyDraft,
} from './sent-form-rules.ts';
import { countingReply, formStanding, type ReplyVersion } from './sent-form-state.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (hour: number): Instant => instantOf(new Date(Date.UTC(2026, 2, 10, hour)));
const today = getDay('2026-03-10');
const send = SendForm.parse({
  ...{ formId: id(1), fileId: id(2), name: '名单.xlsx', day: today, dueAt: at(9), communityIds: [100, 101] },
});
const asked = { now: at(2), file: { byteSize: 9000, tables: 1 }, communityIds: [100, 101], areaId: 10 };
const refusalOf = (decision: object) => (isRefusal(decision) ? decision.refused : 'done');

describe('a form that is sent down', () => {
  it('reaches every community that was named, each once', () => {
    const twice = { ...send, communityIds: [100, 101, 100] };
    expect(decideSendForm(asked, twice)).toMatchObject({
      facts: [{ type: 'formSent', areaId: 10, communityIds: [100, 101], day: '2026-03-10' }],
    });
  });

  it.each([
    ['fileMissing', { file: undefined }],
    ['formTooLarge', { file: { byteSize: MOST_FORM_BYTES + 1, tables: 1 } }],
    ['templateHasNoTable', { file: { byteSize: 9000, tables: 0 } }],
    ['formDueEarly', { now: at(9) }],
    ['areaUnknown', { communityIds: [100] }],
    ['areaUnknown', { areaId: undefined }],
  ])('is refused as %s', (code, change) => {
    expect(refusalOf(decideSendForm({ ...asked, ...change }, send))).toBe(code);
  });

  it('is taken back where it lies, and nowhere else', () => {
    const input = { formId: getId<'sentForm'>(id(1)), communityIds: [100, 102], reason: '不用再报' };
    expect(decideWithdrawForm({ communityIds: [100] }, input)).toMatchObject({ facts: [{ communityIds: [100] }] });
    expect(refusalOf(decideWithdrawForm({ communityIds: [] }, input))).toBe('sentFormUnknown');
  });
});

const reply = (version: number, hour: number, state: ReplyVersion['state'] = 'signed'): ReplyVersion => ({
  ...{ replyId: id(10 + version), version, state, signedAt: at(hour) },
});
const form = (replies: readonly ReplyVersion[]): FormState => ({
  day: today,
  isWithdrawn: false,
  isEmptied: false,
  replies,
});
const draft: ReplyDraft = {
  ...{ source: 'filled', fileName: '名单.xlsx', rowCount: 30, gapCount: 4, hasIds: false, missingSheets: [] },
};
const input = (of: object = {}) => ReplyForm.parse({ formId: id(1), replyId: id(20), ...of });

describe('a form that comes back', () => {
  it('is the next version, with what it says of itself', () => {
    expect(decideReplyForm({ form: form([]), today, draft }, input())).toEqual({
      facts: [
        {
          ...{ type: 'formReplied', subjectId: id(20), formId: id(1), version: 1, source: 'filled', change: null },
          ...{ fileName: '名单.xlsx', rowCount: 30, gapCount: 4, hasIds: false },
        },
      ],
    });
  });

  it('after a signed one says what it corrects; after one that was sent back it need not', () => {
    const signed = form([reply(1, 3)]);
    expect(refusalOf(decideReplyForm({ form: signed, today, draft }, input()))).toBe('formChangeNeeded');
    expect(decideReplyForm({ form: signed, today, draft }, input({ change: '补报两户' }))).toMatchObject({
      facts: [{ version: 2, change: '补报两户' }],
    });
    const back = form([reply(1, 3, 'sentBack')]);
    expect(decideReplyForm({ form: back, today, draft }, input())).toMatchObject({ facts: [{ version: 2 }] });
  });

  it.each([
    ['sentFormUnknown', { form: undefined }, {}],
    ['sentFormUnknown', { form: { ...form([]), isEmptied: true } }, {}],
    ['formIsWithdrawn', { form: { ...form([]), isWithdrawn: true } }, {}],
    ['fillTooEarly', { today: getDay('2026-03-09') }, {}],
    ['reasonNeeded', {}, { numbers: 'open', reason: '要' }],
    ['reasonNeeded', { draft: { ...draft, hasIds: true, source: 'uploaded' as const } }, {}],
    ['fileMissing', { draft: undefined }, {}],
    ['formNotThisOne', { draft: { ...draft, missingSheets: ['名单'] } }, {}],
  ])('is refused as %s', (code, state, change) => {
    expect(refusalOf(decideReplyForm({ form: form([]), today, draft, ...state }, input(change)))).toBe(code);
  });

  it('is sent back only as the newest, and once', () => {
    const back = (replies: readonly ReplyVersion[], replyId: string) =>
      refusalOf(
        decideSendFormBack(
          { form: form(replies) },
          { formId: getId(id(1)), replyId: getId(replyId), remark: '少了三号楼' },
        ),
      );
    expect(back([reply(1, 3), reply(2, 4)], id(12))).toBe('done');
    expect(back([reply(1, 3), reply(2, 4)], id(11))).toBe('formReplyNotNewest');
    expect(back([reply(1, 3, 'sentBack')], id(11))).toBe('formReplyNotNewest');
    expect(back([], id(11))).toBe('formReplyNotNewest');
  });
});

describe('where a form stands', () => {
  const standing = (replies: readonly ReplyVersion[], hour: number, withdrawnAt: Instant | null = null) =>
    formStanding({ replies, dueAt: at(9), now: at(hour), withdrawnAt });

  it('waits until its hour, then it is late', () => {
    expect([standing([], 9), standing([], 10), standing([], 10, at(5))]).toEqual(['waiting', 'late', 'withdrawn']);
  });

  it('is in time by its first version, however late it was corrected', () => {
    expect(standing([reply(1, 8)], 12)).toBe('signed');
    expect(standing([reply(2, 12), reply(1, 8)], 12)).toBe('signed');
    expect(standing([reply(1, 10)], 12)).toBe('signedLate');
  });

  it('is sent back until a new version comes', () => {
    expect(standing([reply(1, 8, 'sentBack')], 8)).toBe('sentBack');
    expect(standing([reply(1, 8, 'sentBack'), reply(2, 10)], 12)).toBe('signed');
  });

  it('has a reply that counts exactly when it is signed, whatever came in whatever order', () => {
    const some = fc.array(fc.record({ hour: fc.nat(20), isBack: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.nat(20), (list, hour) => {
        const replies = list.map((one, place) => reply(place + 1, one.hour, one.isBack ? 'sentBack' : 'signed'));
        const isSigned = standing(replies, hour).startsWith('signed');
        expect(countingReply([...replies].reverse()) !== undefined).toBe(isSigned);
      }),
    );
  });
});
