import { randomFillSync } from 'node:crypto';
import type { Id } from '../domain/ids.ts';
import { getId, uuidV7 } from '../domain/ids.ts';

// One call of the system's generator serves 400 ids; an import makes 60,000.
const pool = new Uint8Array(4000);
let used = pool.length;

/** A new UUIDv7 for one kind of thing. */
export function newId<Kind extends string>(): Id<Kind> {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + 10);
  used += 10;
  return getId(uuidV7(Date.now(), random));
}
