import { hashPassword } from '../../src/access/server/passwords.ts';
import type { Role } from '../../src/access/domain/roles.ts';
import type { Clock } from '../../src/base/server/clock.ts';
import type { Db } from '../../src/base/server/db.ts';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import type { Vault } from '../../src/base/server/secret.ts';

/** An account to be there before a test begins. */
export interface Seed {
  readonly phone: string;
  readonly grants: readonly (readonly [role: Role, areaId: number, untilDay?: string])[];
}

/** Makes accounts by name, past the command path, with one password for all; answers with their ids by name. */
export async function createAccountSeeds(of: {
  readonly db: Db;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly seeds: Readonly<Record<string, Seed>>;
  readonly password: string;
}): Promise<ReadonlyMap<string, string>> {
  const { vault, clock } = of;
  const passwordHash = await hashPassword(of.password);
  return of.db.asOwner(async (tx) => {
    const ids = new Map<string, string>();
    for (const [name, { phone, grants }] of Object.entries(of.seeds)) {
      const id = newId<'account'>();
      ids.set(name, id);
      await tx.execute(sql`
        insert into account (id, name, phone_hash, phone_sealed, phone_tail, password_hash, status, created_at)
        values (${id}, ${name}, ${vault.hash('phone', phone)}, ${vault.seal(phone)}, ${phone.slice(-4)}, ${passwordHash},
          'active', ${clock.now()})`);
      for (const [role, areaId, untilDay] of grants) {
        await tx.execute(sql`
          insert into account_grant (id, account_id, role, area_id, from_day, until_day)
          values (${newId<'grant'>()}, ${id}, ${role}, ${areaId}, '2026-01-01', ${untilDay ?? null})`);
      }
    }
    return ids;
  });
}
