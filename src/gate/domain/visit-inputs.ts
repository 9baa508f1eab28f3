import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { readPlates } from '../../base/domain/plate.ts';
import { Moment } from './gate-moments.ts';

/** Who comes from outside. */
export const VisitKind = z.enum(['visitor', 'courier', 'tradesman', 'driver', 'official']);
export type VisitKind = z.infer<typeof VisitKind>;

/** What the household said, or that it was not asked. */
export const HostAnswer = z.enum(['notAsked', 'asked', 'agreed', 'refused', 'unreached']);
export type HostAnswer = z.infer<typeof HostAnswer>;

/** How the household was asked. */
export const AnsweredBy = z.enum(['call', 'app', 'atGate']);
export type AnsweredBy = z.infer<typeof AnsweredBy>;

/** An empty field means that nothing is known. */
function optionalText(most: number): z.ZodType<string | undefined, string | undefined> {
  return z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => (text === '' ? undefined : text));
}

/** One phone number in any spelling, as digits. */
const phone = optionalText(30).transform((text, context) => {
  if (text === undefined) return undefined;
  const { phones, rest } = readPhones(text);
  const [only] = phones;
  if (phones.length === 1 && rest === '') return only;
  context.addIssue({ code: 'custom', message: 'phoneUnusable' });
  return z.NEVER;
});

/** One plate in any spelling; plates from abroad and of the army stay as they are. */
const plate = optionalText(12).transform((text) =>
  text === undefined ? undefined : (readPlates(text).plates[0] ?? text),
);

const visitId = idSchema<'visit'>();

/** Input of `registerVisit`: fifteen seconds at the barrier, also hours later from the outbox of a phone. */
export const RegisterVisit = z.object({
  visitId,
  kind: VisitKind,
  name: z.string().trim().min(1).max(60),
  phone,
  company: optionalText(40),
  plate,
  passengers: z.number().int().min(0).max(99).default(0),
  hostDwellingId: idSchema<'dwelling'>().optional(),
  hostPersonId: idSchema<'person'>().optional(),
  purpose: optionalText(100),
  hostAnswer: HostAnswer.default('notAsked'),
  answeredBy: AnsweredBy.optional(),
  fromAt: Moment,
  /** Without it the visit ends after the hours that the rules give. */
  untilAt: Moment.optional(),
  isRegular: z.boolean().default(false),
  gateId: idSchema<'gate'>().optional(),
  registeredAt: Moment,
});
export type RegisterVisit = z.infer<typeof RegisterVisit>;

/** Input of `answerVisit`: what the household said, and how it was asked. */
export const AnswerVisit = z.object({
  visitId,
  answer: z.enum(['agreed', 'refused', 'unreached']),
  by: AnsweredBy,
  /** When; now, if it is not said. */
  at: Moment.optional(),
});
export type AnswerVisit = z.infer<typeof AnswerVisit>;

/** Input of `endVisit`. */
export const EndVisit = z.object({ visitId, at: Moment.optional() });
export type EndVisit = z.infer<typeof EndVisit>;
