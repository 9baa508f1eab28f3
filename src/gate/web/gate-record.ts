import { dayOf } from '../../base/domain/day.ts';
import { stampNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { recordCheck } from '../../base/web/offline/record-check.ts';
import { newId } from '../../base/web/new-id.ts';
import { recordOf } from '../domain/check-record.ts';
import { decideGate, type Verdict } from '../domain/decide-gate.ts';
import type { Resolution } from '../domain/gate-check.ts';
import type { GateQuestion } from '../domain/gate-question.ts';
import { SITE_ZONE } from '../../base/web/site-time.ts';
import type { CasePeople } from './gate-case.ts';
import { followUps } from './gate-follow-up.ts';
import { noteCheck, noteVisit } from './own-log.ts';
import { changeOwnLog } from './own-log-store.ts';

/** Whether a record lies in the outbox. */
export type Kept = 'kept' | 'lost';

/**
 * Puts a passage in the outbox and what follows from it, and notes it for the next card. The log keeps what the rule said, also where
 * an emergency overruled it.
 */
export async function keepPassage(of: {
  readonly question: GateQuestion;
  readonly verdict: Verdict;
  readonly people: CasePeople;
  readonly resolution: Resolution;
}): Promise<Kept> {
  const { question, people, resolution } = of;
  const verdict = question.emergency === undefined ? of.verdict : decideGate({ ...question, emergency: undefined });
  const stamp = stampNow();
  const check = recordOf({ id: stamp.id, question, verdict, resolution, phoneAt: stamp.phoneAt });
  changeOwnLog((log) => {
    const noted = noteCheck(log, { check, day: dayOf(check.at, SITE_ZONE) });
    const hasLeft = people.visit !== undefined && check.direction === 'out' && resolution === 'let';
    return hasLeft ? noteVisit(noted, { ...people.visit, endedAt: check.at }) : noted;
  });
  await recordCheck(check);
  for (const command of followUps(check, newId)) await sendLater(command);
  return 'kept';
}
