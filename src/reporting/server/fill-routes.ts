import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { accountNames } from '../../access/server/api.ts';
import { mayIn } from '../../base/domain/actor.ts';
import { findDay, type Day } from '../../base/domain/day.ts';
import { idSchema, type CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { TagKind } from '../../register/domain/tags.ts';
import { openTemplate, type OpenTemplate } from '../../sheets/server/api.ts';
import type { FillSelection } from '../domain/fill-selection.ts';
import { accountOfForm, fillForm } from './fill-form.ts';
import { fillPreview } from './fill-preview.ts';
import type { FillQuestion } from './fill-people-queries.ts';
import { findTemplateFile, listPlaceChoices, listTemplateChoices, listTemplates } from './fill-template-queries.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REASON_MIN = 4;

const templateParams = z.object({ id: idSchema<'template'>() });
const community = areaNumberText;
/** A form is found by its id; a community only narrows. */
const narrowed = z.object({ community: community.optional() });
const fillQuery = narrowed.extend({
  day: z.iso.date().optional(),
  who: z.enum(['auto', 'everybody', 'tag', 'grid', 'building', 'order']).default('auto'),
  /** The tag, grid or building. */
  value: z.string().max(60).optional(),
  /** Open id numbers: needs the permission to disclose and a reason. */
  withIds: z.enum(['1']).optional(),
  reason: z.string().trim().max(200).default(''),
});
type FillQuery = z.infer<typeof fillQuery>;

const listRoute = defineRoute({
  path: '/api/templates',
  summary: 'Forms from above that were brought last',
  permission: 'reporting.fill',
  params: z.object({}),
  query: z.object({ community }),
  async handle({ tx, communityIds }, { query }) {
    const [communityId] = communityIds;
    if (communityId === undefined || communityId !== query.community) return undefined;
    return { rows: await listTemplates(tx, communityId) };
  },
});

const readRoute = defineRoute({
  path: '/api/templates/:id',
  summary: 'A form from above with what its columns and figures were understood to want',
  permission: 'reporting.fill',
  params: templateParams,
  query: narrowed,
  async handle(context, { params: { id } }) {
    const found = await findOpenTemplate(context, id);
    if (!found) return undefined;
    const { template, communityId, name } = found;
    return { communityId, id, name, ...fillPreview(template), places: await listPlaceChoices(context.tx, communityId) };
  },
});

const accountRoute = defineRoute({
  path: '/api/templates/:id/account',
  summary: 'What would be filled and what would stay empty, without the file',
  permission: 'reporting.fill',
  params: templateParams,
  query: fillQuery,
  async handle(context, { params: { id }, query }) {
    const found = await findOpenTemplate(context, id);
    if (!found) return undefined;
    const { template, communityId } = found;
    const question = questionOf(context, { communityId, query: { ...query, withIds: undefined } });
    const { report, warnings, selections } = await accountOfForm(context.tx, { template, question });
    return { day: question.day, report, warnings: [...template.warnings, ...warnings], selections };
  },
});

const filledRoute = defineRoute({
  path: '/api/templates/:id/filled',
  summary: 'The filled form; id numbers only for a reason',
  permission: 'reporting.fill',
  params: templateParams,
  query: fillQuery,
  look: ({ params: { id }, query }) => ({ kind: 'template', id, reason: describe(query) }),
  async handle(context, { params: { id }, query }) {
    const found = await findOpenTemplate(context, id);
    if (!found) return undefined;
    const { template, communityId } = found;
    const listsPeople = template.reading.tables.some(({ kind }) => kind === 'person list' || kind === 'household list');
    if (listsPeople && !mayIn(context.actor, 'register.export.run', communityId)) throw new Problem('notPermitted');
    if (query.withIds) requireReason(context, communityId, query.reason);
    const question = questionOf(context, { communityId, query });
    const author = (await accountNames(context.tx, [context.actor.accountId])).get(context.actor.accountId);
    const { bytes } = await fillForm(context.tx, { template, question, author });
    return { communityId, fileName: template.fileName, contentType: XLSX, bytes };
  },
});

interface FoundTemplate {
  readonly template: OpenTemplate;
  readonly communityId: CommunityId;
  readonly name: string;
}

/** Opens a kept form anew, with what the community corrected about forms of its shape. */
async function findOpenTemplate(
  { tx, communityIds, vault }: ReadContext,
  id: string,
): Promise<FoundTemplate | undefined> {
  const file = await findTemplateFile(tx, { communityIds, id });
  if (!file) return undefined;
  const { communityId, name, sealed } = file;
  const choices = await listTemplateChoices(tx, communityId);
  const template = await openTemplate({ fileName: name, bytes: vault.open(sealed) }, choices);
  return { template, communityId, name };
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

function selectionOf({ who, value }: FillQuery): FillSelection {
  if (who === 'auto' || who === 'everybody' || who === 'order') return { who };
  if (who === 'tag') {
    const tag = TagKind.safeParse(value);
    if (tag.success) return { who, tag: tag.data };
  } else {
    const id = z.uuid().safeParse(value);
    if (id.success) return { who, id: id.data };
  }
  throw new Problem('invalidInput', { field: 'value' });
}

function requireReason({ actor }: ReadContext, communityId: CommunityId, reason: string): void {
  if (!mayIn(actor, 'register.person.disclose', communityId)) throw new Problem('notPermitted');
  if (Array.from(reason).length < REASON_MIN) throw new Problem('reasonNeeded');
}

/** What stands in the audit trail: the reason given and who was taken out. */
function describe({ reason, withIds, who, value, day }: FillQuery): string {
  return [reason, withIds ? 'withIds' : 'masked', who, value ?? '', day ?? ''].filter((part) => part !== '').join(' ');
}

/** Reads of forms from above. */
export const fillRoutes: readonly Route[] = [listRoute, readRoute, accountRoute, filledRoute];
