import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { mayIn } from '../../base/domain/actor.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import { PeopleFilter } from './people-filter-queries.ts';
import type { ExportQuestion } from './people-export-queries.ts';
import { exportPeopleJsonl, exportPeopleXlsx } from './people-export.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSONL = 'application/x-ndjson; charset=utf-8';
const REASON_MIN = 4;

const exportQuery = PeopleFilter.extend({
  community: areaNumberText,
  format: z.enum(['xlsx', 'jsonl']).default('xlsx'),
  sort: z.string().optional(),
  /** Open id numbers: needs the permission to disclose and a reason. */
  withIds: z.enum(['1']).optional(),
  reason: z.string().trim().max(200).default(''),
});

const exportRoute = defineRoute({
  path: '/api/people/export',
  summary: 'The people of a list as a file; id numbers only for a reason',
  permission: 'register.export.run',
  params: z.object({}),
  query: exportQuery,
  look: ({ query }) => ({ kind: 'export', reason: describe(query) }),
  async handle(context, { query: { format, withIds, reason, sort: _sort, community, ...filter } }) {
    const { tx, communityIds, today } = context;
    const [communityId] = communityIds;
    if (communityId === undefined || communityId !== community) return undefined;
    if (withIds) requireReason(context, communityId, reason);
    const question: ExportQuestion = {
      communityId,
      vault: context.vault,
      withIds: withIds !== undefined,
      phones: withIds || mayIn(context.actor, 'register.phone.read', communityId) ? 'open' : 'masked',
      filter,
      today,
    };
    const name = `人员_${today}`;
    if (format === 'xlsx')
      return { communityId, fileName: `${name}.xlsx`, contentType: XLSX, bytes: await exportPeopleXlsx(tx, question) };
    const lines: string[] = [];
    for await (const part of exportPeopleJsonl(tx, question)) lines.push(part);
    return { communityId, fileName: `${name}.jsonl`, contentType: JSONL, bytes: Buffer.from(lines.join(''), 'utf8') };
  },
});

function requireReason({ actor }: Pick<ReadContext, 'actor'>, communityId: number, reason: string): void {
  if (!mayIn(actor, 'register.person.disclose', communityId)) throw new Problem('notPermitted');
  if (Array.from(reason).length < REASON_MIN) throw new Problem('reasonNeeded');
}

/** What stands in the audit trail: the reason given, and which people were taken out. Never what was typed into the search box. */
function describe({
  withIds,
  reason,
  format,
  q,
  community: _community,
  ...filter
}: z.infer<typeof exportQuery>): string {
  const set = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  const searched = q ? ['q=…'] : [];
  return [reason, format, withIds ? 'withIds' : 'masked', ...set, ...searched].filter((part) => part !== '').join(' ');
}

/** Files of people. */
export const exportRoutes: readonly Route[] = [exportRoute];
