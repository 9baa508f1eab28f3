import { createStore } from './store.ts';

/** The part of this phone that is open: one account in one community, under one key. */
export interface OpenPhone {
  readonly accountId: string;
  readonly communityId: number;
  readonly deviceId: string;
  /** AES-GCM, cannot be taken out of the browser. */
  readonly key: CryptoKey;
}

/** Undefined while nobody is signed in, or the key is not here yet. */
export const currentPhone = createStore<OpenPhone | undefined>(undefined);

/** The open part; throws where nothing is open, so use it behind the sign-in only. */
export function getPhone(): OpenPhone {
  const phone = currentPhone.get();
  if (!phone) throw new Error('the phone is not open');
  return phone;
}
