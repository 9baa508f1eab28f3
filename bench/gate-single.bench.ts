import { atMost, quantile, type Figure } from './figures.ts';
import type { Load } from './gate-load.ts';
import type { GateSite, MeasuredLoad } from './gate-site.ts';
import { openGateSite } from './gate-site.ts';
import { quietRounds, type QuietRounds } from './quiet.ts';

export { send } from './gate-load.ts';

const GATES = 50;
const ROUNDS = 5;
const MOST_ROUNDS = 15;
/** A server at a gate has answered thousands; the first of a process are slower until its code is warm. */
const WARM_ROUNDS = 3;

type How = Pick<Load, 'requests' | 'everyMs' | 'isBurst'>;
/** Each gate sends its next check the moment the last was answered: fifty are always under way, which is what fifty guards never do. */
const WITHOUT_REST: How = { requests: 4000 };
/** All fifty send in the same moment, then rest, long enough for the last to be answered. */
const IN_BURSTS: How = { requests: 40 * GATES, everyMs: 200, isBurst: true };
/** Each gate sends one a second, answered or not, the gates spread over it: faster than any queue walks, a guard with a reader and no thermometer. */
const ONE_A_SECOND: How = { requests: 500, everyMs: 1000 };

/**
 * One check at a time from fifty gates, in three ways. A time counts from the moment the check was due; the figure is the p99 of a
 * round, and the middle one of five.
 */
export async function measure(): Promise<readonly Figure[]> {
  const site = await openGateSite({ gates: GATES, bundle: import.meta.url });
  try {
    const sender = openSender(site);
    for (let round = 0; round < WARM_ROUNDS; round += 1) await sender.send(WITHOUT_REST);
    const burst = await sender.rounds(IN_BURSTS);
    const single = await sender.rounds(WITHOUT_REST);
    const second = await sender.rounds(ONE_A_SECOND);
    await site.requireChecks(sender.sent());
    return [
      figure('gate.burst.p99', burst, `40 times ${GATES} gates send one check in the same moment, then rest`),
      figure('gate.single.p99', single, `4000 requests of one check, ${GATES} gates without rest`),
      figure('gate.second.p99', second, `500 requests of one check, ${GATES} gates each one a second`),
    ];
  } finally {
    await site.close();
  }
}

interface Sender {
  send(how: How): Promise<MeasuredLoad>;
  rounds(how: How): Promise<QuietRounds<MeasuredLoad>>;
  sent(): number;
}

function openSender(site: GateSite): Sender {
  const load = { port: site.port, path: '/api/commands', gates: site.gates, checksEach: 1, isCommand: true };
  let sent = 0;
  const send = (how: How): Promise<MeasuredLoad> => {
    sent += how.requests;
    return site.run({ ...load, ...how });
  };
  return {
    send,
    rounds: (how) => quietRounds({ wanted: ROUNDS, most: MOST_ROUNDS, run: () => send(how) }),
    sent: () => sent,
  };
}

function figure(name: string, { rounds, words }: QuietRounds<MeasuredLoad>, what: string): Figure {
  const p99s = rounds.map(({ times }) => quantile(times, 0.99));
  const p50 = quantile(
    rounds.map(({ times }) => quantile(times, 0.5)),
    0.5,
  );
  const requests = rounds.reduce((sum, { times }) => sum + times.length, 0);
  const each = (pick: (load: MeasuredLoad) => number): number =>
    Math.round((rounds.reduce((sum, load) => sum + pick(load), 0) / requests) * 1e6);
  const cpu = `server ${each(({ serverCpu }) => serverCpu)}, database ${each(({ databaseCpu }) => databaseCpu)}, senders ${each(({ sendCpu }) => sendCpu)} us of processor each`;
  const all = p99s.map((ms) => Math.round(ms)).join(', ');
  return atMost({
    ...{ name, value: quantile(p99s, 0.5), unit: 'ms', budget: 30 },
    data: `${what}; middle of ${words}: ${all} ms, p50 ${p50.toFixed(1)} ms, ${cpu}`,
  });
}
