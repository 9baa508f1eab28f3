import { loadavg } from 'node:os';
import { atMost, quantile, type Figure } from './figures.ts';
import type { Load } from './gate-load.ts';
import type { GateSite, MeasuredLoad } from './gate-site.ts';
import { openGateSite } from './gate-site.ts';

export { send } from './gate-load.ts';

const GATES = 50;
const ROUNDS = Number(process.env['MENSHEN_BENCH_ROUNDS'] ?? 5);
/** A server at a gate has answered thousands; the first of a process are slower until its code is warm. */
const WARM_ROUNDS = 2;
/** Requests of one check in a round. */
const WITHOUT_REST = 4000;
const ONE_A_SECOND = 500;
/** Faster than any queue walks: what a guard with a card reader and no thermometer comes to. */
const EVERY_MS = 1000;
const BURSTS = 40;
/** Long enough for the last of a burst to be answered and for a rest, on a quiet machine. */
const BURST_EVERY_MS = 200;

/**
 * One check at a time from fifty gates. `single`: each gate sends its next check the moment the last was answered, so that fifty are
 * always under way, which is what fifty guards never do. `burst`: all fifty send in the same moment, then rest. `second`: each gate sends
 * one a second, whether the last was answered or not, the gates spread over the second. A time counts from the moment the check was due.
 */
export async function measure(): Promise<readonly Figure[]> {
  const site = await openGateSite({ gates: GATES, bundle: import.meta.url });
  try {
    const load = { port: site.port, path: '/api/commands', gates: site.gates, checksEach: 1, isCommand: true };
    const rounds: Round[] = [];
    for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) rounds.push(await runRound(site, load));
    await site.requireChecks((WARM_ROUNDS + ROUNDS) * (WITHOUT_REST + ONE_A_SECOND + BURSTS * GATES));
    return figures(rounds.slice(WARM_ROUNDS));
  } finally {
    await site.close();
  }
}

interface Round {
  readonly single: MeasuredLoad;
  readonly burst: MeasuredLoad;
  readonly second: MeasuredLoad;
}

async function runRound(site: GateSite, load: Omit<Load, 'requests'>): Promise<Round> {
  const single = await site.run({ ...load, requests: WITHOUT_REST });
  const burst = await site.run({ ...load, requests: BURSTS * GATES, everyMs: BURST_EVERY_MS, isBurst: true });
  return { single, burst, second: await site.run({ ...load, requests: ONE_A_SECOND, everyMs: EVERY_MS }) };
}

function figures(rounds: readonly Round[]): readonly Figure[] {
  const singles = rounds.map(({ single }) => single);
  const seconds = rounds.map(({ second }) => second);
  const bursts = rounds.map(({ burst }) => burst);
  return [
    atMost({
      ...{ name: 'gate.burst.p99', value: best(bursts, 0.99), unit: 'ms', budget: 30 },
      data: `${BURSTS} times ${GATES} gates send one check in the same moment, then rest, best of ${words(bursts)}`,
    }),
    atMost({
      ...{ name: 'gate.single.p99', value: best(singles, 0.99), unit: 'ms', budget: 30 },
      data: `${WITHOUT_REST} requests of one check, ${GATES} gates without rest, best of ${words(singles)}`,
    }),
    atMost({
      ...{ name: 'gate.second.p99', value: best(seconds, 0.99), unit: 'ms', budget: 30 },
      data: `${ONE_A_SECOND} requests of one check, ${GATES} gates each one a second, best of ${words(seconds)}`,
    }),
  ];
}

function best(loads: readonly MeasuredLoad[], share: number): number {
  return Math.min(...loads.map(({ times }) => quantile(times, share)));
}

function words(loads: readonly MeasuredLoad[]): string {
  const all = loads.map(({ times }) => Math.round(quantile(times, 0.99))).join(', ');
  const requests = loads.reduce((sum, { times }) => sum + times.length, 0);
  const each = (pick: (load: MeasuredLoad) => number): number =>
    Math.round((loads.reduce((sum, load) => sum + pick(load), 0) / requests) * 1e6);
  const p50 = best(loads, 0.5).toFixed(1);
  const cpu = `server ${each(({ serverCpu }) => serverCpu)}, database ${each(({ databaseCpu }) => databaseCpu)}, senders ${each(({ sendCpu }) => sendCpu)} us of processor each`;
  return `${loads.length} rounds (${all}), best p50 ${p50} ms, ${cpu}, load average ${loadavg()[0]?.toFixed(1) ?? '?'}`;
}
