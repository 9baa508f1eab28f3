import { pageOf } from '../../base/server/page-cursor.ts';
import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { ReadContext, Route } from '../../base/server/route.ts';
import type { AccountDetail, DemoAccountRow, GrantableArea, TotpSetup } from '../domain/account-shapes.ts';
import { DEMO_PASSWORD } from '../domain/demo.ts';
import { manages, mayGrant, reaches, roleLevels } from '../domain/grants.ts';
import { rolePermissions, ROLES } from '../domain/roles.ts';
import type { AccountScope } from './account-list-queries.ts';
import { findAccount, listAccounts, sessionsOf } from './account-list-queries.ts';
import { readTextCursor } from './text-cursor.ts';
import { listDemoAccounts } from './demo-account-queries.ts';
import { allAreas, grantsOf } from './grant-queries.ts';
import { findPendingTotp } from './own-account-queries.ts';
import { describeTotp } from './totp.ts';

const none = z.object({});
const READ = 'access.account.read';

const accounts = defineRoute({
  path: '/api/accounts',
  summary: 'Accounts with a role in the areas of the caller, by name',
  permission: READ,
  params: none,
  query: z.object({
    role: z.enum(ROLES).optional(),
    area: areaNumberText.optional(),
    status: z.enum(['active', 'disabled', 'locked']).optional(),
    q: z.string().trim().min(1).max(40).optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async handle(context, { query }) {
    const { after, limit, ...filter } = query;
    const scope = scopeOf(context);
    const rows = await listAccounts(context.tx, { scope, filter, after: readTextCursor(after), limit });
    return pageOf({ rows, limit, key: ({ name, accountId }) => [name, accountId] });
  },
});

const account = defineRoute({
  path: '/api/accounts/:id',
  summary: 'One account with its roles and sessions',
  permission: READ,
  params: z.object({ id: idSchema<'account'>() }),
  query: none,
  async handle(context, { params }): Promise<AccountDetail | undefined> {
    const { tx, actor, today } = context;
    const found = await findAccount(tx, { scope: scopeOf(context), accountId: params.id });
    if (!found) return undefined;
    const [manager, target] = [await grantsOf(tx, actor.accountId), await grantsOf(tx, params.id)];
    return { ...found, isManaged: manages({ manager, target, today }), sessions: await sessionsOf(tx, params.id) };
  },
});

const roles = defineRoute({
  path: '/api/roles',
  summary: 'What each role may do, hand out, and at which levels it exists',
  permission: 'signedIn',
  params: none,
  query: none,
  handle: () =>
    Promise.resolve({
      rows: ROLES.map((role) => ({
        role,
        permissions: rolePermissions[role],
        mayGrant: mayGrant[role] ?? [],
        levels: roleLevels[role],
      })),
    }),
});

const grantableAreas = defineRoute({
  path: '/api/grantable-areas',
  summary: 'Areas in which the caller may give roles, and which roles',
  permission: 'access.account.manage',
  params: none,
  query: none,
  async handle({ tx, actor, today }): Promise<{ readonly rows: readonly GrantableArea[] }> {
    const manager = await grantsOf(tx, actor.accountId);
    const mine = actor.areas.get('access.account.manage');
    const rows = (await allAreas(tx))
      .filter(({ id }) => mine?.has(id))
      .map(({ id, name, level, path }) => {
        const here = ROLES.filter((role) => roleLevels[role].includes(level));
        return { areaId: id, name, level, roles: here.filter((role) => reaches({ manager, role, path, today })) };
      });
    return { rows: rows.filter(({ roles: given }) => given.length > 0) };
  },
});

const mySessions = defineRoute({
  path: '/api/me/sessions',
  summary: 'Where the own account is signed in',
  permission: 'signedIn',
  params: none,
  query: none,
  handle: async ({ tx, actor }) => ({ rows: await sessionsOf(tx, actor.accountId) }),
});

const myTotp = defineRoute({
  path: '/api/me/totp',
  summary: 'The secret of an authenticator that is being added; gone once it is confirmed',
  permission: 'signedIn',
  params: none,
  query: none,
  async handle({ tx, actor, vault }): Promise<TotpSetup | undefined> {
    const found = await findPendingTotp(tx, actor.accountId);
    return found && describeTotp(vault.open(found.sealed), found.name);
  },
});

const demoAccounts = defineRoute({
  path: '/api/demo-accounts',
  summary: 'One account per role of the demonstration; none on a real site',
  permission: 'public',
  params: none,
  query: none,
  async handle({ tx, vault }): Promise<{ readonly rows: readonly DemoAccountRow[] }> {
    const all = (await listDemoAccounts(tx))
      .map(({ sealed, ...account }) => ({
        ...account,
        phone: vault.open(sealed).toString('utf8'),
        password: DEMO_PASSWORD,
      }))
      .sort((a, b) => (a.phone < b.phone ? -1 : 1));
    // One per role: a visitor wants to see what each of them sees, not all fifteen grid workers.
    const rows = ROLES.flatMap((role) => all.find((account) => account.role === role) ?? []);
    return { rows };
  },
});

function scopeOf({ actor, now, today }: ReadContext): AccountScope {
  return { areaIds: [...(actor.areas.get(READ) ?? [])], now, today };
}

export const accountRoutes: readonly Route[] = [
  accounts,
  account,
  roles,
  grantableAreas,
  mySessions,
  myTotp,
  demoAccounts,
];
