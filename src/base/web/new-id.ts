import { uuidV7 } from '../domain/ids.ts';

/** A new UUIDv7 for a command or a file made on this device now. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
