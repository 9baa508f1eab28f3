import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What becomes of a record: on its way, acknowledged, refused, given up by a person with a reason. */
export type EntryState = 'unsent' | 'sent' | 'aside' | 'discarded';

/** One record of the outbox as it lies on the phone: the words are sealed, what counting and ordering need is open. */
export interface StoredEntry {
  /** Order of making; given by the database. */
  readonly seq?: number;
  readonly accountId: string;
  readonly communityId: number;
  readonly state: EntryState;
  /** Name of the command, for the list of what was set aside. */
  readonly name: string;
  /** Size of the record as JSON. */
  readonly bytes: number;
  readonly sealed: ArrayBuffer;
  /** Instants by the corrected clock. */
  readonly madeAt: string;
  readonly changedAt: string;
  /** Why it was refused or given up. */
  readonly code?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly reason?: string;
}

/** One bucket of a snapshot part. */
export interface StoredBucket {
  readonly communityId: number;
  readonly part: string;
  readonly bucket: number;
  /** Into how many buckets the part was cut. */
  readonly buckets: number;
  readonly hash: string;
  readonly sealed: ArrayBuffer;
}

/** A device that this browser is for an account in a community; without `key` it is signed out and its records stay sealed. */
export interface StoredDevice {
  readonly accountId: string;
  readonly communityId: number;
  readonly deviceId: string;
  readonly key?: CryptoKey;
}

interface PhoneSchema extends DBSchema {
  readonly meta: { key: string; value: unknown };
  readonly device: { key: [string, number]; value: StoredDevice };
  readonly bucket: { key: [number, string, number]; value: StoredBucket };
  readonly outbox: { key: number; value: StoredEntry; indexes: { byState: [string, EntryState, number] } };
}

export type PhoneDb = IDBPDatabase<PhoneSchema>;

let opening: Promise<PhoneDb> | undefined;

/** The phone's own database, opened once. */
export function phoneDb(): Promise<PhoneDb> {
  opening ??= openDB<PhoneSchema>('menshen-phone', 1, {
    upgrade(db) {
      db.createObjectStore('meta');
      db.createObjectStore('device', { keyPath: ['accountId', 'communityId'] });
      db.createObjectStore('bucket', { keyPath: ['communityId', 'part', 'bucket'] });
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('byState', [
        'accountId',
        'state',
        'seq',
      ]);
    },
    // A newer version in another tab waits for this one to let go.
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

/** Reads a remembered value. */
export async function recall(name: string): Promise<unknown> {
  return (await phoneDb()).get('meta', name);
}

/** Remembers a value; on a full phone it is not remembered, and nothing else stops for it. */
export async function remember(name: string, value: unknown): Promise<void> {
  try {
    await (await phoneDb()).put('meta', value, name);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

/** True for the browser's refusal to store more. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
