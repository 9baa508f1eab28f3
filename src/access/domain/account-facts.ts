import type { Day } from '../../base/domain/day.ts';
import type { Id } from '../../base/domain/ids.ts';
import type { Role } from './roles.ts';

export type AccountId = Id<'account'>;
export type GrantId = Id<'grant'>;
export type SessionId = Id<'session'>;

/** A role given: what is written into the table of grants. */
export interface GivenRole {
  readonly grantId: GrantId;
  readonly role: Role;
  readonly areaId: number;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
}

/** What can happen to an account. `subjectId` is the account; nothing here is secret. */
export type AccountFact = { readonly subjectId: AccountId } & (
  | { readonly type: 'accountCreated'; readonly name: string; readonly phoneTail: string; readonly grant: GivenRole }
  | { readonly type: 'accountRenamed'; readonly name: string; readonly formerName: string }
  | { readonly type: 'roleGranted'; readonly grant: GivenRole }
  | { readonly type: 'grantEnded'; readonly grantId: GrantId; readonly role: Role; readonly lastDay: Day }
  | { readonly type: 'accountDisabled'; readonly reason: string }
  | { readonly type: 'accountEnabled' }
  | { readonly type: 'passwordReset' }
  | { readonly type: 'accountUnlocked' }
  | { readonly type: 'sessionEnded'; readonly sessionId: SessionId }
  | { readonly type: 'passwordChanged' }
  | { readonly type: 'totpEnrolmentStarted' }
  | { readonly type: 'totpEnrolled' }
  | { readonly type: 'totpDropped' }
);
export type FactOf<Type extends AccountFact['type']> = Extract<AccountFact, { readonly type: Type }>;
