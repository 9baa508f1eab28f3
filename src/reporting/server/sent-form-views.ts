import type { Instant } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import { FORM_STANDINGS, formStanding, type FormStanding } from '../domain/sent-form-state.ts';
import type { FormBelowRow, FormReplyView, SentFormRow } from '../domain/sent-form-shapes.ts';
import type { FormReply } from './form-reply-queries.ts';
import type { SentForm } from './sent-form-queries.ts';

interface About {
  readonly replies: readonly FormReply[];
  readonly areas: ReadonlyMap<number, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Instant;
}

/** Forms of one community as it sees them. */
export function formRows(forms: readonly SentForm[], about: About): readonly SentFormRow[] {
  const replies = groupBy(about.replies, ({ formId }) => formId);
  return forms.map((form) => {
    const own = replies.get(form.id) ?? [];
    const newest = own.at(-1);
    return {
      ...headOf(form, about),
      note: form.note,
      standing: standingOf(form, own, about.now),
      version: newest?.version ?? 0,
      remark: newest?.remark ?? null,
    };
  });
}

/** Versions with names instead of accounts. */
export function replyViews(
  replies: readonly FormReply[],
  names: ReadonlyMap<string, string>,
): readonly FormReplyView[] {
  return replies.map(({ communityId: _, formId: _form, ...reply }) => ({
    ...reply,
    signedBy: names.get(reply.signedBy) ?? '',
    sentBackBy: reply.sentBackBy === null ? null : (names.get(reply.sentBackBy) ?? ''),
  }));
}

/** Forms over many communities: how many stand where. Forms come with all their communities, newest form first. */
export function belowRows(forms: readonly SentForm[], about: About): readonly FormBelowRow[] {
  const replies = groupBy(about.replies, replyKey);
  return [...groupBy(forms, ({ id }) => id).values()].flatMap((group) => {
    const [head] = group;
    if (!head) return [];
    const standings = group.map((form) => standingOf(form, replies.get(formKey(form)) ?? [], about.now));
    return [{ ...headOf(head, about), counts: countOf(standings) }];
  });
}

/** One form in each of its communities; `names` by community. */
export function communityRows(
  forms: readonly SentForm[],
  about: About & { readonly communities: ReadonlyMap<number, string> },
) {
  const replies = groupBy(about.replies, replyKey);
  return forms.map((form) => {
    const own = replies.get(formKey(form)) ?? [];
    return {
      communityId: form.communityId,
      community: about.communities.get(form.communityId) ?? '',
      standing: standingOf(form, own, about.now),
      newest: replyViews(own.slice(-1), about.names)[0] ?? null,
    };
  });
}

function headOf(form: SentForm, { areas, names }: About) {
  const { id, name, day, dueAt, sentAt, areaId, sentBy } = form;
  return { id, name, day, dueAt, sentAt, area: areas.get(areaId) ?? '', sentBy: names.get(sentBy) ?? '' };
}

function standingOf(form: SentForm, replies: readonly FormReply[], now: Instant): FormStanding {
  const { dueAt, withdrawnAt } = form;
  return formStanding({ replies, dueAt, withdrawnAt, now });
}

function countOf(standings: readonly FormStanding[]): Readonly<Record<FormStanding, number>> {
  const count = (wanted: FormStanding) => standings.filter((standing) => standing === wanted).length;
  const [late, sentBack, waiting, signedLate, signed, withdrawn] = FORM_STANDINGS.map(count);
  return {
    ...{ late: late ?? 0, sentBack: sentBack ?? 0, waiting: waiting ?? 0 },
    ...{ signedLate: signedLate ?? 0, signed: signed ?? 0, withdrawn: withdrawn ?? 0 },
  };
}

const formKey = ({ communityId, id }: SentForm) => `${communityId} ${id}`;
const replyKey = ({ communityId, formId }: FormReply) => `${communityId} ${formId}`;
