import { pageOf } from '../../base/server/page-cursor.ts';
import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { epochOf } from '../../base/server/snapshot-route.ts';
import { readTextCursor } from './text-cursor.ts';
import { findDeviceKey, isDeviceEnded, listDevices } from './device-queries.ts';

const devices = defineRoute({
  path: '/api/devices',
  summary: 'Phones that keep a part of the register, the one seen last first',
  permission: 'access.device.manage',
  params: z.object({}),
  query: z.object({
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async handle({ tx, communityIds }, { query }) {
    const rows = await listDevices(tx, { communityIds, after: readTextCursor(query.after), limit: query.limit });
    return pageOf({ rows, limit: query.limit, key: ({ seenAt, deviceId }) => [seenAt, deviceId] });
  },
});

const deviceKey = defineRoute({
  path: '/api/devices/:deviceId/key',
  summary: "The key of the caller's own phone; gone when the phone was ended",
  permission: 'access.device.register',
  params: z.object({ deviceId: idSchema<'device'>() }),
  query: z.object({}),
  async handle({ tx, actor, communityIds, vault, now }, { params }) {
    const found = await findDeviceKey(tx, { communityIds, deviceId: params.deviceId, accountId: actor.accountId });
    if (!found) return undefined;
    if (found.sealed === null) throw new Problem('deviceEnded');
    return { key: vault.open(found.sealed).toString('base64'), epoch: await epochOf(tx), serverNow: now };
  },
});

const contact = defineRoute({
  path: '/api/phone/contact',
  summary: "What a phone asks first, signed in or not: the server's time and epoch, and whether the phone was ended",
  permission: 'public',
  params: z.object({}),
  query: z.object({ community: areaNumberText, device: idSchema<'device'>() }),
  async handle({ tx, now }, { query }) {
    const isEnded = await isDeviceEnded(tx, { communityId: query.community, deviceId: query.device });
    return { isEnded, epoch: await epochOf(tx), serverNow: now };
  },
});

export const deviceRoutes: readonly Route[] = [devices, deviceKey, contact];
