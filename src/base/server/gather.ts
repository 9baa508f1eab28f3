interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** While one batch is worked on the next gathers; a second one keeps a slow one from holding everybody up. */
const AT_ONCE = 2;

/**
 * Puts questions that are asked at the same time to `askAll` together. Nobody waits for company longer than the current turn of the event
 * loop, and nobody gets an answer that was read before he asked. `askAll` answers in order; when it fails, all of the batch have failed.
 */
export function gather<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Asked<Question, Answer>[] = [];
  let running = 0;
  let isPlanned = false;

  const plan = (): void => {
    if (isPlanned || waiting.length === 0 || running >= AT_ONCE) return;
    isPlanned = true;
    setImmediate(start);
  };
  const start = (): void => {
    isPlanned = false;
    const asked = waiting;
    waiting = [];
    running += 1;
    void answerAll(askAll, asked).finally(() => {
      running -= 1;
      plan();
    });
    plan();
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      plan();
    });
}

async function answerAll<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  asked: readonly Asked<Question, Answer>[],
): Promise<void> {
  try {
    const answers = await askAll(asked.map(({ question }) => question));
    if (answers.length !== asked.length) throw new Error('as many answers as questions');
    // Read by position, so that undefined is an answer too.
    answers.forEach((answer, at) => asked[at]?.resolve(answer));
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
