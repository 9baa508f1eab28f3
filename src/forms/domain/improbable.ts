import type { Instant } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';

/** One reading as it was entered: whose, by whom, when; `temperature` in degrees Celsius where one was given. */
export interface EnteredReading {
  readonly person: string;
  readonly by: string;
  readonly at: Instant;
  readonly temperature?: number;
}

/** Something that hardly happens by itself. It says what was seen and judges nobody: thermometers stick, lists are keyed in late. */
export type Improbable =
  | { readonly kind: 'sameFigure'; readonly person: string; readonly temperature: number; readonly count: number }
  | {
      readonly kind: 'tooFast';
      readonly by: string;
      readonly count: number;
      readonly from: Instant;
      readonly until: Instant;
    }
  | { readonly kind: 'sameForAll'; readonly by: string; readonly temperature: number; readonly count: number }
  | {
      readonly kind: 'jump';
      readonly person: string;
      readonly from: number;
      readonly to: number;
      readonly minutes: number;
    };

/** From how many on something is improbable; whoever reads readings may leave away who cannot reach any of them. */
export const IMPROBABLE = { sameInARow: 5, tooManyAMinute: 20, sameForAll: 12, jumpDegrees: 2.5 } as const;

const JUMP_MINUTES = 60;
const MS_PER_MINUTE = 60_000;

/**
 * Finds improbable series among readings of one period: the same figure five times running for one person, twenty entries by one
 * account within a minute, one figure for twelve people or more and for all whom an account entered, 2.5 degrees within an hour.
 */
export function improbableSeries(readings: readonly EnteredReading[]): readonly Improbable[] {
  const inTime = [...readings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [
    ...[...groupBy(inTime, ({ person }) => person).values()].flatMap((series) => [
      ...sameFigures(series),
      ...jumps(series),
    ]),
    ...[...groupBy(inTime, ({ by }) => by).values()].flatMap((series) => [...rushes(series), ...sameForAll(series)]),
  ];
}

/** The longest runs of one figure; a day without a reading does not break a run. */
function sameFigures(series: readonly EnteredReading[]): readonly Improbable[] {
  const found: Improbable[] = [];
  const measured = series.filter((reading) => reading.temperature !== undefined);
  for (let from = 0, at = 1; at <= measured.length; at += 1) {
    const { person, temperature } = measured[from] ?? {};
    if (at < measured.length && measured[at]?.temperature === temperature) continue;
    if (at - from >= IMPROBABLE.sameInARow && person !== undefined && temperature !== undefined)
      found.push({ kind: 'sameFigure', person, temperature, count: at - from });
    from = at;
  }
  return found;
}

function jumps(series: readonly EnteredReading[]): readonly Improbable[] {
  const measured = series.flatMap(({ person, at, temperature }) =>
    temperature === undefined ? [] : [{ person, at: Date.parse(at), temperature }],
  );
  return measured.flatMap((now, index): Improbable[] => {
    const before = measured[index - 1];
    if (!before) return [];
    const minutes = Math.round((now.at - before.at) / MS_PER_MINUTE);
    const degrees = Math.abs(now.temperature - before.temperature);
    if (minutes > JUMP_MINUTES || degrees < IMPROBABLE.jumpDegrees) return [];
    return [{ kind: 'jump', person: now.person, from: before.temperature, to: now.temperature, minutes }];
  });
}

/** Entries within any sixty seconds; runs that overlap are told once. */
function rushes(series: readonly EnteredReading[]): readonly Improbable[] {
  const found: Improbable[] = [];
  for (let from = 0; from < series.length;) {
    const first = series[from];
    if (!first) break;
    let until = from;
    for (; until < series.length; until += 1) {
      const next = series[until];
      if (!next || Date.parse(next.at) - Date.parse(first.at) >= MS_PER_MINUTE) break;
    }
    const last = series[until - 1] ?? first;
    const count = until - from;
    if (count >= IMPROBABLE.tooManyAMinute)
      found.push({ kind: 'tooFast', by: first.by, count, from: first.at, until: last.at });
    from = count >= IMPROBABLE.tooManyAMinute ? until : from + 1;
  }
  return found;
}

function sameForAll(series: readonly EnteredReading[]): readonly Improbable[] {
  const measured = series.filter(({ temperature }) => temperature !== undefined);
  const people = new Set(measured.map(({ person }) => person)).size;
  const [first] = measured;
  if (people < IMPROBABLE.sameForAll || first?.temperature === undefined) return [];
  if (measured.some(({ temperature }) => temperature !== first.temperature)) return [];
  return [{ kind: 'sameForAll', by: first.by, temperature: first.temperature, count: people }];
}
