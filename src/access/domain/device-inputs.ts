import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';

const deviceId = idSchema<'device'>();
const appVersion = z.string().trim().max(60);

/** The name tells two phones of one person apart: what the phone calls itself, and four signs of its own. */
export const RegisterDevice = z.object({ deviceId, name: z.string().trim().min(1).max(120), appVersion });
export type RegisterDevice = z.infer<typeof RegisterDevice>;

/** What a phone says of itself: records not sent yet, and its clock against the server's (milliseconds, theirs minus ours). */
export const ReportDevice = z.object({
  deviceId,
  unsent: z.number().int().min(0).max(1_000_000),
  clockOffsetMs: z.number().int().min(-1e13).max(1e13),
  appVersion,
});
export type ReportDevice = z.infer<typeof ReportDevice>;

export const EndDevice = z.object({ deviceId, reason: z.string().trim().min(2).max(200) });
export type EndDevice = z.infer<typeof EndDevice>;

/** One line of GET /api/devices. */
export const DeviceRow = z.object({
  deviceId: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  registeredAt: z.string(),
  seenAt: z.string(),
  unsent: z.number(),
  clockOffsetMs: z.number(),
  appVersion: z.string(),
  endedAt: z.string().nullable(),
  endedByName: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;
