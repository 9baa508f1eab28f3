import { z } from 'zod';
import { findDay } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { isMobile } from '../../base/domain/phone.ts';
import { halfWidth } from '../../base/domain/half-width.ts';
import { PASSWORD_MAX } from './passwords.ts';
import { ROLES } from './roles.ts';

/** A real date `YYYY-MM-DD`. */
export const daySchema = z.string().transform((text, context) => {
  const day = findDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'invalidDay' });
  return z.NEVER;
});

/** A mobile number as the digits under which somebody signs in; spaces, dashes, +86 and full-width digits are forgiven. */
export const signInPhone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const digits = signInDigits(text);
    if (isMobile(digits)) return digits;
    context.addIssue({ code: 'custom', message: 'invalidPhone' });
    return z.NEVER;
  });

/** The digits of a typed phone number, without country code 86. */
export function signInDigits(text: string): string {
  return halfWidth(text)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

const accountId = idSchema<'account'>();
const typedPassword = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 2);
const staffName = z.string().trim().min(1).max(60);
const period = { role: z.enum(ROLES), fromDay: daySchema.optional(), untilDay: daySchema.nullish() };

/** The area of the grant is the area in which the command acts. The one-time password is made by the caller: see passwords.ts. */
export const CreateAccount = z.object({
  accountId,
  grantId: idSchema<'grant'>(),
  name: staffName,
  phone: signInPhone,
  password: typedPassword,
  ...period,
});
export type CreateAccount = z.infer<typeof CreateAccount>;

export const RenameAccount = z.object({ accountId, name: staffName });
export type RenameAccount = z.infer<typeof RenameAccount>;

export const GrantRole = z.object({ accountId, grantId: idSchema<'grant'>(), ...period });
export type GrantRole = z.infer<typeof GrantRole>;

/** Without `lastDay` the grant ends at once. */
export const EndGrant = z.object({ accountId, grantId: idSchema<'grant'>(), lastDay: daySchema.optional() });
export type EndGrant = z.infer<typeof EndGrant>;

export const DisableAccount = z.object({ accountId, reason: z.string().trim().min(2).max(200) });
export type DisableAccount = z.infer<typeof DisableAccount>;

export const OneAccount = z.object({ accountId });
export type OneAccount = z.infer<typeof OneAccount>;

export const ResetPassword = z.object({ accountId, password: typedPassword });
export type ResetPassword = z.infer<typeof ResetPassword>;

export const EndSession = z.object({ accountId, sessionId: idSchema<'session'>() });
export type EndSession = z.infer<typeof EndSession>;

/** `sessionId` is the session that stays; every other one of the account ends. */
export const ChangePassword = z.object({
  currentPassword: typedPassword,
  newPassword: typedPassword,
  sessionId: idSchema<'session'>().optional(),
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const ConfirmTotp = z.object({ code: z.string().regex(/^\d{6}$/) });
export type ConfirmTotp = z.infer<typeof ConfirmTotp>;

export const DropTotp = z.object({ password: typedPassword });
export type DropTotp = z.infer<typeof DropTotp>;

export const EndOwnSession = z.object({ sessionId: idSchema<'session'>() });
export type EndOwnSession = z.infer<typeof EndOwnSession>;
