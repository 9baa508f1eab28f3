import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { instantOf } from '../../base/domain/day.ts';
import { openReferral } from '../../tasks/server/api.ts';
import { RecordTests } from '../domain/test-inputs.ts';
import { decideRecordTests } from '../domain/test-rules.ts';
import { followOrders } from './order-effects.ts';
import { lockOrders } from './order-queries.ts';
import { insertEvents } from './order-write-queries.ts';
import { readTestFile } from './test-file-command.ts';
import { writeResults } from './test-queries.ts';

/** A positive result is looked at by a doctor within so many minutes. Our own rule: no source gives one. */
const POSITIVE_MINUTES = 60;

const recordTests = defineCommand({
  name: 'recordTests',
  summary: 'Results of tests, typed or from the list of a laboratory; a positive one opens a referral to the doctor',
  permission: 'isolation.test.record',
  scope: 'community',
  schema: RecordTests,
  subject: ({ tests }) => ({ kind: 'order', id: tests[0]?.orderId }),
  load: async (tx, { tests }, { communityId, today }) => ({
    orders: await lockOrders(tx, { communityId, orderIds: [...new Set(tests.map(({ orderId }) => orderId))] }),
    today,
  }),
  decide: (state, { tests }) => decideRecordTests(state, tests),
  async apply(tx, facts, context, state) {
    const { communityId, accountId: by, now } = context;
    await writeResults(tx, { communityId, by, now, rows: facts.map(({ test }) => test) });
    await insertEvents(
      tx,
      context,
      facts.map(({ subjectId, result, sampledOn }) => ({
        orderId: subjectId,
        kind: 'tested',
        body: { result, sampledOn },
      })),
    );
    const dueAt = instantOf(new Date(Date.parse(now) + POSITIVE_MINUTES * 60_000));
    for (const { subjectId: sourceId, personId, result } of facts)
      if (result === 'positive')
        await openReferral(tx, {
          ...{
            communityId,
            personId,
            sourceId,
            source: 'order',
            level: 'feverClinic',
            reasons: ['positiveTest'],
            dueAt,
            now,
            by,
          },
        });
    await followOrders(
      tx,
      context,
      state.orders.map(({ orderId }) => orderId),
    );
    return { recorded: facts.length, positive: facts.filter(({ result }) => result === 'positive').length };
  },
  record: ({ test: _test, ...fact }) => fact,
});

/** Commands on tests. */
export const testCommands: readonly Command[] = [recordTests, readTestFile];
