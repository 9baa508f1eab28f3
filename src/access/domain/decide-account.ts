import type { Day } from '../../base/domain/day.ts';
import type { Decision, Refusal } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { AccountFact, AccountId, FactOf, GivenRole, GrantId } from './account-facts.ts';
import type {
  CreateAccount,
  DisableAccount,
  EndGrant,
  GrantRole,
  RenameAccount,
  ResetPassword,
} from './account-inputs.ts';
import type { AreaNode } from './actor-of-grants.ts';
import { hasEnded, isSiteAdministrator, lastDayOf, manages, type PlacedGrant, reaches, roleLevels } from './grants.ts';
import { isOneTimePassword } from './passwords.ts';
import type { Role } from './roles.ts';

/** The one who acts, and where. */
export interface Acting {
  readonly accountId: string;
  readonly grants: readonly PlacedGrant[];
  /** The area in which the command acts. */
  readonly area: AreaNode;
  readonly today: Day;
}

/** The account that is acted upon. */
export interface TargetAccount {
  readonly accountId: AccountId;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly grants: readonly PlacedGrant[];
}

/** What most decisions about somebody's account need. */
export interface AccountState {
  readonly acting: Acting;
  /** Undefined: there is no such account. */
  readonly target: TargetAccount | undefined;
  /** Other active accounts that administer the whole site today. */
  readonly otherAdministrators: number;
}

/** What createAccount needs: is there an account with this phone, or this id, already? */
export interface NewAccountState {
  readonly acting: Acting;
  readonly phoneTail: string;
  readonly isPhoneTaken: boolean;
}

/** Opens an account with its first role. Refuses: oneTimePasswordForm, phoneTaken, and what {@link giveRole} refuses. */
export function decideCreateAccount(
  { acting, isPhoneTaken, phoneTail }: NewAccountState,
  input: CreateAccount,
): Decision<FactOf<'accountCreated'>> {
  if (!isOneTimePassword(input.password)) return refuse('oneTimePasswordForm');
  const grant = giveRole(acting, input);
  if ('refused' in grant) return grant;
  if (isPhoneTaken) return refuse('phoneTaken');
  return { facts: [{ type: 'accountCreated', subjectId: input.accountId, name: input.name, phoneTail, grant }] };
}

/** Gives another role. Refuses: notFound, notYourself, grantExists, and what {@link giveRole} refuses. */
export function decideGrantRole(state: AccountState, input: GrantRole): Decision<FactOf<'roleGranted'>> {
  const target = visible(state);
  if ('refused' in target) return target;
  // Nobody widens his own authority, not even by a role that he could give to others.
  if (target.accountId === state.acting.accountId) return refuse('notYourself');
  const grant = giveRole(state.acting, input);
  if ('refused' in grant) return grant;
  const twin = target.grants.some(
    (held) => held.role === grant.role && held.areaId === grant.areaId && !hasEnded(held, grant.fromDay),
  );
  if (twin) return refuse('grantExists');
  return { facts: [{ type: 'roleGranted', subjectId: target.accountId, grant }] };
}

/** Ends a role, at once or on a day. Refuses: notFound, notYourself, grantNotYours, grantEnded, lastAdministrator. */
export function decideEndGrant(state: AccountState, input: EndGrant): Decision<FactOf<'grantEnded'>> {
  const { acting } = state;
  const target = visible(state);
  if ('refused' in target) return target;
  const grant = target.grants.find(({ grantId }) => grantId === input.grantId);
  if (!grant || !grant.path.includes(acting.area.id)) return refuse('notFound');
  if (target.accountId === acting.accountId) return refuse('notYourself');
  if (!reaches({ manager: acting.grants, role: grant.role, path: grant.path, today: acting.today })) {
    return refuse('grantNotYours');
  }
  if (hasEnded(grant, acting.today)) return refuse('grantEnded');
  if (target.status === 'active' && isSiteAdministrator(grant, acting.today) && state.otherAdministrators === 0) {
    return refuse('lastAdministrator');
  }
  const lastDay = lastDayOf(grant, { wanted: input.lastDay, today: acting.today });
  const { role } = grant;
  return { facts: [{ type: 'grantEnded', subjectId: target.accountId, grantId: input.grantId, role, lastDay }] };
}

