import { z } from 'zod';
import { ROLES } from './roles.ts';

const level = z.enum(['city', 'district', 'subdistrict', 'community']);

/** Answer of POST and GET /api/session: who is signed in, where, and what he may do. */
export const SessionReply = z.object({
  sessionId: z.string(),
  account: z.object({ id: z.string(), name: z.string() }),
  grants: z.array(
    z.object({
      role: z.enum(ROLES),
      areaId: z.number(),
      areaName: z.string(),
      level,
      communityIds: z.array(z.number()),
    }),
  ),
  communities: z.array(z.object({ id: z.number(), name: z.string(), code: z.string() })),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
  hasTotp: z.boolean(),
});
export type SessionReply = z.infer<typeof SessionReply>;

/** A role in an area, as lists show it. */
export const GrantRow = z.object({
  grantId: z.string(),
  role: z.enum(ROLES),
  areaId: z.number(),
  areaName: z.string(),
  level,
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  /** Today at the site: not yet begun, in force, or over. */
  standing: z.enum(['coming', 'held', 'over']),
});
export type GrantRow = z.infer<typeof GrantRow>;

/** One line of GET /api/accounts. Grants outside the reader's area are only counted. */
export const AccountRow = z.object({
  accountId: z.string(),
  name: z.string(),
  phoneMasked: z.string(),
  status: z.enum(['active', 'disabled']),
  lockedUntil: z.string().nullable(),
  mustChangePassword: z.boolean(),
  hasTotp: z.boolean(),
  lastSeenAt: z.string().nullable(),
  grants: z.array(GrantRow),
  grantsElsewhere: z.number(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const SessionRow = z.object({
  sessionId: z.string(),
  device: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** Answer of GET /api/accounts/:id. */
export const AccountDetail = AccountRow.extend({
  createdAt: z.string(),
  createdByName: z.string().nullable(),
  /** May the reader change the account itself, or only the roles inside his own area? */
  isManaged: z.boolean(),
  sessions: z.array(SessionRow),
});
export type AccountDetail = z.infer<typeof AccountDetail>;

/** One line of the audit trail. */
export const AuditRow = z.object({
  id: z.string(),
  communityId: z.number(),
  at: z.string(),
  accountId: z.string(),
  accountName: z.string().nullable(),
  kind: z.enum(['command', 'look', 'session']),
  name: z.string(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  /** Only of accounts; people are named by the register. */
  subjectName: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** How often one worker looked at one person. */
export const LookSum = z.object({
  accountId: z.string(),
  accountName: z.string().nullable(),
  looks: z.number(),
  lastAt: z.string(),
});
export type LookSum = z.infer<typeof LookSum>;

/** One line of GET /api/demo-accounts. */
export const DemoAccountRow = z.object({
  role: z.enum(ROLES),
  name: z.string(),
  areaName: z.string(),
  phone: z.string(),
  password: z.string(),
});
export type DemoAccountRow = z.infer<typeof DemoAccountRow>;

/** GET /api/me/totp: what the authenticator needs, until the first code has confirmed it. */
export const TotpSetup = z.object({ uri: z.string(), secret: z.string() });
export type TotpSetup = z.infer<typeof TotpSetup>;

/** One line of GET /api/grantable-areas: where the reader may give roles, and which. */
export const GrantableArea = z.object({
  areaId: z.number(),
  name: z.string(),
  level,
  roles: z.array(z.enum(ROLES)),
});
export type GrantableArea = z.infer<typeof GrantableArea>;
