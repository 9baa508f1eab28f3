import type { Day, Instant } from '../../base/domain/day.ts';
import { SYSTEM_ACCOUNT } from '../../base/domain/actor.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import { DEMO_PASSWORD } from '../domain/demo.ts';
import { disclosureKey, type DisclosedField } from '../domain/disclosure.ts';
import type { Role } from '../domain/roles.ts';
import { insertAccount, insertGrant } from './account-queries.ts';
import { hashPassword } from './passwords.ts';

export { doubtActors } from './actor-cache.ts';

/** Names of accounts by id; the system itself has none. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== SYSTEM_ACCOUNT);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(sql`
    select id, name from account where id = any(${wanted}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The numbers of accounts, sealed, by id. */
export async function accountPhones(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; sealed: Buffer }>(sql`
    select id, phone_sealed as sealed from account where id = any(${[...new Set(ids)]}::uuid[]) and status = 'active'`);
  return new Map(rows.map(({ id, sealed }) => [id, sealed]));
}

/** A worker with the roles that he has in a community today. */
export interface Worker {
  readonly accountId: string;
  readonly name: string;
  readonly communityId: number;
  readonly roles: readonly Role[];
}

/** Who works in these communities today, by grants in the community itself; active accounts, by name. */
export async function workersOf(
  tx: Tx,
  of: { readonly communityIds: readonly number[]; readonly today: Day },
): Promise<readonly Worker[]> {
  return tx.query<Worker & { [column: string]: unknown }>(sql`
    select a.id as "accountId", a.name, g.area_id as "communityId", array_agg(distinct g.role) as roles
    from account_grant g join account a on a.id = g.account_id
    where g.area_id = any(${of.communityIds}::int[]) and a.status = 'active'
      and g.from_day <= ${of.today} and (g.until_day is null or g.until_day >= ${of.today})
    group by a.id, a.name, g.area_id
    order by a.name, a.id`);
}

/** Officers of the sub-district in which a community lies, who hear of what nobody below has done. */
export async function officersAbove(
  tx: Tx,
  of: { readonly communityId: number; readonly today: Day },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct a.id from area c join account_grant g on g.area_id = any (c.path) and g.area_id <> c.id
    join account a on a.id = g.account_id and a.status = 'active'
    where c.id = ${of.communityId} and g.role = 'subdistrictOfficer'
      and g.from_day <= ${of.today} and (g.until_day is null or g.until_day >= ${of.today})
    order by a.id`);
  return rows.map(({ id }) => id);
}

/** What an account has opened of these people and may still see: a set of {@link disclosureKey}s. */
export async function openDisclosures(
  tx: Tx,
  of: { readonly accountId: string; readonly personIds: readonly string[]; readonly now: Instant },
): Promise<ReadonlySet<string>> {
  if (of.personIds.length === 0) return new Set();
  const rows = await tx.query<{ personId: string; field: DisclosedField }>(sql`
    select person_id as "personId", field from disclosure
    where account_id = ${of.accountId} and until_at > ${of.now} and person_id = any(${of.personIds}::uuid[])`);
  return new Set(rows.map(({ personId, field }) => disclosureKey(personId, field)));
}

/** An account to be made by whoever sets up a site. */
export interface AccountSeed {
  readonly name: string;
  /** Digits. */
  readonly phone: string;
  readonly role: Role;
  readonly areaId: number;
}

interface SeedContext {
  readonly vault: Vault;
  readonly now: Instant;
  readonly today: Day;
}

/** Accounts of the demonstration, all with the password on the sign-in page. Skips numbers that have an account. As owner only. */
export async function createDemoAccounts(
  tx: Tx,
  { accounts, ...context }: SeedContext & { readonly accounts: readonly AccountSeed[] },
): Promise<readonly string[]> {
  // One hash for all: the password is on the sign-in page anyway.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids: string[] = [];
  for (const seed of accounts) {
    const id = await insertSeed(tx, { ...context, seed, passwordHash, kind: 'demo' });
    if (id !== undefined) ids.push(id);
  }
  await tx.execute(sql`insert into site_setting (name, value) values ('demo', 'true') on conflict do nothing`);
  return ids;
}

/** Says whether this start of the site runs the demonstration; where it does not, its accounts cannot sign in. As owner only. */
export async function setDemo(tx: Tx, { runs }: { readonly runs: boolean }): Promise<void> {
  await tx.execute(sql`
    insert into site_setting (name, value) values ('demo', ${JSON.stringify(runs)})
    on conflict (name) do update set value = excluded.value`);
}

/**
 * The first administrator of a site, who must change the one-time password. Undefined when the number has an account. As owner only.
 */
export async function createFirstAdministrator(
  tx: Tx,
  of: SeedContext & {
    readonly name: string;
    readonly phone: string;
    readonly rootAreaId: number;
    readonly oneTimePassword: string;
  },
): Promise<string | undefined> {
  const seed: AccountSeed = { name: of.name, phone: of.phone, role: 'administrator', areaId: of.rootAreaId };
  const passwordHash = await hashPassword(of.oneTimePassword);
  return insertSeed(tx, { vault: of.vault, now: of.now, today: of.today, seed, passwordHash, kind: 'real' });
}

async function insertSeed(
  tx: Tx,
  of: SeedContext & { readonly seed: AccountSeed; readonly passwordHash: string; readonly kind: 'real' | 'demo' },
): Promise<string | undefined> {
  const { seed, vault, passwordHash, kind, now } = of;
  const accountId = newId<'account'>();
  const isNew = await insertAccount(tx, {
    accountId,
    name: seed.name,
    phoneHash: vault.hash('phone', seed.phone),
    phoneSealed: vault.seal(seed.phone),
    phoneTail: seed.phone.slice(-4),
    passwordHash,
    mustChangePassword: kind === 'demo' ? 'no' : 'yes',
    kind,
    now,
    createdBy: null,
  });
  if (!isNew) return undefined;
  const grant = { grantId: newId<'grant'>(), role: seed.role, areaId: seed.areaId, fromDay: of.today, untilDay: null };
  await insertGrant(tx, { accountId, grant });
  return accountId;
}

/** Whether anybody can sign in, and whether this is the demonstration: what the start of the server tells. As owner only. */
export async function signInState(tx: Tx): Promise<{ readonly hasAccounts: boolean; readonly isDemo: boolean }> {
  const [state] = await tx.query<{ hasAccounts: boolean; isDemo: boolean }>(sql`
    select exists (select from account where status = 'active' and not is_demo) as "hasAccounts",
      exists (select from site_setting where name = 'demo' and value = 'true'::jsonb) and exists (select from account where is_demo) as "isDemo"`);
  return state ?? { hasAccounts: false, isDemo: false };
}
