import { z } from 'zod';
import { areaNumberText, idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { openTemplate } from '../../sheets/server/api.ts';
import { fillPreview } from './fill-preview.ts';
import { answerAccount, answerFilled, describeFill, fillQuery, narrowed, type FoundForm } from './fill-query.ts';
import { findTemplateFile, listPlaceChoices, listTemplateChoices, listTemplates } from './fill-template-queries.ts';

const templateParams = z.object({ id: idSchema<'template'>() });
const community = areaNumberText;

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
    return found && answerAccount(context, found, query);
  },
});

const filledRoute = defineRoute({
  path: '/api/templates/:id/filled',
  summary: 'The filled form; id numbers only for a reason',
  permission: 'reporting.fill',
  params: templateParams,
  query: fillQuery,
  look: ({ params: { id }, query }) => ({ kind: 'template', id, reason: describeFill(query) }),
  async handle(context, { params: { id }, query }) {
    const found = await findOpenTemplate(context, id);
    return found && answerFilled(context, found, query);
  },
});

interface FoundTemplate extends FoundForm {
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

/** Reads of forms from above. */
export const fillRoutes: readonly Route[] = [listRoute, readRoute, accountRoute, filledRoute];
