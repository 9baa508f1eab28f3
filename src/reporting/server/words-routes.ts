import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { daysBetween } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { FileReply, ReadContext, Route } from '../../base/server/route.ts';
import { DayText } from '../domain/report-inputs.ts';
import type { TemplateQuestion } from '../domain/template-data.ts';
import { WORDS_KINDS, wordsDocument } from '../domain/words-document.ts';
import { commonArea, communitiesBelow, findArea } from './board-queries.ts';
import { readWords, type Whom } from './read-words.ts';
import { findTemplate, usedTemplate } from './template-queries.ts';
import { writeReportWord } from './template-word.ts';

const MAX_DAYS = 366;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const WordsQuery = z.object({
  community: z.string().optional(),
  area: areaNumberText.optional(),
  kind: z.enum(WORDS_KINDS).default('situation'),
  from: DayText.optional(),
  until: DayText.optional(),
  locale: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN'),
});
type WordsQuery = z.infer<typeof WordsQuery>;

/** What the report of one community, or of everything below an area, is written from. */
async function askWords(
  context: ReadContext,
  query: WordsQuery,
): Promise<{ readonly areaId: number; readonly question: TemplateQuestion } | undefined> {
  const { tx, today } = context;
  const until = query.until ?? today;
  const from = query.from ?? until;
  if (daysBetween(from, until) < 0 || daysBetween(from, until) >= MAX_DAYS) return undefined;
  const whom = await findWhom(tx, { communityIds: context.communityIds, area: query.area });
  if (!whom) return undefined;
  return {
    areaId: whom.areaId,
    question: await readWords(tx, { whom, kind: query.kind, from, until, locale: query.locale }),
  };
}

async function findWhom(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly area: number | undefined },
): Promise<Whom | undefined> {
  const areaId = of.area ?? (await commonArea(tx, of.communityIds));
  const area = areaId === undefined ? undefined : await findArea(tx, areaId);
  if (!area) return undefined;
  const communities = await communitiesBelow(tx, { areaId: area.areaId, communityIds: of.communityIds });
  return { areaId: area.areaId, name: area.name, communities };
}

function wordsRoutes(of: { readonly name: string; readonly permission: string }): readonly Route[] {
  const common = { permission: of.permission, params: z.object({}), query: WordsQuery } as const;
  return [
    defineRoute({
      ...common,
      path: `/api/reporting/${of.name}`,
      summary: 'A report in words: situation of a day, summary of a time, the page for the evening meeting',
      async handle(context, { query }) {
        const asked = await askWords(context, query);
        if (!asked) return undefined;
        const template = await usedTemplate(context.tx, { areaId: asked.areaId, kind: query.kind });
        return { ...wordsDocument(asked.question), template: template ?? null };
      },
    }),
    defineRoute({
      ...common,
      path: `/api/reporting/${of.name}.docx`,
      summary: 'The same as a Word file',
      async handle(context, { query }): Promise<FileReply | undefined> {
        const asked = await askWords(context, query);
        if (!asked) return undefined;
        const { question, areaId } = asked;
        const { title, subtitle } = wordsDocument(question);
        const fileName = `${title} ${subtitle}.docx`.replaceAll(/\s+/g, ' ');
        const template = await findTemplate(context.tx, { areaId, kind: query.kind });
        return { fileName, contentType: WORD, bytes: await writeReportWord(template?.bytes, question) };
      },
    }),
  ];
}

/** Reports in words. */
export const wordRoutes: readonly Route[] = [
  ...wordsRoutes({ name: 'words', permission: 'reporting.read' }),
  ...wordsRoutes({ name: 'words-below', permission: 'reporting.area.read' }),
];
