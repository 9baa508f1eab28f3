import type { IdReading } from '../../base/domain/id-number.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { IdentityClaim } from '../domain/edit-identity.ts';
import { idKey } from '../domain/spelling.ts';
import { maskId } from '../domain/masking.ts';
import { hashIdentity } from './identity-seal.ts';

/** An id number as a rule sees it: where it is registered, its key and its masked form. */
export interface ClaimedNumber {
  readonly claim: IdentityClaim | undefined;
  readonly key: string;
  readonly masked: string;
}

/** Looks a number up in the whole city: one key lookup, whatever the city's size. */
export async function claimOf(
  tx: Tx,
  { communityId, vault }: Pick<CommandContext, 'communityId' | 'vault'>,
  reading: IdReading,
): Promise<ClaimedNumber> {
  const hash = hashIdentity(vault, idKey(reading.kind, reading.value));
  const [found] = await tx.query<{ personId: string; communityId: number; community: string }>(sql`
    select i.person_id as "personId", i.community_id as "communityId", a.name as community
    from find_identities(array[${hash}::bytea]) i join area a on a.id = i.community_id`);
  return {
    claim: found && {
      personId: found.personId,
      elsewhere: found.communityId === communityId ? undefined : found.community,
    },
    key: hash.toString('hex'),
    masked: maskId(reading.value),
  };
}

/** Names a phone of a person without telling it. */
export function phoneKey(
  { vault }: Pick<CommandContext, 'vault'>,
  of: { readonly personId: string; readonly phone: string },
): string {
  return vault.hash('phoneKey', `${of.personId} ${of.phone}`).toString('hex').slice(0, 16);
}
