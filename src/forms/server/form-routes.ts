import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import type { FormDefinition } from '../domain/form.ts';
import { readyForms } from '../domain/ready-forms.ts';
import { formVersions, newestForms } from './form-queries.ts';

const MOST_FORMS = 500;
const Query = z.object({ community: z.string().optional() });

const forms = defineRoute({
  path: '/api/forms',
  summary: "The ready forms and the newest version of each form of one's own",
  permission: 'forms.read',
  params: z.object({}),
  query: Query,
  async handle({ tx, communityIds }) {
    const own = await newestForms(tx, { communityIds, most: MOST_FORMS });
    return {
      ready: [...readyForms.values()].map(lineOf),
      own: own.map(({ definition, communityId, formId, madeAt, retiredAt }) => ({
        ...lineOf(definition),
        ...{ communityId, formId, madeAt, retiredAt },
      })),
    };
  },
});

function lineOf(form: FormDefinition) {
  const { id, version, title, fields } = form;
  return { key: id, version, title, fields: fields.length };
}

const oneForm = defineRoute({
  path: '/api/forms/:key',
  summary: 'One form with its questions: the version that is asked for, else the newest',
  permission: 'forms.read',
  params: z.object({ key: z.string().max(60) }),
  query: Query.extend({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  async handle({ tx, communityIds }, { params: { key }, query: { version } }) {
    const ready = readyForms.get(key);
    if (ready) return { definition: ready, isReady: true, retiredAt: null, versions: [] };
    const stored = await formVersions(tx, { communityIds, key });
    const wanted = version === undefined ? stored[0] : stored.find((one) => one.version === version);
    if (!wanted) return undefined;
    const { definition, communityId, retiredAt } = wanted;
    const versions = stored
      .filter((one) => one.communityId === communityId)
      .map(({ version: number, madeAt }) => ({ version: number, madeAt }));
    return { definition, communityId, isReady: false, retiredAt, versions };
  },
});

/** Reads of the room of forms. */
export const formRoutes: readonly Route[] = [forms, oneForm];
