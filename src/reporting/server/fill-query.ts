import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { mayIn } from '../../base/domain/actor.ts';
import { findDay, type Day } from '../../base/domain/day.ts';
import { areaNumberText, type CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { FileReply, ReadContext } from '../../base/server/route.ts';
import type { OpenTemplate } from '../../sheets/server/api.ts';
import { selectionOfText, type FillSelection } from '../domain/fill-selection.ts';
import { accountOfForm, fillForm } from './fill-form.ts';
import type { FillQuestion } from './fill-people-queries.ts';
import { LISTS_PEOPLE } from './fill-whom.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REASON_MIN = 4;

/** A form is found by its id; a community only narrows. */
export const narrowed = z.object({ community: areaNumberText.optional() });
/** Day, selection and whether id numbers are open, as they stand in an address. */
export const fillQuery = narrowed.extend({
  day: z.iso.date().optional(),
  who: z.enum(['auto', 'everybody', 'tag', 'grid', 'building', 'order', 'returnee', 'age']).default('auto'),
  /** The tag, grid or building; of an age `60-`, `-13`, `3-6`. */
  value: z.string().max(60).optional(),
  /** Open id numbers: needs the permission to disclose and a reason. */
  withIds: z.enum(['1']).optional(),
  reason: z.string().trim().max(200).default(''),
});
export type FillQuery = z.infer<typeof fillQuery>;

/** A form that is filled for one community. */
export interface FoundForm {
  readonly template: OpenTemplate;
  readonly communityId: CommunityId;
}

/** What would be filled and what would stay empty. */
export async function answerAccount(context: ReadContext, { template, communityId }: FoundForm, query: FillQuery) {
  const question = questionOf(context, { communityId, query: { ...query, withIds: undefined } });
  const { report, warnings, selections } = await accountOfForm(context.tx, { template, question });
  return { day: question.day, report, warnings: [...template.warnings, ...warnings], selections };
}

/** The filled form as a file; people only for whoever may take lists out, open id numbers only for a reason. */
export async function answerFilled(
  context: ReadContext,
  { template, communityId }: FoundForm,
  query: FillQuery,
): Promise<FileReply & { readonly communityId: CommunityId }> {
  const listsPeople = template.reading.tables.some(({ kind }) => LISTS_PEOPLE.has(kind));
  if (listsPeople && !mayIn(context.actor, 'register.export.run', communityId)) throw new Problem('notPermitted');
  if (query.withIds) requireReason(context, communityId, query.reason);
  const question = questionOf(context, { communityId, query });
  const author = (await accountNames(context.tx, [context.actor.accountId])).get(context.actor.accountId);
  const { bytes } = await fillForm(context.tx, { template, question, author });
  return { communityId, fileName: template.fileName, contentType: XLSX, bytes };
}

function questionOf(
  { actor, today, vault }: ReadContext,
  of: { readonly communityId: CommunityId; readonly query: FillQuery },
): FillQuestion {
  const { communityId, query } = of;
  const withIds = query.withIds !== undefined;
  return {
    communityId,
    day: dayOfQuery(query, today),
    selection: selectionOf(query),
    vault,
    withIds,
    phones: withIds || mayIn(actor, 'register.phone.read', communityId) ? 'open' : 'masked',
  };
}

function dayOfQuery({ day: text }: FillQuery, today: Day): Day {
  const day = text === undefined ? today : findDay(text);
  if (day === undefined) throw new Problem('invalidInput', { field: 'day' });
  if (day > today) throw new Problem('fillTooEarly');
  return day;
}

function selectionOf(query: FillQuery): FillSelection {
  const selection = selectionOfText(query);
  if (!selection) throw new Problem('invalidInput', { field: 'value' });
  return selection;
}

/** Open id numbers need the permission to disclose and a reason. */
export function requireReason({ actor }: ReadContext, communityId: CommunityId, reason: string): void {
  if (!mayIn(actor, 'register.person.disclose', communityId)) throw new Problem('notPermitted');
  if (Array.from(reason).length < REASON_MIN) throw new Problem('reasonNeeded');
}

/** What stands in the audit trail: the reason given and who was taken out. */
export function describeFill({ reason, withIds, who, value, day }: FillQuery): string {
  return [reason, withIds ? 'withIds' : 'masked', who, value ?? '', day ?? ''].filter((part) => part !== '').join(' ');
}
