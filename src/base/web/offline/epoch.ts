import { currentPhone, type OpenPhone } from './current-phone.ts';
import { openDevice } from './device.ts';
import { changeEntries, entriesOf, offerAgain } from './outbox-entries.ts';
import { recall, remember } from './phone-db.ts';
import { seal, unseal } from './seal.ts';
import { resealSnapshot } from './snapshot.ts';

/**
 * A server restored from a backup has another epoch: this phone may not be known there any more, and what was acknowledged may be
 * lost. It registers again, seals its records under the key that it gets, and offers those of the last days once more.
 */
export async function heedEpoch(phone: OpenPhone, epoch: string): Promise<OpenPhone> {
  const name = `epoch/${phone.accountId}/${phone.communityId}`;
  const known = await recall(name);
  if (known === epoch) return phone;
  const isFirst = known === undefined;
  const current = isFirst ? phone : await registerAgain(phone);
  if (!isFirst) await offerAgain(phone.accountId);
  // Last: a phone that is stopped on the way does all of it again.
  await remember(name, epoch);
  return current;
}

async function registerAgain(phone: OpenPhone): Promise<OpenPhone> {
  const { accountId, communityId, key: formerKey } = phone;
  const { deviceId, key } = await openDevice({ accountId, communityId });
  for (const state of ['unsent', 'sent', 'aside'] as const) {
    for (const entry of await entriesOf({ accountId, state })) {
      if (entry.communityId !== communityId) continue;
      const words = await unseal(formerKey, entry.sealed).catch(() => undefined);
      if (words === undefined) continue;
      const sealed = await seal(key, words);
      await changeEntries([entry.seq ?? 0], (before) => ({ ...before, sealed }));
    }
  }
  await resealSnapshot({ communityId, key });
  const current = { accountId, communityId, deviceId, key };
  // Unless somebody signed out meanwhile.
  if (currentPhone.get()?.key === formerKey) currentPhone.set(current);
  return current;
}
