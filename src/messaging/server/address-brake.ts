/** More addresses than this at once is an attack; the oldest are forgotten so that memory stays bounded. */
const MOST_ADDRESSES = 20_000;

/** Lets an address do so many things in a while; a brake in memory, lost with the process. */
export interface AddressBrake {
  /** Seconds to wait; 0 when this use is let through and counted. */
  use(address: string, nowMs: number): number;
}

/**
 * `uses` in `minutes`, counted from the first. Families, and whole estates behind one address of a mobile network, share an address: the
 * figure is for machines, not for people.
 */
export function createAddressBrake({
  uses,
  minutes,
}: {
  readonly uses: number;
  readonly minutes: number;
}): AddressBrake {
  const counts = new Map<string, { readonly sinceMs: number; readonly count: number }>();
  const windowMs = minutes * 60_000;
  return {
    use(address, nowMs) {
      const known = counts.get(address);
      const current = known && nowMs - known.sinceMs < windowMs ? known : { sinceMs: nowMs, count: 0 };
      if (current.count >= uses) return Math.ceil((current.sinceMs + windowMs - nowMs) / 1000);
      counts.delete(address);
      counts.set(address, { sinceMs: current.sinceMs, count: current.count + 1 });
      const [oldest] = counts.size > MOST_ADDRESSES ? counts.keys() : [];
      if (oldest !== undefined) counts.delete(oldest);
      return 0;
    },
  };
}
