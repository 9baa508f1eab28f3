import { loadavg } from 'node:os';
import { atMost, quantile, type Figure } from './figures.ts';
import type { Load } from './gate-load.ts';
import type { GateSite, MeasuredLoad } from './gate-site.ts';
import { openGateSite } from './gate-site.ts';

export { send } from './gate-load.ts';

const GATES = 50;
const ROUNDS = Number(process.env['MENSHEN_BENCH_ROUNDS'] ?? 4);
/** Requests of one check in a round. */
const WITHOUT_REST = 4000;
const ONE_A_SECOND = 500;
/** Faster than any queue walks: what a guard with a card reader and no thermometer comes to. */
const EVERY_MS = 1000;

/**
 * One check at a time from fifty gates. `single`: each gate sends its next check the moment the last was answered, so that fifty are
 * always under way, which is what fifty guards never do. `second`: each gate sends one a second, whether the last was answered or not,
 * the gates spread over the second; a time counts from the moment the check was due.
 */
export async function measure(): Promise<readonly Figure[]> {
  const site = await openGateSite({ gates: GATES, bundle: import.meta.url });
  try {
    const load = { port: site.port, path: '/api/commands', gates: site.gates, checksEach: 1, isCommand: true };
    const rounds: Round[] = [];
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await runRound(site, load));
    await site.requireChecks((ROUNDS + 1) * (WITHOUT_REST + ONE_A_SECOND));
    return figures(rounds.slice(1));
  } finally {
    await site.close();
  }
}

interface Round {
  readonly single: MeasuredLoad;
  readonly second: MeasuredLoad;
}

async function runRound(site: GateSite, load: Omit<Load, 'requests'>): Promise<Round> {
  const single = await site.run({ ...load, requests: WITHOUT_REST });
  return { single, second: await site.run({ ...load, requests: ONE_A_SECOND, everyMs: EVERY_MS }) };
}

function figures(rounds: readonly Round[]): readonly Figure[] {
  const singles = rounds.map(({ single }) => single);
  const seconds = rounds.map(({ second }) => second);
  return [
    atMost({
      ...{ name: 'gate.single.p99', value: best(singles, 0.99), unit: 'ms', budget: 30 },
      data: `${WITHOUT_REST} requests of one check, ${GATES} gates without rest, ${words(singles)}`,
    }),
    atMost({
      ...{ name: 'gate.second.p99', value: best(seconds, 0.99), unit: 'ms', budget: 30 },
      data: `${ONE_A_SECOND} requests of one check, ${GATES} gates each one a second, ${words(seconds)}`,
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
  const cpu = `server ${each(({ serverCpu }) => serverCpu)}, database ${each(({ databaseCpu }) => databaseCpu)} us of processor each`;
  return `best of ${loads.length} rounds (${all}), p50 ${p50} ms, ${cpu}, load average ${loadavg()[0]?.toFixed(1) ?? '?'}`;
}
