/** A shift as the demonstration writes it; times in milliseconds since 1970. */
export interface DemoShift {
  readonly gateId: string;
  readonly accountId: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly startedMs: number | null;
  readonly endedMs: number | null;
  readonly note: string | null;
  readonly wantsSwap: boolean;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SHIFT_HOURS = 8;
const NOTES = ['体温枪换过电池。', '西侧路灯坏了，已报物业。', '快递架上有两件老人的药，请代转。'];

/** Three turns a day at every gate; a guard has one of them a day. The last gate waits for its guard now, one later shift wants a swap. */
export function demoShifts(of: {
  readonly gateIds: readonly string[];
  readonly guardIds: readonly string[];
  readonly dayStarts: readonly number[];
  readonly nowMs: number;
}): readonly DemoShift[] {
  const { gateIds, guardIds, dayStarts, nowMs } = of;
  const turns = 24 / SHIFT_HOURS;
  if (guardIds.length < gateIds.length * turns) return [];
  const shifts = dayStarts.flatMap((start, day) =>
    gateIds.flatMap((gateId, gate) =>
      Array.from({ length: turns }, (_, turn): DemoShift => {
        const fromMs = start + turn * SHIFT_HOURS * HOUR;
        const untilMs = fromMs + SHIFT_HOURS * HOUR;
        const isAwaited = gate === gateIds.length - 1 && untilMs > nowMs;
        const hasBegun = fromMs <= nowMs && !isAwaited;
        const hasEnded = untilMs <= nowMs;
        return {
          ...{ gateId, fromMs, untilMs },
          accountId: guardIds[(gate * turns + turn + day) % guardIds.length] ?? '',
          startedMs: hasBegun ? fromMs - 5 * MINUTE : null,
          endedMs: hasEnded ? untilMs + 4 * MINUTE : null,
          note: hasEnded ? (NOTES[(gate + turn + day) % (NOTES.length * 2)] ?? null) : null,
          wantsSwap: false,
        };
      }),
    ),
  );
  const later = shifts.findIndex(({ fromMs }) => fromMs > nowMs + 20 * HOUR);
  return shifts.map((shift, at) => (at === later ? { ...shift, wantsSwap: true } : shift));
}
