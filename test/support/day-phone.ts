import type { Instant } from '../../src/base/domain/day.ts';
import { newId } from '../../src/base/server/ids.ts';
import { ownTasks, type OwnTask } from '../../src/tasks/server/snapshot-queries.ts';
import type { DayWorld } from './day-world.ts';
import type { Person, TestSite } from './site.ts';

/** A record as it waits on a phone. */
interface Waiting {
  readonly commandId: string;
  readonly name: string;
  readonly communityId: number;
  readonly input: object;
}

/** How the line of a phone treats what it sends. */
export type Line = 'well' | 'twice' | 'backwards' | 'off';

/** A worker with a phone: what it knew when it was last on the network, what was done on it, and what is not sent yet. */
export interface DayPhone {
  readonly name: string;
  readonly accountId: string;
  /** Attempts made on it. */
  readonly made: readonly string[];
  readonly waiting: readonly Waiting[];
  signIn(): Promise<void>;
  /** Sends what waits and fetches the tasks, as far as the line lets it. */
  sync(line: Line): Promise<void>;
  /** Works through so many of the tasks that it shows. */
  work(most: number): void;
  /** Gives so many of its tasks to somebody. */
  handOver(count: number, to: string): void;
}

/** What a kind of task calls an answer, somebody who is gone, and its form. */
const KINDS: Readonly<
  Record<
    string,
    {
      readonly success: string;
      readonly gone: string;
      readonly formKey: string;
      readonly answers: object;
      readonly retryMinutes: number;
    }
  >
> = {
  campaign: {
    retryMinutes: 120,
    success: 'answered',
    gone: 'movedAway',
    formKey: 'householdSurvey',
    answers: { state: 'allWell' },
  },
  listCheck: {
    retryMinutes: 30,
    success: 'checked',
    gone: 'elsewhere',
    formKey: 'travelHistory',
    answers: { hasTravelled: false },
  },
};

/** After any time. */
const NEVER = '9';
const MINUTES_EACH = 2;
const MS_PER_MINUTE = 60_000;
/** The most that the server takes at once. */
const BATCH = 200;

/** The question of a task: one household and one campaign, or one person of whatever lists. */
export function questionOf(task: {
  readonly kind: string;
  readonly personId: string | null;
  readonly householdId: string | null;
}) {
  return `${task.kind}:${(task.kind === 'campaign' ? task.householdId : task.personId) ?? ''}`;
}

export function createDayPhone(of: {
  readonly site: TestSite;
  readonly world: () => DayWorld;
  readonly communityId: number;
  readonly name: string;
  readonly accountId: string;
  readonly number: string;
}): DayPhone {
  const { site, communityId, accountId } = of;
  const made: string[] = [];
  /** What was done here since the last answer of the server: never again, or not before a time. */
  const own = new Map<string, string>();
  const away = new Set<string>();
  let waiting: Waiting[] = [];
  let tasks: readonly OwnTask[] = [];
  let person: Person | undefined;
  const put = (name: string, input: object): void => {
    waiting.push({ commandId: newId(), name, communityId, input });
  };
  const send = async (commands: readonly Waiting[]): Promise<void> => {
    if (commands.length === 0) return;
    const answer = await site.request({
      method: 'POST',
      url: '/api/commands',
      cookie: person?.cookie ?? '',
      payload: { commands },
    });
    const failed = (answer.body.results ?? [answer.body]).filter(({ ok }: { readonly ok?: boolean }) => ok !== true);
    if (failed.length > 0) throw new Error(`${of.name}: ${JSON.stringify(failed[0])}`);
  };
  const attempt = (task: OwnTask, at: Instant): void => {
    const kind = KINDS[task.kind];
    if (!kind) return;
    const channel = task.channel === 'door' ? 'door' : 'phone';
    const met = of.world().meet({ ...kind, question: questionOf(task), at, channel, worker: of.name });
    const attemptId = newId();
    made.push(attemptId);
    const isOver = met.outcome === kind.success || met.outcome === kind.gone;
    const again = met.retryAt ?? new Date(Date.parse(at) + kind.retryMinutes * MS_PER_MINUTE).toISOString();
    own.set(task.id, isOver ? NEVER : again);
    const answers =
      met.outcome === kind.success ? { formKey: kind.formKey, answers: kind.answers, answerId: newId() } : {};
    put('doTask', { taskId: task.id, attemptId, at, channel, ...met, ...answers });
  };
  return {
    ...{ name: of.name, accountId, made },
    get waiting() {
      return waiting;
    },
    async signIn() {
      person = await site.signIn(of.number);
    },
    async sync(line) {
      if (line === 'off') return;
      const going = line === 'backwards' ? [...waiting].reverse() : waiting;
      for (let from = 0; from < going.length; from += BATCH) {
        const batch = going.slice(from, from + BATCH);
        await send(batch);
        // The answer was lost on the way: the phone sends the same records once more.
        if (line === 'twice') await send(batch);
      }
      waiting = [];
      own.clear();
      away.clear();
      const now = site.clock.now();
      tasks = await site.db.write({ communityIds: [communityId] }, (tx) =>
        ownTasks(tx, { communityId, accountId, now }),
      );
    },
    work(most) {
      const now = site.clock.now();
      const shown = tasks
        .filter(({ id, state, opensAt }) => state === 'open' && opensAt <= now && !away.has(id))
        .filter(({ id, retryAt }) => (own.get(id) ?? retryAt ?? '') <= now)
        .sort((a, b) => order(a).localeCompare(order(b)));
      for (const [at, task] of shown.slice(0, most).entries()) {
        const minutes = Math.min(59, (at + 1) * MINUTES_EACH);
        attempt(task, new Date(Date.parse(now) + minutes * MS_PER_MINUTE).toISOString() as Instant);
      }
    },
    handOver(count, to) {
      const given = tasks.filter(({ id, state }) => state === 'open' && !own.has(id) && !away.has(id)).slice(0, count);
      if (given.length === 0) return;
      for (const { id } of given) away.add(id);
      put('handOver', { taskIds: given.map(({ id }) => id), accountId: to });
    },
  };
}

/** Soonest due first, then by the way. */
function order({ dueAt, walkKey, kind }: OwnTask): string {
  return `${dueAt} ${walkKey} ${kind}`;
}
