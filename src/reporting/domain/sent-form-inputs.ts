import { z } from 'zod';
import { instantOf } from '../../base/domain/day.ts';
import { areaNumber, idSchema } from '../../base/domain/ids.ts';
import { FillSelection } from './fill-selection.ts';
import { DayText } from './report-inputs.ts';

const formId = idSchema<'sentForm'>();
const communityIds = z.array(areaNumber).min(1).max(500);
const remark = z.string().trim().min(2).max(500);

/** A blank form that goes down to communities: whose state of which day it wants, and by when. */
export const SendForm = z.object({
  formId,
  fileId: idSchema<'file'>(),
  name: z.string().trim().min(1).max(300),
  note: z.string().trim().max(500).default(''),
  day: DayText,
  dueAt: z.iso.datetime({ offset: true }).transform((text) => instantOf(new Date(text))),
  communityIds,
});
export type SendForm = z.infer<typeof SendForm>;

/** Takes a form back from communities that need not fill it any more. */
export const WithdrawForm = z.object({ formId, communityIds, reason: remark });
export type WithdrawForm = z.infer<typeof WithdrawForm>;

/** Signs a form and sends it up: as filled from the register, or as somebody completed it by hand (`fileId`). */
export const ReplyForm = z.object({
  formId,
  replyId: idSchema<'formReply'>(),
  selection: FillSelection.default({ who: 'auto' }),
  fileId: idSchema<'file'>().optional(),
  fileName: z.string().trim().min(1).max(300).optional(),
  /** Open id numbers, where the form cannot do without; with the reason. */
  numbers: z.enum(['masked', 'open']).default('masked'),
  reason: z.string().trim().max(200).default(''),
  /** What is corrected, when a signed one went up before. */
  change: z.string().trim().max(500).default(''),
});
export type ReplyForm = z.infer<typeof ReplyForm>;

/** Sends a reply back with a remark. */
export const SendFormBack = z.object({ formId, replyId: idSchema<'formReply'>(), remark });
export type SendFormBack = z.infer<typeof SendFormBack>;