/** Refuses: notFound, accountNotYours. Nothing happens when the name is the same. */
export function decideRenameAccount(state: AccountState, input: RenameAccount): Decision<FactOf<'accountRenamed'>> {
  const target = managed(state);
  if ('refused' in target) return target;
  if (target.name === input.name) return { facts: [] };
  const { accountId: subjectId, name: formerName } = target;
  return { facts: [{ type: 'accountRenamed', subjectId, name: input.name, formerName }] };
}

/** Refuses: notFound, notYourself, accountNotYours, lastAdministrator. Nothing happens to a disabled account. */
export function decideDisableAccount(state: AccountState, input: DisableAccount): Decision<FactOf<'accountDisabled'>> {
  const target = managedOther(state);
  if ('refused' in target) return target;
  if (target.status === 'disabled') return { facts: [] };
  const administers = target.grants.some((grant) => isSiteAdministrator(grant, state.acting.today));
  if (administers && state.otherAdministrators === 0) return refuse('lastAdministrator');
  return { facts: [{ type: 'accountDisabled', subjectId: target.accountId, reason: input.reason }] };
}

/** Refuses: notFound, accountNotYours. */
export function decideEnableAccount(state: AccountState): Decision<FactOf<'accountEnabled'>> {
  const target = managed(state);
  if ('refused' in target) return target;
  return { facts: target.status === 'active' ? [] : [{ type: 'accountEnabled', subjectId: target.accountId }] };
}

/** Gives a one-time password. Refuses: notFound, notYourself, accountNotYours, oneTimePasswordForm. */
export function decideResetPassword(state: AccountState, input: ResetPassword): Decision<FactOf<'passwordReset'>> {
  // His own password is changed by who knows the old one: a screen left open must not be enough.
  const target = managedOther(state);
  if ('refused' in target) return target;
  if (!isOneTimePassword(input.password)) return refuse('oneTimePasswordForm');
  return { facts: [{ type: 'passwordReset', subjectId: target.accountId }] };
}

/** For acts that need no more than the account in hand: unlocking, ending a session, taking away a lost authenticator. */
export function decideOnManaged<F extends AccountFact>(
  state: AccountState,
  fact: (subjectId: AccountId) => F,
): Decision<F> {
  const target = managed(state);
  return 'refused' in target ? target : { facts: [fact(target.accountId)] };
}

/** The target as the acting one may see it: it has a role, now or formerly, in the area in which the command acts. */
function visible({ target, acting }: AccountState): TargetAccount | Refusal {
  const isHere = target?.grants.some(({ path }) => path.includes(acting.area.id)) ?? false;
  return target && isHere ? target : refuse('notFound');
}

function managedOther(state: AccountState): TargetAccount | Refusal {
  const target = visible(state);
  if ('refused' in target) return target;
  return target.accountId === state.acting.accountId ? refuse('notYourself') : managed(state);
}

function managed(state: AccountState): TargetAccount | Refusal {
  const target = visible(state);
  if ('refused' in target) return target;
  const { grants: manager, today } = state.acting;
  return manages({ manager, target: target.grants, today }) ? target : refuse('accountNotYours');
}

/** Refuses: roleNotYours (above one's own authority), roleNotHere (wrong level), periodEmpty (ends before it begins or is over). */
function giveRole(
  { grants: manager, area, today }: Acting,
  input: {
    readonly grantId: GrantId;
    readonly role: Role;
    readonly fromDay?: Day | undefined;
    readonly untilDay?: Day | null | undefined;
  },
): GivenRole | Refusal {
  const { grantId, role, untilDay = null } = input;
  if (!reaches({ manager, role, path: area.path, today })) return refuse('roleNotYours');
  if (!roleLevels[role].includes(area.level)) return refuse('roleNotHere');
  // A role that began yesterday would make past acts look permitted.
  const fromDay = input.fromDay && input.fromDay > today ? input.fromDay : today;
  if (untilDay !== null && untilDay < fromDay) return refuse('periodEmpty');
  return { grantId, role, areaId: area.id, fromDay, untilDay };
}
