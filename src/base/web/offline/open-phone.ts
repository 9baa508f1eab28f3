import { RequestError, failureOf } from '../failure.ts';
import { recallClock } from './contact.ts';
import { currentPhone } from './current-phone.ts';
import { findDevice, findKey } from './device-keys.ts';
import { openDevice } from './device.ts';
import { changeEntries, entriesOf } from './outbox-entries.ts';
import { countAll } from './outbox.ts';
import { recall } from './phone-db.ts';
import { heldParts, loadSnapshot, wipeSnapshot } from './snapshot.ts';
import { noteSync } from './sync-state.ts';
import { wipePhone } from './wipe.ts';

/**
 * Opens the part of this phone that belongs to an account in a community: with the key that is here, or, after a sign-in, with the
 * one that the server keeps. What belongs to another community goes. Throws RequestError when the key must be fetched and cannot.
 */
export function openPhone(of: { readonly accountId: string; readonly communityId: number }): Promise<void> {
  const before = opening;
  // One after the other: the session and the screen both ask for it at the start.
  opening = before.catch(() => undefined).then(() => open(of));
  return opening;
}

let opening: Promise<void> = Promise.resolve();

async function open(of: { readonly accountId: string; readonly communityId: number }): Promise<void> {
  const { accountId, communityId } = of;
  const [device] = await Promise.all([deviceFor(of), recallClock()]);
  if (!device) return;
  const before = currentPhone.get();
  if (before?.accountId === accountId && before.communityId === communityId && before.key === device.key) return;
  await Promise.all([wipeSnapshot(communityId), loadSnapshot({ ...of, key: device.key })]);
  await takeBackBroken(accountId);
  noteSync({ isComplete: heldParts().length > 0 });
  currentPhone.set({ accountId, communityId, deviceId: device.deviceId, key: device.key });
  await recallStanding(accountId);
  // Kept even when the phone gets short of room; asking twice is harmless.
  void navigator.storage.persist();
}

/** Where the records stand, before anything is opened: a screen must not say that nothing waits because nobody has counted yet. */
export async function recallStanding(accountId: string): Promise<void> {
  const lastSyncedAt = await recall('lastSyncedAt');
  if (typeof lastSyncedAt === 'string') noteSync({ lastSyncedAt });
  await countAll(accountId);
}

async function deviceFor(of: {
  readonly accountId: string;
  readonly communityId: number;
}): Promise<{ readonly deviceId: string; readonly key: CryptoKey } | undefined> {
  const known = await findDevice(of.accountId, of.communityId);
  const key = await findKey(of.accountId, of.communityId);
  if (known && key) return { deviceId: known.deviceId, key };
  try {
    return await openDevice(of);
  } catch (error) {
    if (!isEnded(error)) throw error;
    await wipePhone('ended');
    return undefined;
  }
}

function isEnded(error: unknown): boolean {
  const failure = failureOf(error);
  return error instanceof RequestError && failure.kind === 'refused' && failure.code === 'deviceEnded';
}

/** What a broken server could not take is offered again at each start. */
async function takeBackBroken(accountId: string): Promise<void> {
  const aside = await entriesOf({ accountId, state: 'aside' });
  const broken = aside.filter(({ code }) => code === 'internal').map(({ seq = 0 }) => seq);
  await changeEntries(broken, (entry) => ({ ...entry, state: 'unsent' }));
}
