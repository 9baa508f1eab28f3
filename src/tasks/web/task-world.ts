import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Instant } from '../../base/domain/day.ts';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { currentPhone } from '../../base/web/offline/current-phone.ts';
import { useSnapshotPart, useSyncState } from '../../base/web/offline/hooks.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';
import { findSnapshotForm, FormSnapshotRow } from '../../forms/domain/form-snapshot.ts';
import { readyForms } from '../../forms/domain/ready-forms.ts';
import { TaskKindRow, TaskPhoneRow, TaskRoundRow, TaskRow, TaskWorkerRow } from '../domain/task-snapshot.ts';
import type { WorkKind } from '../domain/work-kind.ts';
import { loadOwnAttempts, useOwnAttempts } from './own-attempts.ts';
import { readKind } from './read-kind.ts';
import { viewOf, type TaskView } from './task-view.ts';

const TICK_MS = 30_000;

/** What this phone knows of the day's work. */
export interface TaskWorld {
  readonly tasks: readonly TaskView[];
  readonly byId: ReadonlyMap<string, TaskView>;
  readonly kinds: ReadonlyMap<string, WorkKind>;
  readonly rounds: ReadonlyMap<string, TaskRoundRow>;
  readonly now: Instant;
}

/** The time on the clock of the site, anew every half minute: tasks become due while one looks at them. */
function useNow(): Instant {
  const [now, setNow] = useState(correctedNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(correctedNow()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Follows the snapshot of this phone and what was done on it. */
export function useTaskWorld(): TaskWorld {
  const rows = useSnapshotPart('tasks', TaskRow);
  const kindRows = useSnapshotPart('taskKinds', TaskKindRow);
  const roundRows = useSnapshotPart('taskRounds', TaskRoundRow);
  const own = useOwnAttempts();
  const { unsent, lastSyncedAt } = useSyncState();
  const tick = useNow();
  const phone = useSyncExternalStore(currentPhone.subscribe, currentPhone.get);
  useEffect(() => {
    if (phone) void loadOwnAttempts();
  }, [phone]);
  const tasks = useMemo(() => {
    const sent = { unsent, lastSyncedAt };
    // What was just done is newer than the last tick.
    const now = [tick, ...Object.values(own).map(({ at }) => at)].reduce((a, b) => (a > b ? a : b));
    return rows.flatMap((row) => {
      const view = viewOf(row, { own: own[row[0]], sent, now });
      return view ? [view] : [];
    });
  }, [rows, own, unsent, lastSyncedAt, tick]);
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const kinds = useMemo(() => new Map(kindRows.flatMap(([kind, json]) => readKind(kind, json))), [kindRows]);
  const rounds = useMemo(() => new Map(roundRows.map((row) => [row[0], row])), [roundRows]);
  return { tasks, byId, kinds, rounds, now: tick };
}

/** A number to call, and whose it is. */
export interface TaskPhone {
  readonly name: string;
  readonly number: string;
}

/** Numbers of a task; none for who may not read phones. */
export function useTaskPhones(taskId: string): readonly TaskPhone[] {
  const rows = useSnapshotPart('taskPhones', TaskPhoneRow);
  return useMemo(() => {
    const [, phones = []] = rows.find(([id]) => id === taskId) ?? [];
    return phones.map(([name, number]) => ({ name, number }));
  }, [rows, taskId]);
}

/** To whom one's own may be handed over, by name. */
export function useColleagues(): readonly { readonly accountId: string; readonly name: string }[] {
  const rows = useSnapshotPart('taskWorkers', TaskWorkerRow);
  return useMemo(
    () => rows.map(([accountId, name]) => ({ accountId, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    [rows],
  );
}

/** The form that a task asks; undefined where none is asked or this phone does not have it yet. */
export function useTaskForm(of: {
  readonly key: string | undefined;
  readonly version: number;
}): FormDefinition | undefined {
  const own = useSnapshotPart('forms', FormSnapshotRow);
  const { key, version } = of;
  return useMemo(() => {
    if (key === undefined) return undefined;
    return readyForms.get(key) ?? findSnapshotForm(own, version > 0 ? { key, version } : { key });
  }, [own, key, version]);
}
