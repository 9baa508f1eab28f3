import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { narrowed } from './fill-query.ts';
import { mergedReplies, packedReplies } from './form-below-files.ts';
import { findReplyFile, readReplies } from './form-reply-queries.ts';
import { listFormIds, namesOfAreas, readSentForm, readSentForms, type SentForm } from './sent-form-queries.ts';
import { byWhom } from './sent-form-routes.ts';
import { belowRows, communityRows } from './sent-form-views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHOWN = 60;
const params = z.object({ id: idSchema<'sentForm'>() });
const none = z.object({});

const list = defineRoute({
  path: '/api/sent-forms-below',
  summary: 'Forms that were sent down, and how many communities have sent them back',
  permission: 'reporting.area.read',
  params: none,
  query: none,
  async handle(context) {
    const { tx, communityIds } = context;
    const ids = (await listFormIds(tx, { communityIds, limit: SHOWN })).map(({ id }) => id);
    const forms = await readSentForms(tx, { communityIds, ids });
    return { rows: belowRows(forms, await about(context, forms)) };
  },
});

const read = defineRoute({
  path: '/api/sent-forms-below/:id',
  summary: 'A form that was sent down, with each community: who returned it, who is late',
  permission: 'reporting.area.read',
  params,
  query: none,
  async handle(context, { params: { id } }) {
    const { tx, communityIds } = context;
    const forms = await readSentForm(tx, { communityIds, id });
    const [head] = forms;
    if (!head) return undefined;
    const known = await about(context, forms);
    const communities = await namesOfAreas(
      tx,
      forms.map(({ communityId }) => communityId),
    );
    const [row] = belowRows(forms, known);
    return { ...row, note: head.note, rows: communityRows(forms, { ...known, communities }) };
  },
});

/** Replies and names around forms. */
export async function about(
  { tx, communityIds, now }: Pick<ReadContext, 'tx' | 'communityIds' | 'now'>,
  forms: readonly SentForm[],
) {
  const formIds = [...new Set(forms.map(({ id }) => id))];
  const replies = await readReplies(tx, { communityIds, formIds });
  const areas = await namesOfAreas(
    tx,
    forms.map(({ areaId }) => areaId),
  );
  const names = await accountNames(tx, [...forms.map(({ sentBy }) => sentBy), ...replies.flatMap(byWhom)]);
  return { replies, areas, names, now };
}

/** Names of people stand in what came up: the look is recorded. */
const reply = defineRoute({
  path: '/api/form-replies-below/:id',
  summary: 'A filled form that a community below sent up',
  permission: 'reporting.area.answer',
  params: z.object({ id: idSchema<'formReply'>() }),
  query: narrowed,
  look: ({ params: { id } }) => ({ kind: 'formReply', id }),
  async handle({ tx, communityIds, vault }, { params: { id } }) {
    const file = await findReplyFile(tx, { communityIds, replyId: id });
    if (!file) return undefined;
    const { communityId, fileName, sealed } = file;
    const name = (await namesOfAreas(tx, [communityId])).get(communityId) ?? '';
    return { communityId, fileName: `${name} ${fileName}`, contentType: XLSX, bytes: vault.open(sealed) };
  },
});

const zip = defineRoute({
  path: '/api/sent-forms-below/:id/zip',
  summary: 'All filled forms that came up, packed, named by community',
  permission: 'reporting.area.answer',
  params,
  query: none,
  look: ({ params: { id } }) => ({ kind: 'sentForm', id }),
  handle: (context, { params: { id } }) => packedReplies(context, id),
});

const merged = defineRoute({
  path: '/api/sent-forms-below/:id/merged',
  summary: 'The rows of all filled forms that came up in one workbook, each with its community',
  permission: 'reporting.area.answer',
  params,
  query: none,
  look: ({ params: { id } }) => ({ kind: 'sentForm', id }),
  handle: (context, { params: { id } }) => mergedReplies(context, id),
});

/** What the level above reads of forms that it sent down. */
export const formBelowRoutes: readonly Route[] = [list, read, reply, zip, merged];
