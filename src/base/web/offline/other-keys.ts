import { failureOf } from '../failure.ts';
import type { OpenPhone } from './current-phone.ts';
import { openDevice } from './device.ts';
import { findKey } from './device-keys.ts';
import { entriesOf } from './outbox-entries.ts';
import { setAside } from './outbox.ts';

/**
 * Records made in another community of the same worker lie under another key, which a new sign-in must fetch first. Where the worker
 * no longer serves, they are set aside for a person to hand over.
 */
export async function openOtherKeys(phone: OpenPhone): Promise<void> {
  const { accountId } = phone;
  const waiting = await entriesOf({ accountId, state: 'unsent' });
  for (const communityId of new Set(waiting.map((entry) => entry.communityId))) {
    if (communityId === phone.communityId || (await findKey(accountId, communityId))) continue;
    try {
      await openDevice({ accountId, communityId });
    } catch (error) {
      if (failureOf(error).kind !== 'refused') throw error;
      for (const { seq = 0, communityId: of } of waiting)
        if (of === communityId) await setAside(seq, 'recordOutOfScope');
    }
  }
}
