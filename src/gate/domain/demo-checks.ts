import type { Random } from '../../register/domain/demo-random.ts';
import { uuidV7 } from '../../base/domain/ids.ts';

/** A passage as the demonstration writes it; times in milliseconds since 1970. */
export interface DemoCheck {
  readonly id: string;
  readonly atMs: number;
  readonly gateId: string;
  readonly direction: 'in' | 'out';
  readonly holder: 'resident' | 'visitor' | 'unknown';
  readonly personId: string | null;
  readonly visitId: string | null;
  readonly outcome: 'pass' | 'ask' | 'stop';
  readonly code: string;
  readonly resolution: 'let' | 'turnedAway' | 'referred' | 'emergency';
  /** Tenths of a degree. */
  readonly temperature: number | null;
  readonly temperatureAgain: number | null;
}

/** What passages are invented from. */
export interface DemoCheckQuestion {
  readonly random: Random;
  readonly gateIds: readonly [string, ...string[]];
  /** Who goes out on most days. */
  readonly walkers: readonly string[];
  /** Who must not go out and tries. */
  readonly kept: readonly string[];
  /** Midnights of the days, the last one being today. */
  readonly dayStarts: readonly number[];
  readonly nowMs: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** People leave in the morning, some at noon, some for the evening; shares of sixteen hours from six o'clock on. */
const LEAVING = [6, 18, 22, 12, 7, 5, 4, 3, 4, 4, 3, 4, 5, 3, 2, 1];
const WALKS_ON_A_DAY = 0.7;
const STAYS_AWAY = 0.012;
const STRANGERS_A_DAY = 14;

/** Passages of some days until now, in the order of time: the same seed and people give the same ones. */
export function demoChecks(question: DemoCheckQuestion): readonly DemoCheck[] {
  const checks = question.dayStarts.flatMap((start) => [
    ...question.walkers.flatMap((personId) => walkOf(question, personId, start)),
    ...strangersOf(question, start),
    ...refusedOf(question, start),
  ]);
  return checks.filter(({ atMs }) => atMs <= question.nowMs).sort((a, b) => a.atMs - b.atMs);
}

/** One way out and, with few exceptions, the way back. */
function walkOf(question: DemoCheckQuestion, personId: string, start: number): readonly DemoCheck[] {
  const { random } = question;
  if (!random.isHit(WALKS_ON_A_DAY)) return [];
  const outMs = start + 6 * HOUR + Math.floor(leavingHour(random) * HOUR);
  const backMs = Math.min(outMs + Math.floor((0.4 + 10 * random.fraction() ** 1.5) * HOUR), start + 21.8 * HOUR);
  const gateId = gateFor(question);
  const out = check(question, { atMs: outMs, gateId, personId, direction: 'out', code: 'goOut' });
  if (random.isHit(STAYS_AWAY) || backMs <= outMs) return [out];
  const back = check(question, { atMs: backMs, gateId, personId, direction: 'in', code: 'welcomeHome' });
  // Of some hundred ways home one begins with a fever, which is referred and not hidden.
  if (!random.isHit(0.0015)) return [out, { ...back, temperature: random.between(360, 367) }];
  const fever = {
    outcome: 'stop',
    code: 'fever',
    resolution: 'referred',
    temperature: 376,
    temperatureAgain: 374,
  } as const;
  return [out, { ...back, ...fever }];
}

function leavingHour(random: Random): number {
  const total = LEAVING.reduce((sum, share) => sum + share, 0);
  let left = random.fraction() * total;
  const hour = LEAVING.findIndex((share) => (left -= share) < 0);
  return Math.max(0, hour) + random.fraction();
}

/** Deliveries and people whom nobody knows; the latter are asked and sent away kindly. */
function strangersOf(question: DemoCheckQuestion, start: number): readonly DemoCheck[] {
  const { random } = question;
  return Array.from({ length: STRANGERS_A_DAY }, (_, at) => {
    const atMs = start + 8 * HOUR + Math.floor(random.fraction() * 12 * HOUR);
    const one = check(question, {
      atMs,
      gateId: gateFor(question),
      personId: null,
      direction: 'in',
      code: 'courierIn',
    });
    if (at % 4 !== 0) return { ...one, holder: 'visitor' as const, temperature: random.between(360, 367) };
    return {
      ...one,
      holder: 'unknown' as const,
      outcome: 'ask' as const,
      code: 'unknownPerson',
      resolution: 'turnedAway' as const,
    };
  });
}

/** Whoever must stay at home and comes to the gate is sent back with words; one a day has an emergency and goes. */
function refusedOf(question: DemoCheckQuestion, start: number): readonly DemoCheck[] {
  const { random } = question;
  return question.kept.slice(0, 5).map((personId, at) => {
    const atMs = start + (9 + at * 2) * HOUR + random.between(0, 90) * MINUTE;
    const one = check(question, { atMs, gateId: gateFor(question), personId, direction: 'out', code: 'stayHome' });
    if (at === 3) return { ...one, code: 'emergency', resolution: 'emergency' };
    return { ...one, outcome: 'stop', resolution: 'turnedAway' };
  });
}

/** The first gate is the widest. */
function gateFor({ random, gateIds }: DemoCheckQuestion): string {
  return random.isHit(0.4) ? gateIds[0] : (gateIds[random.between(0, gateIds.length - 1)] ?? gateIds[0]);
}

function check(
  { random }: DemoCheckQuestion,
  of: Pick<DemoCheck, 'atMs' | 'gateId' | 'personId' | 'direction' | 'code'>,
): DemoCheck {
  const bytes = Uint8Array.from({ length: 10 }, () => random.between(0, 255));
  return {
    ...of,
    id: uuidV7(of.atMs, bytes),
    holder: 'resident',
    visitId: null,
    outcome: 'pass',
    resolution: 'let',
    temperature: null,
    temperatureAgain: null,
  };
}
