/** Which way the people behind a door answer. Nothing here is random: the same day happens every time. */
export type Temper = 'ready' | 'evening' | 'appointment' | 'wrongNumber' | 'refuses' | 'slip' | 'never' | 'moved';

/** Of twenty doors. */
const TEMPERS: readonly Temper[] = [
  ...([
    'ready',
    'ready',
    'evening',
    'ready',
    'appointment',
    'ready',
    'wrongNumber',
    'ready',
    'refuses',
    'ready',
  ] as const),
  ...(['ready', 'slip', 'ready', 'evening', 'ready', 'moved', 'ready', 'wrongNumber', 'never', 'ready'] as const),
];

/** Somebody or some household that is asked one question. */
interface Asked {
  readonly temper: Temper;
  /** Whoever was refused first. */
  refusedBy?: string;
  agreedAt?: string;
  /** Conversations that brought an answer. */
  contacts: number;
}

/** What came of a call or a visit. */
export interface Met {
  readonly outcome: string;
  readonly retryAt?: string;
}

const MS_PER_HOUR = 3_600_000;
/** Half past five in the afternoon, in China. */
const EVENING_UTC_HOUR = 9.5;

/** The people of a community as workers meet them. */
export interface DayWorld {
  /** Someone calls or knocks; `success` is the outcome of the kind when there is an answer. */
  meet(of: {
    readonly question: string;
    readonly at: string;
    readonly channel: 'phone' | 'door';
    readonly worker: string;
    readonly success: string;
    readonly gone: string;
  }): Met;
  /** They answered by themselves, by the slip on the door. */
  answered(question: string): void;
  temperOf(question: string): Temper;
  /** Conversations that brought an answer, by question. */
  contacts(): ReadonlyMap<string, number>;
  /** Somebody was called before the time on which they had agreed. */
  readonly brokenAppointments: readonly string[];
}

/** A world in which the n-th question that is named belongs to the n-th kind of people; whoever is asked besides answers at once. */
export function createDayWorld(questions: readonly string[]): DayWorld {
  const people = new Map<string, Asked>(
    questions.map((question, at) => [question, { temper: TEMPERS[at % TEMPERS.length] ?? 'ready', contacts: 0 }]),
  );
  const brokenAppointments: string[] = [];
  const find = (question: string): Asked => {
    const asked = people.get(question) ?? { temper: 'ready', contacts: 0 };
    people.set(question, asked);
    return asked;
  };
  const outcomeOf = (asked: Asked, of: Parameters<DayWorld['meet']>[0]): Met => {
    const { at, channel, worker, success, gone } = of;
    const missed = { outcome: channel === 'phone' ? 'unreachable' : 'nobodyHome' };
    switch (asked.temper) {
      case 'ready':
        return { outcome: success };
      case 'moved':
        return { outcome: gone };
      case 'evening':
        return hourOf(at) >= EVENING_UTC_HOUR ? { outcome: success } : missed;
      case 'wrongNumber':
        return { outcome: channel === 'phone' ? 'wrongNumber' : success };
      case 'refuses':
        asked.refusedBy ??= worker;
        return { outcome: asked.refusedBy === worker ? 'refused' : success };
      case 'appointment':
        if (asked.agreedAt !== undefined) return { outcome: success };
        asked.agreedAt = new Date(Date.parse(at) + 3 * MS_PER_HOUR).toISOString();
        return { outcome: 'later', retryAt: asked.agreedAt };
      case 'slip':
      case 'never':
        return missed;
    }
  };
  return {
    brokenAppointments,
    meet(of) {
      const asked = find(of.question);
      if (asked.agreedAt !== undefined && of.at < asked.agreedAt) brokenAppointments.push(of.question);
      const met = outcomeOf(asked, of);
      if (met.outcome === of.success || met.outcome === of.gone) asked.contacts += 1;
      return met;
    },
    answered(question) {
      find(question).contacts += 1;
    },
    temperOf: (question) => find(question).temper,
    contacts: () => new Map([...people].map(([question, { contacts }]) => [question, contacts])),
  };
}

function hourOf(at: string): number {
  const time = new Date(at);
  return time.getUTCHours() + time.getUTCMinutes() / 60;
}
