import { readFileSync } from 'node:fs';

/** Above this share of the processors' time, taken by other guests of the same host, a round tells of them and not of us. */
const LEFT_ALONE = 0.01;

/** Rounds of a measurement, and what the line of the figure says of them. */
export interface QuietRounds<Round> {
  readonly rounds: readonly Round[];
  readonly words: string;
}

/**
 * Runs rounds until `wanted` of them were left alone by the other guests of the host, at most `most` in all, and hands over those that were
 * disturbed least. Where the host does not tell (no Linux, no guest) the first ones count. `run` is given the number of the round, from 1.
 */
export async function quietRounds<Round>(of: {
  readonly wanted: number;
  readonly most: number;
  readonly run: (round: number) => Promise<Round>;
}): Promise<QuietRounds<Round>> {
  const done: { readonly round: Round; readonly taken: number }[] = [];
  for (let number = 1; number <= of.most; number += 1) {
    const before = processorTicks();
    const round = await of.run(number);
    const after = processorTicks();
    done.push({ round, taken: (after.stolen - before.stolen) / Math.max(1, after.all - before.all) });
    if (done.filter(({ taken }) => taken <= LEFT_ALONE).length === of.wanted) break;
  }
  const counted = done.toSorted((a, b) => a.taken - b.taken).slice(0, of.wanted);
  const worst = Math.max(...counted.map(({ taken }) => taken));
  const words = `${counted.length} of ${done.length} rounds, those of which other guests of the host took least, ${percent(worst)} at most (of all: ${done.map(({ taken }) => percent(taken)).join(', ')})`;
  return { rounds: counted.map(({ round }) => round), words };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Ticks of all processors since the start of the machine: of all kinds, and those that it wanted and did not get. */
function processorTicks(): { readonly all: number; readonly stolen: number } {
  if (process.platform !== 'linux') return { all: 0, stolen: 0 };
  // user, nice, system, idle, iowait, irq, softirq, steal; what follows is counted in user already.
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, one) => sum + one, 0), stolen: ticks[7] ?? 0 };
}
