import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { maskAddress } from '../domain/robot-rules.ts';
import { DEFAULT_TIMES } from '../domain/report-inputs.ts';
import { readTimes } from './count-queries.ts';
import { listRobots } from './robot-queries.ts';
import { namesOfAreas } from './sent-form-queries.ts';

const none = z.object({});

const robots = defineRoute({
  path: '/api/reporting/robots',
  summary: 'Chat robots of a community; of their addresses only where they lead',
  permission: 'messaging.manage',
  params: none,
  query: z.object({ community: areaNumberText.optional() }),
  async handle({ tx, communityIds, vault }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    const rows = await listRobots(tx, communityId);
    return {
      rows: rows.map(({ addressSealed, secretSealed, communityId: _, ...robot }) => ({
        ...robot,
        address: maskAddress(vault.open(addressSealed).toString('utf8')),
        hasSecret: secretSealed !== null,
      })),
    };
  },
});

const times = defineRoute({
  path: '/api/reporting/times',
  summary: 'When the daily sheets of communities below are made and due, in minutes after midnight',
  permission: 'reporting.area.read',
  params: none,
  query: none,
  async handle({ tx, communityIds }) {
    const known = await readTimes(tx, communityIds);
    const names = await namesOfAreas(tx, communityIds);
    const rows = communityIds.flatMap((communityId) => {
      const name = names.get(communityId);
      return name === undefined ? [] : [{ communityId, name, ...(known.get(communityId) ?? DEFAULT_TIMES) }];
    });
    return { rows: rows.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')) };
  },
});

/** Reads of the settings of reports. */
export const settingsRoutes: readonly Route[] = [robots, times];
