import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { DemoAccountRow } from '../domain/account-shapes.ts';
import { ROLES } from '../domain/roles.ts';

/** A demonstration account with its phone number still sealed. */
export type SealedDemoAccount = Omit<DemoAccountRow, 'phone' | 'password'> & { readonly sealed: Buffer };

/** The accounts of the demonstration, once for each role they have; none on a site without the demonstration. */
export async function listDemoAccounts(tx: Tx): Promise<readonly SealedDemoAccount[]> {
  return tx.query<SealedDemoAccount>(sql`
    select g.role, a.name, r.name as "areaName", a.phone_sealed as sealed
    from account a join account_grant g on g.account_id = a.id join area r on r.id = g.area_id
    where a.is_demo and a.status = 'active'
      and exists (select from site_setting where name = 'demo' and value = 'true'::jsonb)
    order by array_position(${ROLES}::text[], g.role), a.name
    limit 500`);
}
