/** Work for many keys: one run of a key at a time, asked for again while it runs it runs once more. */
export interface Turns {
  /** Begins a run, or one more behind that which runs; resolves at the end of the present one. */
  start(key: number): Promise<void>;
  /** Ends after what runs. */
  close(): Promise<void>;
}

/** The work of a key answers in how many milliseconds it wants to run again; undefined: not by itself. It must not throw. */
export function createTurns(work: (key: number) => Promise<number | undefined>): Turns {
  const running = new Map<number, { again: boolean; readonly done: Promise<void> }>();
  const timers = new Set<NodeJS.Timeout>();
  let isClosed = false;

  const later = (key: number, ms: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void start(key);
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  const once = async (key: number): Promise<void> => {
    const soonMs = await work(key);
    if (soonMs !== undefined && !isClosed) later(key, soonMs);
  };
  const start = (key: number): Promise<void> => {
    if (isClosed) return Promise.resolve();
    const current = running.get(key);
    if (current) {
      current.again = true;
      return current.done;
    }
    const done = once(key).finally(() => {
      const again = running.get(key)?.again === true;
      running.delete(key);
      if (again) void start(key);
    });
    running.set(key, { again: false, done });
    return done;
  };
  return {
    start,
    async close() {
      isClosed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(Array.from(running.values(), ({ done }) => done));
    },
  };
}
