import { z } from 'zod';
import { useRead } from '../../base/web/use-read.ts';
import { GateKind } from '../domain/gate-place-rules.ts';
import { GateRules } from '../domain/gate-rules.ts';
import { BOARD_FACTS, GATE } from './office-paths.ts';

const instant = z.string();
const count = z.number();

const Gate = z.object({
  gateId: z.string(),
  name: z.string(),
  kind: GateKind,
  position: count,
  isRetired: z.boolean(),
  shiftsAhead: count,
});
export type Gate = z.infer<typeof Gate>;
const Gates = z.object({ rows: z.array(Gate) });

const BoardGate = z.object({
  gateId: z.string(),
  name: z.string(),
  kind: GateKind,
  ...{ inToday: count, outToday: count, stoppedToday: count },
  ...{ inLately: count, outLately: count, stoppedLately: count },
  checksNow: count,
  usual: count.nullable(),
  pressure: z.enum(['unknown', 'calm', 'filling', 'busy']),
  guards: z.array(
    z.object({
      shiftId: z.string(),
      name: z.string(),
      fromAt: instant,
      untilAt: instant,
      startedAt: instant.nullable(),
    }),
  ),
  handOver: z.object({ name: z.string(), note: z.string(), at: instant }).nullable(),
});
export type BoardGate = z.infer<typeof BoardGate>;

const Board = z.object({
  now: instant,
  gates: z.array(BoardGate),
  people: z.object({ residents: count, inside: count, out: count, late: count, backByHour: count, backBy: instant }),
  open: z.object({
    ...{ visitsOpen: count, visitsOverdue: count },
    ...{ incidents: count, incidentsNotTaken: count, flags: count, swaps: count },
  }),
  stops: z.array(
    z.object({
      ...{ checkId: z.string(), at: instant, gateId: z.string(), gate: z.string() },
      ...{ direction: z.enum(['in', 'out']), holder: z.string(), code: z.string(), resolution: z.string() },
      outcome: z.enum(['ask', 'stop']),
    }),
  ),
});
export type Board = z.infer<typeof Board>;

const Hours = z.object({
  day: z.string(),
  gates: z.array(z.object({ gateId: z.string(), name: z.string() })),
  cells: z.array(z.object({ gateId: z.string(), hour: count, in: count, out: count, stopped: count })),
});
export type Hours = z.infer<typeof Hours>;

const Rules = z.object({ rules: GateRules, defaults: GateRules });

const Shift = z.object({
  ...{ shiftId: z.string(), gateId: z.string(), gate: z.string(), accountId: z.string(), name: z.string() },
  ...{ day: z.string(), fromAt: instant, untilAt: instant },
  ...{ startedAt: instant.nullable(), endedAt: instant.nullable(), handOverNote: z.string().nullable() },
  swapWantedAt: instant.nullable(),
});
export type Shift = z.infer<typeof Shift>;
const Shifts = z.object({ from: z.string(), to: z.string(), rows: z.array(Shift) });

const Guards = z.object({
  rows: z.array(z.object({ accountId: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

/** Pages that some may open who read neither gates nor rules say so; asking would only be refused. */
const ALLOWED = { isAllowed: true };

/** The gates of the community, closed ones last. */
export function useGates(community: number, of: { readonly isAllowed: boolean } = ALLOWED) {
  return useRead({
    topic: GATE,
    path: '/api/gate/gates',
    params: { community },
    shape: Gates,
    facts: ['gate*'],
    enabled: of.isAllowed,
  });
}

/** The board, read again when something passes, and every minute because its figures age by themselves. */
export function useBoard(community: number) {
  return useRead({
    topic: GATE,
    path: '/api/gate/board',
    params: { community },
    shape: Board,
    facts: BOARD_FACTS,
    everyMs: 60_000,
  });
}

/** A day by hour and gate. */
export function useHours(community: number, day: string) {
  return useRead({ topic: GATE, path: '/api/gate/hours', params: { community, day }, shape: Hours, everyMs: 300_000 });
}

/** What the gates ask for. */
export function useGateRules(community: number, of: { readonly isAllowed: boolean } = ALLOWED) {
  return useRead({
    topic: GATE,
    path: '/api/gate/rules',
    params: { community },
    shape: Rules,
    facts: ['gateRulesSet'],
    enabled: of.isAllowed,
  });
}

/** The roster of some days. */
export function useShifts(community: number, days: { readonly from: string; readonly to: string }) {
  return useRead({
    topic: GATE,
    path: '/api/gate/shifts',
    params: { community, ...days },
    shape: Shifts,
    facts: ['shift*', 'swapWanted'],
  });
}

/** Who may stand at a gate. */
export function useGuards(community: number, { mayPlan }: { readonly mayPlan: boolean }) {
  return useRead({ topic: GATE, path: '/api/gate/guards', params: { community }, shape: Guards, enabled: mayPlan });
}
