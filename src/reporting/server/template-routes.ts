import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { areaNumberText } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { WORDS_KINDS } from '../domain/words-document.ts';
import { type AreaHead, commonArea, findArea } from './board-queries.ts';
import { findTemplate, listTemplateVersions } from './template-queries.ts';
import { ownTemplateWord } from './template-word.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const whose = { community: areaNumberText.optional(), area: areaNumberText.optional() } as const;

/** The area whose templates are asked for: as named, or the lowest one above all communities in reach; one's own to change. */
async function findWhose(
  { tx, actor, communityIds }: ReadContext,
  area: number | undefined,
): Promise<AreaHead | undefined> {
  const areaId = area ?? (await commonArea(tx, communityIds));
  const isOwn = areaId !== undefined && (actor.areas.get('reporting.template')?.has(areaId) ?? false);
  return isOwn ? findArea(tx, areaId) : undefined;
}

const templates = defineRoute({
  path: '/api/reporting/templates',
  summary: "Which reports are in the office's own words, with every version",
  permission: 'reporting.template',
  params: z.object({}),
  query: z.object(whose),
  async handle(context, { query }) {
    const area = await findWhose(context, query.area);
    if (!area) return undefined;
    const versions = await listTemplateVersions(context.tx, area.areaId);
    const names = await accountNames(
      context.tx,
      versions.map(({ uploadedBy }) => uploadedBy),
    );
    return {
      area: { areaId: area.areaId, name: area.name },
      rows: versions.map(({ uploadedBy, ...version }) => ({ ...version, by: names.get(uploadedBy) ?? '' })),
    };
  },
});

const template = defineRoute({
  path: '/api/reporting/templates/:kind',
  summary: "A report's template as Word, to be changed and sent back: a version, or the product's own",
  permission: 'reporting.template',
  params: z.object({ kind: z.enum(WORDS_KINDS) }),
  query: z.object({
    ...whose,
    version: z.coerce.number().int().min(1).max(1_000_000).optional(),
    locale: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN'),
  }),
  async handle(context, { params: { kind }, query: { version, area, locale } }) {
    const found = await findWhose(context, area);
    if (!found) return undefined;
    if (version === undefined)
      return { fileName: `${kind}.docx`, contentType: WORD, bytes: await ownTemplateWord(kind, locale) };
    const own = await findTemplate(context.tx, { areaId: found.areaId, kind, version });
    return own && { fileName: own.fileName, contentType: WORD, bytes: own.bytes };
  },
});

/** Reads of templates of reports. */
export const templateRoutes: readonly Route[] = [templates, template];
