import { useMemo } from 'react';
import { z } from 'zod';
import { useRead } from '../../base/web/use-read.ts';
import type { WorkKind } from '../domain/work-kind.ts';
import { WorkKindShape } from './read-kind.ts';
import { TASK_FACTS, TASKS } from './work-paths.ts';

const figures = { open: z.number(), late: z.number() };

const Load = z.object({
  unassigned: z.object({ ...figures, slips: z.number() }),
  rows: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      ...figures,
      ...{ dueToday: z.number(), slips: z.number(), doneToday: z.number() },
    }),
  ),
});
export type LoadRow = z.infer<typeof Load>['rows'][number];

/** What everybody has to do now. */
export function useLoad(community: number) {
  return useRead({ topic: TASKS, path: '/api/tasks/load', params: { community }, shape: Load, facts: TASK_FACTS });
}

/** A task in a list. */
export const TaskLine = z.object({
  taskId: z.string(),
  roundId: z.string(),
  round: z.string(),
  kind: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
  standing: z.enum(['done', 'cancelled', 'late', 'notYet', 'waiting', 'due', 'open']),
  outcome: z.string().nullable(),
  urgency: z.number(),
  failures: z.number(),
  dueAt: z.string(),
  hasSlip: z.boolean(),
  escalatedTo: z.string().nullable(),
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  personId: z.string().nullable(),
  dwellingId: z.string().nullable(),
  name: z.string().nullable(),
  dwelling: z.string().nullable(),
  text: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type TaskLine = z.infer<typeof TaskLine>;

const TaskDetail = TaskLine.extend({
  script: z.string().nullable(),
  attempts: z.array(
    z.object({
      attemptId: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      channel: z.string(),
      outcome: z.string(),
      note: z.string().nullable(),
      isExtra: z.boolean(),
    }),
  ),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

/** One task with everything that was tried. */
export function useTask(taskId: string) {
  return useRead({ topic: TASKS, path: `/api/tasks/${taskId}`, shape: TaskDetail, facts: TASK_FACTS });
}

const progress = {
  ...figures,
  done: z.number(),
  unassigned: z.number(),
  cancelled: z.number(),
};

/** A round in the list. */
export const RoundLine = z.object({
  roundId: z.string(),
  kind: z.string(),
  title: z.string(),
  dueAt: z.string(),
  madeAt: z.string(),
  closedAt: z.string().nullable(),
  ...progress,
});
export type RoundLine = z.infer<typeof RoundLine>;

const RoundDetail = RoundLine.extend({
  script: z.string().nullable(),
  buildings: z.array(z.object({ buildingId: z.string().nullable(), name: z.string().nullable(), ...progress })),
  workers: z.array(z.object({ accountId: z.string().nullable(), name: z.string().nullable(), ...progress })),
  hours: z.array(z.object({ hour: z.string(), done: z.number(), tried: z.number() })),
});
export type RoundDetail = z.infer<typeof RoundDetail>;

/** One round, by building, worker and hour. */
export function useRound(roundId: string) {
  return useRead({ topic: TASKS, path: `/api/rounds/${roundId}`, shape: RoundDetail, facts: TASK_FACTS });
}

const RoundDoors = z.object({
  rows: z.array(
    z.object({
      dwellingId: z.string(),
      done: z.number(),
      open: z.number(),
      late: z.number(),
      tried: z.number(),
      slip: z.boolean(),
      taskId: z.string(),
    }),
  ),
});
export type RoundDoor = z.infer<typeof RoundDoors>['rows'][number];

/** The doors of a building in a round. */
export function useRoundDoors(of: { readonly roundId: string; readonly building: string }) {
  const path = `/api/rounds/${of.roundId}/doors`;
  return useRead({ topic: TASKS, path, params: { building: of.building }, shape: RoundDoors, facts: TASK_FACTS });
}

const WorkLog = z.object({
  accountId: z.string(),
  name: z.string(),
  day: z.string(),
  summary: z.object({
    calls: z.number(),
    doors: z.number(),
    done: z.number(),
    firstAt: z.string().optional(),
    lastAt: z.string().optional(),
    kinds: z.array(z.object({ kind: z.string(), tried: z.number(), done: z.number() })),
  }),
  rows: z.array(
    z.object({
      attemptId: z.string(),
      at: z.string(),
      kind: z.string(),
      round: z.string(),
      channel: z.string(),
      outcome: z.string(),
      note: z.string().nullable(),
      isExtra: z.boolean(),
      person: z.string().nullable(),
      dwelling: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});
export type WorkLog = z.infer<typeof WorkLog>;

/** What somebody did on a day. */
export function useWorkLog(params: { readonly community: number; readonly account?: string; readonly day?: string }) {
  return useRead({ topic: TASKS, path: '/api/tasks/log', params, shape: WorkLog, facts: TASK_FACTS });
}

const Kinds = z.object({ rows: z.array(WorkKindShape) });
const HOUR_MS = 3_600_000;

/** Every kind of work by its code; empty until it is read. */
export function useWorkKinds(): ReadonlyMap<string, WorkKind> {
  const read = useRead({ topic: 'work-kinds', path: '/api/tasks/kinds', shape: Kinds, staleMs: HOUR_MS });
  return useMemo(() => new Map((read.data?.rows ?? []).map((kind) => [kind.kind, kind])), [read.data]);
}

const Grids = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The grids of a community, for handing out by grid. */
export function useGridNames(community: number) {
  const params = { community, limit: 200 };
  return useRead({ topic: 'places', path: '/api/grids', params, shape: Grids }).data?.rows ?? [];
}
