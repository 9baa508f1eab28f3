import { useMemo } from 'react';
import type { z } from 'zod';
import { findDay, instantOf, type Instant } from '../../base/domain/day.ts';
import { useLastSynced, useSnapshotPart } from '../../base/web/offline/hooks.ts';
import type { GateStanding } from '../domain/gate-question.ts';
import { DEFAULT_GATE_RULES, GateRules } from '../domain/gate-rules.ts';
import {
  GateAskRow,
  GateLastRow,
  GateOutingRow,
  GatePassesRow,
  GateRow,
  GateRulesRow,
  GateShiftRow,
  GateTrustRow,
  GateVisitRow,
  type GatePersonRow,
} from '../domain/gate-snapshot.ts';
import { StandingCode } from '../../register/domain/standing.ts';
import { readVisit, type KnownVisit } from './gate-visits.ts';

/** A planned shift: id, gate, account, name, from, until. */
export type ShiftRow = z.infer<typeof GateShiftRow>;

/** What this phone knows behind its gate: the snapshot as the decision needs it. */
export interface GateWorld {
  readonly people: readonly GatePersonRow[];
  readonly gates: readonly GateRow[];
  readonly rules: GateRules;
  readonly visits: ReadonlyMap<string, KnownVisit>;
  /** Households that can be asked by their link. */
  readonly askable: ReadonlySet<string>;
  readonly outings: ReadonlyMap<string, readonly Instant[]>;
  readonly lasts: ReadonlyMap<string, LastPassage>;
  readonly shifts: readonly ShiftRow[];
  /** Public keys by kid in hex, and the text of the revocation list. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly revocations: string;
  /** Keys of foreign health certificates by kid in hex; empty where the site trusts none. */
  readonly trusted: ReadonlyMap<string, Uint8Array>;
  /** When everything was last fetched. */
  readonly listedAt: Instant | undefined;
}

/** The last time a card went through. */
export interface LastPassage {
  readonly gateId: string;
  readonly direction: 'in' | 'out';
  readonly at: Instant;
}

/** Follows the snapshot of this phone. */
export function useGateWorld(): GateWorld {
  const people = useSnapshotPart<GatePersonRow>('gatePeople');
  const gateRows = useSnapshotPart('gates', GateRow);
  const ruleRows = useSnapshotPart('gateRules', GateRulesRow);
  const passRows = useSnapshotPart('gatePasses', GatePassesRow);
  const trustRows = useSnapshotPart('gateTrust', GateTrustRow);
  const visitRows = useSnapshotPart('gateVisits', GateVisitRow);
  const askRows = useSnapshotPart('gateAsk', GateAskRow);
  const outingRows = useSnapshotPart('gateOutings', GateOutingRow);
  const lastRows = useSnapshotPart('gateLast', GateLastRow);
  const shifts = useSnapshotPart('gateShifts', GateShiftRow);
  const lastSyncedAt = useLastSynced();
  // Rows come by bucket; a guard knows the gates in the order of the office.
  const gates = useMemo(() => [...gateRows].sort((a, b) => a[3] - b[3]), [gateRows]);
  const rules = useMemo(() => readRules(ruleRows[0]?.[0]), [ruleRows]);
  const visits = useMemo(() => new Map(visitRows.map((row) => [row[0], readVisit(row)])), [visitRows]);
  const askable = useMemo(() => new Set(askRows.map(([householdId]) => householdId)), [askRows]);
  const outings = useMemo(() => readOutings(outingRows), [outingRows]);
  const lasts = useMemo(() => readLasts(lastRows), [lastRows]);
  const keys = useMemo(() => readKeys(passRows[0]?.[0] ?? {}), [passRows]);
  const trusted = useMemo(() => readKeys(trustRows[0]?.[0] ?? {}), [trustRows]);
  return useMemo(
    () => ({
      people,
      gates,
      rules,
      visits,
      askable,
      outings,
      lasts,
      shifts,
      keys,
      revocations: passRows[0]?.[1] ?? '',
      trusted,
      listedAt: lastSyncedAt === undefined ? undefined : toInstant(lastSyncedAt),
    }),
    [people, gates, rules, visits, askable, outings, lasts, shifts, keys, passRows, trusted, lastSyncedAt],
  );
}

const byId = new WeakMap<readonly GatePersonRow[], ReadonlyMap<string, GatePersonRow>>();

/** Everybody of a list by id, made when it is first asked for: a phone has no time for it at its start. */
export function peopleById(people: readonly GatePersonRow[]): ReadonlyMap<string, GatePersonRow> {
  const known = byId.get(people) ?? new Map(people.map((row) => [row[0], row]));
  byId.set(people, known);
  return known;
}

/** Rules as the office set them; a newer server may know more, an empty part means the defaults. */
export function readRules(json: string | undefined): GateRules {
  if (json === undefined) return DEFAULT_GATE_RULES;
  const parsed = GateRules.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : DEFAULT_GATE_RULES;
}

/** An instant as the server wrote it. */
export function toInstant(text: string): Instant {
  return instantOf(new Date(text));
}

/** A restriction of a row that is still in force on a day; its days are inclusive. */
export function standingOf(row: GatePersonRow, today: string): GateStanding | undefined {
  const [code, untilDay, clause] = [row[9], row[10], row[11]];
  const parsed = StandingCode.safeParse(code);
  if (!parsed.success) return undefined;
  // A restriction without an end that can be read holds until the list says otherwise.
  const until = findDay(untilDay) ?? '9999-12-31';
  return until < today ? undefined : { code: parsed.data, untilDay: until, clause };
}

function readOutings(rows: readonly z.infer<typeof GateOutingRow>[]): ReadonlyMap<string, readonly Instant[]> {
  return new Map(rows.map(([id, times]) => [id, times.split(' ').filter(Boolean).map(toInstant)]));
}

function readLasts(rows: readonly z.infer<typeof GateLastRow>[]): ReadonlyMap<string, LastPassage> {
  return new Map(rows.map(([id, gateId, direction, at]) => [id, { gateId, direction, at: toInstant(at) }]));
}

function readKeys(keys: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(keys).map(([kid, base64]) => [kid, Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]),
  );
}
