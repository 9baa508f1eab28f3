import { z } from 'zod';
import { areaNumberText, type CommunityId } from '../../base/domain/ids.ts';
import { ageOn } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { riskList, type RiskLine } from '../domain/risk-list.ts';
import { riskReach } from '../domain/risk-reach.ts';
import { listEndangered, type Endangered } from './risk-queries.ts';

/** More are not asked "first". */
const MOST = 1000;

const none = z.object({});
/** Ids of rules parted by commas; without any all of them count. */
const reasons = z
  .string()
  .max(400)
  .optional()
  .transform((text) => text?.split(',').filter((id) => id !== ''));
const community = areaNumberText;
/** Weight, door and id of the last line of a page. */
const RiskKey = z.tuple([z.number(), z.string().max(400), z.guid()]);
type RiskKey = z.infer<typeof RiskKey>;

const lines = defineRoute({
  path: '/api/risks',
  summary:
    'People to be asked first, the weightiest at the top, each with the reasons; whoever meets no rule is not on it',
  permission: 'screening.campaign.run',
  params: none,
  query: z.object({
    ...{ community, reasons },
    after: z.string().max(800).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  look: () => ({ kind: 'person', reason: 'risks' }),
  async handle(context, { query: { community: communityId, reasons: only, after, limit } }) {
    if (!context.communityIds.includes(communityId)) return undefined;
    const key = readCursor(after, RiskKey);
    const found = await weigh(context, { communityId, only, behind: key });
    const page = pageOf({
      rows: found.filter(isAfter(key)),
      limit,
      key: ({ weight, person }) => [weight, person.placeKey, person.personId],
    });
    const rows = await described(context, { communityId, lines: page.rows });
    return { communityId, rows, next: page.next };
  },
});

const count = defineRoute({
  path: '/api/risks/count',
  summary: 'How many people are to be asked first, and how many by each reason',
  permission: 'screening.campaign.run',
  params: none,
  query: z.object({ community, reasons }),
  async handle(context, { query: { community: communityId, reasons: only } }) {
    if (!context.communityIds.includes(communityId)) return undefined;
    const found = await weigh(context, { communityId, only: undefined, behind: undefined });
    const byReason: Record<string, number> = {};
    for (const line of found) for (const { id } of line.reasons) byReason[id] = (byReason[id] ?? 0) + 1;
    return { communityId, count: found.filter(meets(only)).length, byReason };
  },
});

const everybody = defineRoute({
  path: '/api/risks/ids',
  summary: 'The first people of the list by id only, for picking them all at once',
  permission: 'screening.campaign.run',
  params: none,
  query: z.object({ community, reasons }),
  async handle(context, { query: { community: communityId, reasons: only } }) {
    if (!context.communityIds.includes(communityId)) return undefined;
    const found = await weigh(context, { communityId, only, behind: undefined });
    const rows = found.slice(0, MOST).map(({ person: { personId, householdId } }) => ({ personId, householdId }));
    return { communityId, rows };
  },
});

async function weigh(
  { tx, today }: ReadContext,
  of: {
    readonly communityId: CommunityId;
    readonly only: readonly string[] | undefined;
    readonly behind: RiskKey | undefined;
  },
): Promise<readonly RiskLine<Endangered>[]> {
  const behind = of.behind && ([of.behind[1], of.behind[2]] as const);
  const people = await listEndangered(tx, { communityId: of.communityId, today, reach: riskReach, behind });
  const list = riskList(people, ({ birthDate, tags, isUnderOrder, failures, returnedDaysAgo: days }) => ({
    ...{ tags: tags ?? [], isUnderOrder, failures },
    ...(birthDate === null ? {} : { age: ageOn(birthDate, today) }),
    ...(days === null || days < 0 ? {} : { returnedDaysAgo: days }),
  }));
  return list.filter(meets(of.only));
}

function meets(only: readonly string[] | undefined): (line: RiskLine<Endangered>) => boolean {
  if (!only || only.length === 0) return () => true;
  return (line) => line.reasons.some(({ id }) => only.includes(id));
}

/** Equals keep the order of the way, which only the database knows how to compare. */
function isAfter(key: RiskKey | undefined): (line: RiskLine<Endangered>) => boolean {
  if (key === undefined) return () => true;
  return ({ weight, person }) => weight < key[0] || (weight === key[0] && person.isBehind);
}

async function described(
  { tx }: ReadContext,
  of: { readonly communityId: CommunityId; readonly lines: readonly RiskLine<Endangered>[] },
) {
  const communityIds = [of.communityId];
  const people = await describePeople(tx, { communityIds, personIds: of.lines.map(({ person }) => person.personId) });
  const doors = await describeDoors(tx, {
    communityIds,
    dwellingIds: of.lines.map(({ person }) => person.dwellingId),
  });
  return of.lines.map(({ person: { personId, householdId, dwellingId }, weight, reasons: met }) => ({
    ...{ personId, householdId, weight },
    ...{ name: people.get(personId)?.name ?? '', door: doors.get(dwellingId) ?? '' },
    reasons: met.map(({ id, reason }) => ({ id, text: reason })),
  }));
}

/** Reads of risks. */
export const riskRoutes: readonly Route[] = [lines, count, everybody];
