import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { areaNumberText, idSchema, type CommunityId } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { openTemplate } from '../../sheets/server/api.ts';
import { fillPreview } from './fill-preview.ts';
import { answerAccount, answerFilled, describeFill, fillQuery, narrowed, type FoundForm } from './fill-query.ts';
import { listPlaceChoices, listTemplateChoices } from './fill-template-queries.ts';
import { findReplyFile, readReplies } from './form-reply-queries.ts';
import {
  countWaitingForms,
  listSentForms,
  namesOfAreas,
  readBlank,
  readSentForm,
  type SentForm,
} from './sent-form-queries.ts';
import { formRows, replyViews } from './sent-form-views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** As many as a community gets in some months. */
const SHOWN = 100;

const params = z.object({ id: idSchema<'sentForm'>() });

const list = defineRoute({
  path: '/api/sent-forms',
  summary: 'Forms that the level above wants back from a community: what waits, what went up',
  permission: 'reporting.fill',
  params: z.object({}),
  query: z.object({ community: areaNumberText.optional() }),
  async handle({ tx, communityIds, now }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    const forms = await listSentForms(tx, { communityId, limit: SHOWN });
    const formIds = forms.map(({ id }) => id);
    const replies = await readReplies(tx, { communityIds: [communityId], formIds });
    const areas = await namesOfAreas(
      tx,
      forms.map(({ areaId }) => areaId),
    );
    const names = await accountNames(
      tx,
      forms.map(({ sentBy }) => sentBy),
    );
    return { rows: formRows(forms, { replies, areas, names, now }) };
  },
});

const waiting = defineRoute({
  path: '/api/sent-forms-waiting',
  summary: 'How many forms a community still owes the level above, and how many of them are late',
  permission: 'reporting.fill',
  params: z.object({}),
  query: z.object({ community: areaNumberText.optional() }),
  async handle({ tx, communityIds, now }) {
    const [communityId] = communityIds;
    return communityId === undefined ? undefined : countWaitingForms(tx, { communityId, now });
  },
});

const read = defineRoute({
  path: '/api/sent-forms/:id',
  summary: 'A form that the level above wants back: what its columns want, and every version that went up',
  permission: 'reporting.fill',
  params,
  query: narrowed,
  async handle(context, { params: { id } }) {
    const found = await findForm(context, id);
    if (!found) return undefined;
    const { tx, now } = context;
    const { form, template, communityId } = found;
    const replies = await readReplies(tx, { communityIds: [communityId], formIds: [id] });
    const names = await accountNames(tx, [form.sentBy, ...replies.flatMap(byWhom)]);
    const areas = await namesOfAreas(tx, [form.areaId]);
    const [row] = formRows([form], { replies, areas, names, now });
    const places = await listPlaceChoices(tx, communityId);
    return { communityId, ...row, ...fillPreview(template), places, replies: replyViews(replies, names) };
  },
});

const account = defineRoute({
  path: '/api/sent-forms/:id/account',
  summary: 'What of such a form would be filled and what would stay empty',
  permission: 'reporting.fill',
  params,
  query: fillQuery,
  async handle(context, { params: { id }, query }) {
    const found = await findForm(context, id);
    return found && answerAccount(context, found, { ...query, day: found.form.day });
  },
});

const filled = defineRoute({
  path: '/api/sent-forms/:id/filled',
  summary: 'Such a form filled, to be looked through before it is signed; id numbers only for a reason',
  permission: 'reporting.fill',
  params,
  query: fillQuery,
  look: ({ params: { id }, query }) => ({ kind: 'sentForm', id, reason: describeFill(query) }),
  async handle(context, { params: { id }, query }) {
    const found = await findForm(context, id);
    return found && answerFilled(context, found, { ...query, day: found.form.day });
  },
});

/** A version that went up, for whoever may take lists out of the community. */
const reply = defineRoute({
  path: '/api/form-replies/:id',
  summary: 'A filled form as it was signed and sent up',
  permission: 'register.export.run',
  params: z.object({ id: idSchema<'formReply'>() }),
  query: narrowed,
  look: ({ params: { id } }) => ({ kind: 'formReply', id }),
  async handle({ tx, communityIds, vault }, { params: { id } }) {
    const file = await findReplyFile(tx, { communityIds, replyId: id });
    if (!file) return undefined;
    const { communityId, fileName, sealed } = file;
    return { communityId, fileName, contentType: XLSX, bytes: vault.open(sealed) };
  },
});

interface FoundSentForm extends FoundForm {
  readonly form: SentForm;
}

async function findForm({ tx, communityIds, vault }: ReadContext, id: string): Promise<FoundSentForm | undefined> {
  const [form] = await readSentForm(tx, { communityIds, id });
  if (!form) return undefined;
  const communityId: CommunityId = form.communityId;
  const sealed = await readBlank(tx, { communityId, id });
  if (!sealed) return undefined;
  const choices = await listTemplateChoices(tx, communityId);
  const template = await openTemplate({ fileName: form.name, bytes: vault.open(sealed) }, choices);
  return { form, template, communityId };
}

/** Everybody whose name a version needs. */
export function byWhom(of: { readonly signedBy: string; readonly sentBackBy: string | null }): readonly string[] {
  return of.sentBackBy === null ? [of.signedBy] : [of.signedBy, of.sentBackBy];
}

/** What a community reads of forms that were sent down to it. */
export const sentFormRoutes: readonly Route[] = [list, waiting, read, account, filled, reply];
