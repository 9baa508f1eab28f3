import { phoneDb, type StoredDevice } from './phone-db.ts';

const known = new Map<string, CryptoKey>();

/** The key of an account's part in a community; undefined while it is signed out there. */
export async function findKey(accountId: string, communityId: number): Promise<CryptoKey | undefined> {
  const name = `${accountId}/${communityId}`;
  const held = known.get(name);
  if (held) return held;
  const key = (await findDevice(accountId, communityId))?.key;
  if (key) known.set(name, key);
  return key;
}

/** What this browser is for the account in the community. */
export async function findDevice(accountId: string, communityId: number): Promise<StoredDevice | undefined> {
  return (await phoneDb()).get('device', [accountId, communityId]);
}

/** Writes a device down, with or without its key. */
export async function keepDevice(device: StoredDevice): Promise<void> {
  const { accountId, communityId, deviceId, key } = device;
  await (await phoneDb()).put('device', { accountId, communityId, deviceId, ...(key ? { key } : {}) });
  const name = `${accountId}/${communityId}`;
  if (key) known.set(name, key);
  else known.delete(name);
}

/** Ends what can be read on this phone: every key of every account; the devices are remembered, so that the records can be opened again. */
export async function destroyKeys(): Promise<void> {
  known.clear();
  for (const device of await (await phoneDb()).getAll('device')) {
    const { accountId, communityId, deviceId } = device;
    await keepDevice({ accountId, communityId, deviceId });
  }
}
