import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import type { Day } from '../../base/domain/day.ts';
import { addDays, daysBetween } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { FileReply, ReadContext, Route } from '../../base/server/route.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import { DayText } from '../domain/report-inputs.ts';
import { WORDS_KINDS, wordsDocument } from '../domain/words-document.ts';
import { commonArea, communitiesBelow, findArea } from './board-queries.ts';
import { readUsed } from './figure-queries.ts';
import { readPeriod } from './period.ts';
import { reportWord } from './report-word.ts';

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

/** The report in words of one community, or of everything below an area. */
async function writeWords(context: ReadContext, query: WordsQuery): Promise<ReportDocument | undefined> {
  const { tx, today } = context;
  const until = query.until ?? today;
  const from = query.from ?? until;
  if (daysBetween(from, until) < 0 || daysBetween(from, until) >= MAX_DAYS) return undefined;
  const whom = await findWhom(tx, { communityIds: context.communityIds, area: query.area });
  if (!whom) return undefined;
  const { communityIds, name } = whom;
  const period = await readPeriod(tx, { communityIds, from, until });
  const before = await dayBefore(tx, { communityIds, day: from });
  const used = [...new Set([...(await readUsed(tx, communityIds)).values()].flat())];
  const { figures, signedDays, wantedDays } = period;
  const { kind, locale } = query;
  return wordsDocument({ kind, locale, area: name, from, until, figures, before, used, signedDays, wantedDays });
}

async function findWhom(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly area: number | undefined },
): Promise<{ readonly communityIds: readonly CommunityId[]; readonly name: string } | undefined> {
  const areaId = of.area ?? (await commonArea(tx, of.communityIds));
  const area = areaId === undefined ? undefined : await findArea(tx, areaId);
  if (!area) return undefined;
  const below = await communitiesBelow(tx, { areaId: area.areaId, communityIds: of.communityIds });
  return { communityIds: below.map(({ communityId }) => communityId), name: area.name };
}

async function dayBefore(tx: Tx, of: { readonly communityIds: readonly CommunityId[]; readonly day: Day }) {
  const day = addDays(of.day, -1);
  const { days, isKnown } = await readPeriod(tx, { communityIds: of.communityIds, from: day, until: day });
  return isKnown ? days[0]?.figures : undefined;
}

function wordsRoutes(of: { readonly name: string; readonly permission: string }): readonly Route[] {
  const common = { permission: of.permission, params: z.object({}), query: WordsQuery } as const;
  return [
    defineRoute({
      ...common,
      path: `/api/reporting/${of.name}`,
      summary: 'A report in words: situation of a day, summary of a time, the page for the evening meeting',
      handle: (context, { query }) => writeWords(context, query),
    }),
    defineRoute({
      ...common,
      path: `/api/reporting/${of.name}.docx`,
      summary: 'The same as a Word file',
      async handle(context, { query }): Promise<FileReply | undefined> {
        const document = await writeWords(context, query);
        if (!document) return undefined;
        const fileName = `${document.title} ${document.subtitle}.docx`.replaceAll(/\s+/g, ' ');
        return { fileName, contentType: WORD, bytes: await reportWord(document) };
      },
    }),
  ];
}

/** Reports in words. */
export const wordRoutes: readonly Route[] = [
  ...wordsRoutes({ name: 'words', permission: 'reporting.read' }),
  ...wordsRoutes({ name: 'words-below', permission: 'reporting.area.read' }),
];
