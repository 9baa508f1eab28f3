import { atLeast, atMost, quantile, type Figure } from './figures.ts';
import { openBare } from './gate-bare.ts';
import type { MeasuredLoad } from './gate-site.ts';
import { openGateSite } from './gate-site.ts';

export { send } from './gate-load.ts';

const SENDERS = 50;
const ROUNDS = 4;
const BATCHES = Number(process.env['MENSHEN_BENCH_BATCHES'] ?? 1000);
const CHECKS_EACH = 50;

/** Gate checks from fifty phones at once through sign-in, scope, receipt, audit and rules, against a bare endpoint on the same table. */
export async function measure(): Promise<readonly Figure[]> {
  const site = await openGateSite({ gates: SENDERS, bundle: import.meta.url });
  const bare = await openBare(site.url);
  try {
    const load = { gates: site.gates, requests: BATCHES, checksEach: CHECKS_EACH };
    const rounds: Round[] = [];
    // In turns, so that whatever else the machine does falls on both; the first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push({
        whole: await site.run({ ...load, port: site.port, path: '/api/commands', isCommand: true }),
        least: await site.run({ ...load, port: bare.port, path: '/bare', isCommand: false }),
      });
    await site.requireChecks((ROUNDS + 1) * 2 * BATCHES * CHECKS_EACH);
    return figures(rounds.slice(1));
  } finally {
    await bare.app.close();
    await site.close();
  }
}

interface Round {
  readonly whole: MeasuredLoad;
  readonly least: MeasuredLoad;
}

/** The best round tells what the machine can do; the ratio is that of all rounds together. */
function figures(rounds: readonly Round[]): readonly Figure[] {
  const checks = BATCHES * CHECKS_EACH;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const wholes = rounds.map(({ whole }) => whole);
  const leasts = rounds.map(({ least }) => least);
  const seconds = { whole: wholes.map((one) => one.seconds), least: leasts.map((one) => one.seconds) };
  const p99 = Math.min(...wholes.map(({ times }) => quantile(times, 0.99)));
  const cpu = (results: readonly MeasuredLoad[]): string => {
    const spent = sum(results.map(({ serverCpu, databaseCpu }) => serverCpu + databaseCpu));
    return `${Math.round((spent / results.length / checks) * 1e6)} us of processor each`;
  };
  const data = `${checks} checks in batches of ${CHECKS_EACH} from ${SENDERS} gates at once, best of ${ROUNDS} rounds, ${cpu(wholes)}`;
  const bare = `against a bare endpoint: ${Math.round(checks / Math.min(...seconds.least))} checks/s, ${cpu(leasts)}; all rounds`;
  const rate = checks / Math.min(...seconds.whole);
  const ratio = sum(seconds.least) / sum(seconds.whole);
  return [
    atLeast({ name: 'gate.ingest', value: rate, unit: 'checks/s', data, budget: 20_000 }),
    atLeast({ name: 'gate.ingest.ratio', value: ratio, unit: 'x', data: bare, budget: 0.4 }),
    atMost({ name: 'gate.ingest.p99', value: p99, unit: 'ms', data, budget: 250 }),
  ];
}
