import { z } from 'zod';
import type { Fact } from '../../base/domain/decision.ts';
import type { FollowUp } from '../../base/server/command.ts';

const DoneTask = z.object({ kind: z.enum(['doorOpening', 'doorSensor']), outcome: z.string(), sourceId: z.string() });

/** A door question that was answered on the phone. */
export function doorWorkDone(fact: Fact): readonly FollowUp[] {
  const done = DoneTask.safeParse(fact);
  if (!done.success) return [];
  const { sourceId: alarmId, outcome } = done.data;
  return [{ name: 'noteDoorWork', input: { alarmId, outcome } }];
}

/** An order that ended: its doors are nobody's business any more. */
export function doorsOfEndedOrder({ subjectId: orderId }: Fact): readonly FollowUp[] {
  return orderId === undefined ? [] : [{ name: 'silenceSensorsOf', input: { orderId } }];
}
