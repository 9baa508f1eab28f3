import type { Day, Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { ReplyForm, SendForm, SendFormBack, WithdrawForm } from './sent-form-inputs.ts';
import { inOrder, type ReplyVersion } from './sent-form-state.ts';

/** A blank form of more than 2 MB is no form: it is copied to every community. */
export const MOST_FORM_BYTES = 2_000_000;
const REASON_MIN = 4;

export interface FormSent {
  readonly type: 'formSent';
  readonly subjectId: string;
  readonly areaId: number;
  readonly name: string;
  readonly note: string;
  readonly day: Day;
  readonly dueAt: Instant;
  readonly fileId: string;
  readonly communityIds: readonly CommunityId[];
}

/** Sends a form down. Refuses: fileMissing, formTooLarge, templateHasNoTable, formDueEarly, areaUnknown. */
export function decideSendForm(
  state: {
    readonly now: Instant;
    /** Undefined: no file came along. */
    readonly file: { readonly byteSize: number; readonly tables: number } | undefined;
    /** Those of the named communities that exist and are in use. */
    readonly communityIds: readonly CommunityId[];
    /** The lowest area above them. */
    readonly areaId: number | undefined;
  },
  input: SendForm,
): Decision<FormSent> {
  const { now, file, areaId } = state;
  if (!file) return refuse('fileMissing', { count: 1 });
  if (file.byteSize > MOST_FORM_BYTES) return refuse('formTooLarge', { megabytes: MOST_FORM_BYTES / 1_000_000 });
  if (file.tables === 0) return refuse('templateHasNoTable');
  if (Date.parse(input.dueAt) <= Date.parse(now)) return refuse('formDueEarly', { field: 'dueAt' });
  const unknown = input.communityIds.find((id) => !state.communityIds.includes(id));
  if (unknown !== undefined || areaId === undefined) return refuse('areaUnknown', { code: unknown ?? '' });
  const { formId, name, note, day, dueAt, fileId } = input;
  const communityIds = [...new Set(input.communityIds)];
  return {
    facts: [{ type: 'formSent', subjectId: formId, areaId, name, note, day, dueAt, fileId, communityIds }],
  };
}

export interface FormWithdrawn {
  readonly type: 'formWithdrawn';
  readonly subjectId: string;
  readonly communityIds: readonly CommunityId[];
}

/** Takes a form back where it still waits or was answered. Refuses: sentFormUnknown. */
export function decideWithdrawForm(
  state: { readonly communityIds: readonly CommunityId[] },
  { formId }: WithdrawForm,
): Decision<FormWithdrawn> {
  const { communityIds } = state;
  if (communityIds.length === 0) return refuse('sentFormUnknown');
  return { facts: [{ type: 'formWithdrawn', subjectId: formId, communityIds }] };
}

/** A form as it lies with a community. */
export interface FormState {
  readonly day: Day;
  readonly isWithdrawn: boolean;
  /** The blank was emptied after some months. */
  readonly isEmptied: boolean;
  readonly replies: readonly ReplyVersion[];
}

/** What would go up. */
export interface ReplyDraft {
  readonly source: 'filled' | 'uploaded';
  readonly fileName: string;
  readonly rowCount: number;
  readonly gapCount: number;
  /** Id numbers stand open in it. */
  readonly hasIds: boolean;
  /** Sheets of the form that are not in what somebody completed. */
  readonly missingSheets: readonly string[];
}

export interface FormReplied extends Omit<ReplyDraft, 'missingSheets'> {
  readonly type: 'formReplied';
  readonly subjectId: string;
  readonly formId: string;
  readonly version: number;
  readonly change: string | null;
}

/**
 * Whether a form may be signed at all, before anything is filled. Refuses: sentFormUnknown, formIsWithdrawn, fillTooEarly, reasonNeeded,
 * formChangeNeeded.
 */
export function whyNotReply(state: { readonly form: FormState | undefined; readonly today: Day }, input: ReplyForm) {
  const { form, today } = state;
  if (!form || form.isEmptied) return refuse('sentFormUnknown');
  if (form.isWithdrawn) return refuse('formIsWithdrawn');
  if (form.day > today) return refuse('fillTooEarly');
  if (input.numbers === 'open' && !hasReason(input)) return refuse('reasonNeeded');
  const newest = inOrder(form.replies).at(-1);
  if (newest?.state === 'signed' && Array.from(input.change).length < 2) return refuse('formChangeNeeded');
  return undefined;
}

/**
 * Signs a form and sends it up as the next version. Refuses: those of whyNotReply, and fileMissing, formNotThisOne, reasonNeeded (id
 * numbers stand open in what was completed by hand).
 */
export function decideReplyForm(
  state: {
    readonly form: FormState | undefined;
    readonly today: Day;
    /** Undefined: the completed file that was named did not come along. */
    readonly draft: ReplyDraft | undefined;
  },
  input: ReplyForm,
): Decision<FormReplied> {
  const { form, draft } = state;
  const refused = whyNotReply(state, input);
  if (refused || !form) return refused ?? refuse('sentFormUnknown');
  if (!draft) return refuse('fileMissing', { count: 1 });
  const { missingSheets, ...own } = draft;
  if (missingSheets.length > 0) return refuse('formNotThisOne', { sheets: missingSheets.join('、') });
  // What somebody typed in by hand needs the same reason.
  if (own.hasIds && !hasReason(input)) return refuse('reasonNeeded');
  const version = (inOrder(form.replies).at(-1)?.version ?? 0) + 1;
  const { replyId, formId, change } = input;
  const said = change === '' ? null : change;
  return { facts: [{ type: 'formReplied', subjectId: replyId, formId, version, ...own, change: said }] };
}

function hasReason({ reason }: Pick<ReplyForm, 'reason'>): boolean {
  return Array.from(reason).length >= REASON_MIN;
}

export interface FormSentBack {
  readonly type: 'formSentBack';
  readonly subjectId: string;
  readonly formId: string;
  readonly remark: string;
}

/** The level above sends a reply back; only the newest, while it stands. Refuses: sentFormUnknown, formReplyNotNewest. */
export function decideSendFormBack(
  state: { readonly form: FormState | undefined },
  { formId, replyId, remark }: SendFormBack,
): Decision<FormSentBack> {
  if (!state.form) return refuse('sentFormUnknown');
  const newest = inOrder(state.form.replies).at(-1);
  if (newest?.replyId !== replyId || newest.state !== 'signed') return refuse('formReplyNotNewest');
  return { facts: [{ type: 'formSentBack', subjectId: replyId, formId, remark }] };
}
