import { z } from 'zod';
import { areaNumberText, type CommunityId } from '../../base/domain/ids.ts';
import { ageOn } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { walkKey } from '../../tasks/domain/walk-key.ts';
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
/** Weight, place on the way and id of the last line of a page. */
const RiskKey = z.tuple([z.number(), z.string().max(400), z.guid()]);

/** Somebody with the place of their door on the way. */
type Walked = Endangered & { readonly way: string };

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
    const found = await weigh(context, { communityId, only });
    const page = pageOf({
      rows: found.filter(isAfter(readCursor(after, RiskKey))),
      limit,
      key: ({ weight, person }) => [weight, person.way, person.personId],
    });
    const rows = await described(context, { communityId, lines: page.rows });
    return { communityId, rows, next: page.next };
  },
});

const count = defineRoute({
  path: '/api/risks/count',
  summary: 'How many people are to be asked first',
  permission: 'screening.campaign.run',
  params: none,
  query: z.object({ community, reasons }),
  async handle(context, { query: { community: communityId, reasons: only } }) {
    if (!context.communityIds.includes(communityId)) return undefined;
    return { communityId, count: (await weigh(context, { communityId, only })).length };
  },
});

const byReason = defineRoute({
  path: '/api/risks/reasons',
  summary: 'How many people are to be asked first for each of the reasons',
  permission: 'screening.campaign.run',
  params: none,
  query: z.object({ community }),
  async handle(context, { query: { community: communityId } }) {
    if (!context.communityIds.includes(communityId)) return undefined;
    const counts: Record<string, number> = {};
    for (const line of await weigh(context, { communityId, only: undefined }))
      for (const { id } of line.reasons) counts[id] = (counts[id] ?? 0) + 1;
    return { communityId, counts };
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
    const found = await weigh(context, { communityId, only });
    const rows = found.slice(0, MOST).map(({ person: { personId, householdId } }) => ({ personId, householdId }));
    return { communityId, rows };
  },
});

/** Everybody on the list, the weightiest first, equals in the order of the way. */
async function weigh(
  { tx, today }: ReadContext,
  of: { readonly communityId: CommunityId; readonly only: readonly string[] | undefined },
): Promise<readonly RiskLine<Walked>[]> {
  const found = await listEndangered(tx, { communityId: of.communityId, today, reach: riskReach });
  const people = found
    .map((person): Walked => ({ ...person, way: wayOf(person) }))
    .sort((a, b) => compare([a.way, a.personId], [b.way, b.personId]));
  const list = riskList(people, ({ birthDate, tags, isUnderOrder, failures, returnedDaysAgo: days }) => ({
    ...{ tags: tags ?? [], isUnderOrder, failures },
    ...(birthDate === null ? {} : { age: ageOn(birthDate, today) }),
    ...(days === null || days < 0 ? {} : { returnedDaysAgo: days }),
  }));
  return list.filter(meets(of.only));
}

function wayOf({ placeKey, floor }: Endangered): string {
  const [estate = '', building = '', unit = '', room = ''] = placeKey.split('|');
  return walkKey({ estate, building: building === '' ? null : building, unit, floor, room });
}

function meets(only: readonly string[] | undefined): (line: RiskLine<Walked>) => boolean {
  if (!only || only.length === 0) return () => true;
  return (line) => line.reasons.some(({ id }) => only.includes(id));
}

function isAfter(key: z.infer<typeof RiskKey> | undefined): (line: RiskLine<Walked>) => boolean {
  if (key === undefined) return () => true;
  const [weight, way, id] = key;
  return (line) =>
    line.weight < weight || (line.weight === weight && compare([line.person.way, line.person.personId], [way, id]) > 0);
}

function compare([way, id]: readonly [string, string], [otherWay, otherId]: readonly [string, string]): number {
  if (way !== otherWay) return way < otherWay ? -1 : 1;
  return id < otherId ? -1 : id > otherId ? 1 : 0;
}

async function described(
  { tx }: ReadContext,
  of: { readonly communityId: CommunityId; readonly lines: readonly RiskLine<Walked>[] },
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
export const riskRoutes: readonly Route[] = [lines, count, byReason, everybody];
