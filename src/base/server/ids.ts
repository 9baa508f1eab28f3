import { randomBytes } from 'node:crypto';
import type { Id } from '../domain/ids.ts';

const HEX_PER_ID = 20;
// One call of the system's generator serves 400 ids; an import makes 40,000.
const POOL_BYTES = 4000;
/** The two upper bits of the variant are 10. */
const VARIANTS = '89ab';

let pool = '';
let used = 0;
let stampedAt = -1;
let stamp = '';

/** A new UUIDv7 for one kind of thing; the layout is that of `uuidV7`, put together from text: a quarter of its time. */
export function newId<Kind extends string>(): Id<Kind> {
  if (used >= pool.length) {
    pool = randomBytes(POOL_BYTES).toString('hex');
    used = 0;
  }
  const at = used;
  used += HEX_PER_ID;
  const now = Date.now();
  if (now !== stampedAt) {
    const time = now.toString(16).padStart(12, '0');
    stamp = `${time.slice(0, 8)}-${time.slice(8)}-7`;
    stampedAt = now;
  }
  const variant = VARIANTS.charAt(Number.parseInt(pool.charAt(at + 3), 16) & 0x3);
  const text = `${stamp}${pool.slice(at, at + 3)}-${variant}${pool.slice(at + 4, at + 7)}-${pool.slice(at + 7, at + 19)}`;
  // Hexadecimal digits in the shape of an id, as put together above.
  return text as Id<Kind>;
}
