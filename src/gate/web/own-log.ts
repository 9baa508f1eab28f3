import type { Instant } from '../../base/domain/day.ts';
import type { GateCheck } from '../domain/gate-check.ts';
import type { LastPassage } from './gate-world.ts';
import type { KnownVisit } from './gate-visits.ts';

/** What happened at this phone and is not in the list yet: the list comes late, the next card comes now. */
export interface OwnLog {
  /** Local day of the tally. */
  readonly day: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly lasts: Readonly<Record<string, LastPassage>>;
  readonly outings: Readonly<Record<string, readonly Instant[]>>;
  readonly visits: Readonly<Record<string, KnownVisit>>;
  /** Shifts begun and ended here. */
  readonly started: readonly string[];
  readonly ended: readonly string[];
  /** Shifts of colleagues asked for here. */
  readonly taken: readonly string[];
}

export const EMPTY_LOG: OwnLog = {
  day: '',
  tally: {},
  lasts: {},
  outings: {},
  visits: {},
  started: [],
  ended: [],
  taken: [],
};

const LAST_HOURS = 2;
const OUTING_DAYS = 14;
const VISIT_HOURS = 24;

/** The tally is kept by gate, direction and what became of it. */
export function tallyKey(check: Pick<GateCheck, 'gateId' | 'direction' | 'resolution'>): string {
  return `${check.gateId} ${check.direction} ${check.resolution}`;
}

/** Notes a passage. Only who really went through was at this gate; who was sent away may come again at once. */
export function noteCheck(log: OwnLog, of: { readonly check: GateCheck; readonly day: string }): OwnLog {
  const { check, day } = of;
  const fresh = log.day === day ? log : { ...log, day, tally: {} };
  const key = tallyKey(check);
  const wentThrough = check.resolution === 'let' || check.resolution === 'emergency';
  const { passId, householdId } = check;
  return {
    ...fresh,
    tally: { ...fresh.tally, [key]: (fresh.tally[key] ?? 0) + 1 },
    ...(passId !== undefined && wentThrough
      ? { lasts: { ...fresh.lasts, [passId]: { gateId: check.gateId, direction: check.direction, at: check.at } } }
      : {}),
    ...(householdId !== undefined
      ? { outings: { ...fresh.outings, [householdId]: [...(fresh.outings[householdId] ?? []), check.at] } }
      : {}),
  };
}

/** Notes a visit as it was registered, answered or ended here. */
export function noteVisit(log: OwnLog, visit: KnownVisit): OwnLog {
  return { ...log, visits: { ...log.visits, [visit.visitId]: visit } };
}

/** Forgets what the list certainly has by now, or what no rule asks for any more. */
export function trimLog(log: OwnLog, now: Instant): OwnLog {
  const age = (at: string) => (Date.parse(now) - Date.parse(at)) / 3_600_000;
  const keep = <Value>(values: Readonly<Record<string, Value>>, isKept: (value: Value) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => isKept(value)));
  return {
    ...log,
    lasts: keep(log.lasts, ({ at }) => age(at) <= LAST_HOURS),
    outings: keep(log.outings, (times) => times.some((at) => age(at) <= OUTING_DAYS * 24)),
    visits: keep(log.visits, ({ untilAt, isRegular }) => isRegular || age(untilAt) <= VISIT_HOURS),
    started: log.started.slice(-20),
    ended: log.ended.slice(-20),
    taken: log.taken.slice(-20),
  };
}
