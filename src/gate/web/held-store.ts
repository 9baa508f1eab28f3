import { z } from 'zod';
import { stillHeld, type Held } from './held.ts';
import { createSealedStore } from './sealed-store.ts';

/** Enough to know an entry; the case in it was written by this program and sealed under a key nobody else has. */
const Entry = z.looseObject({ gateCase: z.looseObject({ key: z.string() }), name: z.string(), dueMs: z.number() });

/** Those who wait at this phone: a browser that is killed meanwhile has not forgotten a first measurement. */
const store = createSealedStore<readonly Held[]>({
  name: 'held',
  empty: [],
  open: (value) => (isHeld(value) ? value : undefined),
  trim: (held, now) => stillHeld(held, Date.parse(now)),
});

function isHeld(value: unknown): value is readonly Held[] {
  return z.array(Entry).safeParse(value).success;
}

export const useHeld = store.use;
export const loadHeld = store.load;
export const changeHeld = store.change;
