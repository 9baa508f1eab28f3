import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { OrderState } from './order.ts';
import type { OrderWork } from './day-work.ts';

/** Input of `noteOrderWork`: a task of an order was done. Comes from the table of reactions. */
export const NoteOrderWork = z.object({
  orderId: z.guid(),
  taskId: z.guid(),
  kind: z.enum(['orderCheck', 'orderTest', 'orderDelivery', 'orderRubbish', 'orderTalk', 'orderVisit']),
  outcome: z.string(),
  answerId: z.guid().optional(),
  /** When it was done; a phone without a network tells of it hours later. Now, unless said. */
  at: z.iso
    .datetime()
    .transform((text): Instant => instantOf(new Date(text)))
    .optional(),
});
export type NoteOrderWork = z.infer<typeof NoteOrderWork>;

/** What follows from a piece of work that was done. */
export type WorkFollows =
  | {
      readonly type: 'orderCheckAbnormal';
      readonly subjectId: string;
      readonly personId: string;
      readonly reasons: readonly string[];
    }
  | { readonly type: 'noticeHandedOver'; readonly subjectId: string; readonly at: Instant }
  | {
      readonly type: 'sampleTaken';
      readonly subjectId: string;
      readonly sampleCode: string;
      readonly at: Instant;
    }
  | { readonly type: 'counsellorWanted'; readonly subjectId: string };

/**
 * What follows from work that is done: an abnormal check goes to the doctor, a first visit counts as told in writing and signed, a sample
 * waits for its result, a talk may ask for a counsellor. Deliveries and rubbish speak for themselves.
 */
export function decideOrderWork(
  state: {
    readonly order: OrderState | undefined;
    readonly abnormal: readonly string[];
    readonly sampleCode: string | undefined;
    readonly now: Instant;
  },
  input: NoteOrderWork,
): { readonly facts: readonly WorkFollows[] } {
  const { order } = state;
  if (order === undefined) return { facts: [] };
  const subjectId = order.orderId;
  const { kind, outcome, at = state.now } = input;
  if (kind === 'orderCheck' && state.abnormal.length > 0)
    return { facts: [{ type: 'orderCheckAbnormal', subjectId, personId: order.personId, reasons: state.abnormal }] };
  if (kind === 'orderVisit' && outcome === 'done') return { facts: [{ type: 'noticeHandedOver', subjectId, at }] };
  // Whoever notes at the door that nobody was there has no tube, and the test stays due.
  if (kind === 'orderTest' && outcome === 'done' && state.sampleCode !== undefined)
    return { facts: [{ type: 'sampleTaken', subjectId, sampleCode: state.sampleCode, at }] };
  if (kind === 'orderTalk' && outcome === 'needsCounsellor')
    return { facts: [{ type: 'counsellorWanted', subjectId }] };
  return { facts: [] };
}

/** True for work that orders make. */
export function isOrderWork(kind: string): kind is OrderWork {
  return NoteOrderWork.shape.kind.safeParse(kind).success;
}

/** Hours within which the doctor looks at an abnormal check, the sooner the worse it is. Our own rule: no source gives one. */
const DOCTOR_MINUTES = { emergency120: 15, feverClinic: 120, familyDoctor: 240 } as const;

/** How urgently a doctor is asked. */
export type DoctorLevel = keyof typeof DOCTOR_MINUTES;

/** How urgent the reasons are: fever goes to the fever clinic, anything else to the family doctor. */
export function doctorLevel(reasons: readonly string[]): DoctorLevel {
  return reasons.includes('fever') ? 'feverClinic' : 'familyDoctor';
}

/** When the doctor's answer is due. */
export function doctorDueAt(level: DoctorLevel, now: Instant): Instant {
  return instantOf(new Date(Date.parse(now) + DOCTOR_MINUTES[level] * 60_000));
}
