import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { AccountId } from '../domain/account-facts.ts';
import {
  CreateAccount,
  DisableAccount,
  EndGrant,
  EndSession,
  GrantRole,
  OneAccount,
  RenameAccount,
  ResetPassword,
} from '../domain/account-inputs.ts';
import {
  decideCreateAccount,
  decideDisableAccount,
  decideEnableAccount,
  decideEndGrant,
  decideGrantRole,
  decideOnManaged,
  decideRenameAccount,
  decideResetPassword,
} from '../domain/decide-account.ts';
import {
  endGrantOn,
  insertAccount,
  insertGrant,
  isPhoneTaken,
  loadAccountState,
  loadActing,
  removeGuardOf,
  removeTotpOf,
  renameAccountTo,
  setPassword,
  setStatus,
} from './account-queries.ts';
import { doubtActor } from './actor-cache.ts';
import { endSessions } from './grant-queries.ts';
import { hashPassword } from './passwords.ts';
import { endSession } from './session-queries.ts';

/** Nothing to tell but that it was done; an answer that is not there would not travel as JSON. */
const DONE = {};
const manages = { permission: 'access.account.manage', scope: 'area' } as const;
const onAccount = ({ accountId }: { readonly accountId: AccountId }) => ({ kind: 'account', id: accountId });

function loadState(tx: Tx, { accountId }: { readonly accountId: AccountId }, context: CommandContext) {
  return loadAccountState(tx, { accountId, context });
}

const createAccount = defineCommand({
  name: 'createAccount',
  summary: 'Opens an account for a worker, with a first role in the area and a one-time password',
  ...manages,
  schema: CreateAccount,
  subject: (input) => onAccount(input),
  async load(tx, input, context) {
    const { vault } = context;
    const phoneHash = vault.hash('phone', input.phone);
    return {
      acting: await loadActing(tx, context),
      isPhoneTaken: await isPhoneTaken(tx, phoneHash),
      phoneHash,
      phoneSealed: vault.seal(input.phone),
      phoneTail: input.phone.slice(-4),
      passwordHash: await hashPassword(input.password),
    };
  },
  decide: (state, input) => decideCreateAccount(state, input),
  async apply(tx, facts, context, state) {
    for (const { subjectId: accountId, name, grant } of facts) {
      const isNew = await insertAccount(tx, {
        ...state,
        accountId,
        name,
        mustChangePassword: 'yes',
        kind: 'real',
        now: context.now,
        createdBy: context.accountId,
      });
      if (!isNew) throw new Problem('phoneTaken');
      await insertGrant(tx, { accountId, grant });
    }
    return DONE;
  },
});

const renameAccount = defineCommand({
  name: 'renameAccount',
  summary: 'Corrects the name of a worker',
  ...manages,
  schema: RenameAccount,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state, input) => decideRenameAccount(state, input),
  async apply(tx, facts) {
    for (const { subjectId: accountId, name } of facts) await renameAccountTo(tx, { accountId, name });
    return DONE;
  },
});

const grantRole = defineCommand({
  name: 'grantRole',
  summary: 'Gives a worker a role in the area, from today or later, until a day or without end',
  ...manages,
  schema: GrantRole,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state, input) => decideGrantRole(state, input),
  async apply(tx, facts, { now }) {
    for (const { subjectId: accountId, grant } of facts) {
      await insertGrant(tx, { accountId, grant });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

const endGrant = defineCommand({
  name: 'endGrant',
  summary: 'Ends a role, at once or on a day',
  ...manages,
  schema: EndGrant,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state, input) => decideEndGrant(state, input),
  async apply(tx, facts, { now }) {
    for (const { subjectId, grantId, lastDay } of facts) {
      await endGrantOn(tx, { grantId, lastDay });
      doubtActor(subjectId, now);
    }
    return DONE;
  },
});

const disableAccount = defineCommand({
  name: 'disableAccount',
  summary: 'Closes an account and ends its sessions',
  ...manages,
  schema: DisableAccount,
  subject: (input) => onAccount(input),
  reason: ({ reason }) => reason,
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state, input) => decideDisableAccount(state, input),
  async apply(tx, facts, { now }) {
    for (const { subjectId: accountId } of facts) {
      await setStatus(tx, { accountId, status: 'disabled' });
      await endSessions(tx, { accountId, now, reason: 'disabled' });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

const enableAccount = defineCommand({
  name: 'enableAccount',
  summary: 'Opens a disabled account again',
  ...manages,
  schema: OneAccount,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state) => decideEnableAccount(state),
  async apply(tx, facts) {
    for (const { subjectId: accountId } of facts) await setStatus(tx, { accountId, status: 'active' });
    return DONE;
  },
});

const resetPassword = defineCommand({
  name: 'resetPassword',
  summary: 'Gives an account a one-time password and ends its sessions',
  ...manages,
  schema: ResetPassword,
  subject: (input) => onAccount(input),
  async load(tx, input, context) {
    const state = await loadState(tx, input, context);
    return { ...state, passwordHash: await hashPassword(input.password) };
  },
  decide: (state, input) => decideResetPassword(state, input),
  async apply(tx, facts, { now }, { passwordHash }) {
    for (const { subjectId: accountId } of facts) {
      await setPassword(tx, { accountId, passwordHash, mustChange: 'yes' });
      await endSessions(tx, { accountId, now, reason: 'passwordReset' });
      await removeGuardOf(tx, accountId);
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

const unlockAccount = defineCommand({
  name: 'unlockAccount',
  summary: 'Lets somebody sign in again at once who mistyped too often',
  ...manages,
  schema: OneAccount,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state) => decideOnManaged(state, (subjectId) => ({ type: 'accountUnlocked', subjectId })),
  async apply(tx, facts) {
    for (const { subjectId } of facts) await removeGuardOf(tx, subjectId);
    return DONE;
  },
});

const removeTotp = defineCommand({
  name: 'removeTotp',
  summary: 'Takes the authenticator off an account whose phone was lost',
  ...manages,
  schema: OneAccount,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state) => decideOnManaged(state, (subjectId) => ({ type: 'totpDropped', subjectId })),
  async apply(tx, facts) {
    for (const { subjectId } of facts) await removeTotpOf(tx, subjectId);
    return DONE;
  },
});

const endSessionOf = defineCommand({
  name: 'endSession',
  summary: 'Ends the session of a device at once',
  ...manages,
  schema: EndSession,
  subject: (input) => onAccount(input),
  load: (tx, input, context) => loadState(tx, input, context),
  decide: (state, { sessionId }) =>
    decideOnManaged(state, (subjectId) => ({ type: 'sessionEnded', subjectId, sessionId })),
  async apply(tx, facts, { now }) {
    for (const { subjectId: accountId, sessionId } of facts) {
      await endSession(tx, { sessionId, accountId, now, reason: 'endedByOther' });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

/** What whoever manages accounts may do with those below him. */
export const accountCommands: readonly Command[] = [
  createAccount,
  renameAccount,
  grantRole,
  endGrant,
  disableAccount,
  enableAccount,
  resetPassword,
  unlockAccount,
  removeTotp,
  endSessionOf,
];
