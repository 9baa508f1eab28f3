import { getId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { z } from 'zod';
import { ChangePassword, ConfirmTotp, DropTotp, EndOwnSession } from '../domain/account-inputs.ts';
import {
  decideChangePassword,
  decideConfirmTotp,
  decideDropTotp,
  decideEndOwnSession,
  decideEnrolTotp,
} from '../domain/decide-self.ts';
import { removeTotpOf, setPassword } from './account-queries.ts';
import { doubtActor } from './actor-cache.ts';
import { endSessions } from './grant-queries.ts';
import type { OwnState } from './own-account-queries.ts';
import { confirmTotpOf, hasSession, loadOwn, startTotp } from './own-account-queries.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { endSession } from './session-queries.ts';
import { createThrottle } from './throttle.ts';
import { findTotpStep, newTotpSecret } from './totp.ts';

/** Nothing to tell but that it was done; an answer that is not there would not travel as JSON. */
const DONE = {};

/** The area is any in which the account has a role: it says where the act is written down. */
const self = { permission: 'access.self', scope: 'area' } as const;
const onSelf = (_input: unknown, { accountId }: CommandContext) => ({ kind: 'account', id: accountId });

/** A refused command leaves no count in the database, so a screen left open is braked in memory. */
const passwordTries = createThrottle({ failures: 5, minutes: 10 });

async function isOwnPassword(state: OwnState, password: string, context: CommandContext): Promise<boolean> {
  const { accountId } = state.own;
  if (passwordTries.waitSeconds(accountId, context.now) > 0) throw new Problem('tooMany');
  const isRight = await isPassword(state.passwordHash, password);
  if (!isRight) passwordTries.fail(accountId, context.now);
  return isRight;
}

const changePassword = defineCommand({
  name: 'changePassword',
  summary: 'Changes the own password and ends the other sessions',
  ...self,
  schema: ChangePassword,
  subject: onSelf,
  async load(tx, input, context) {
    const state = await loadOwn(tx, context);
    const isPasswordRight = await isOwnPassword(state, input.currentPassword, context);
    return { own: state.own, isPasswordRight, newHash: await hashPassword(input.newPassword), kept: input.sessionId };
  },
  decide: (state, input) => decideChangePassword(state, input),
  async apply(tx, facts, { now }, { newHash, kept }) {
    for (const { subjectId: accountId } of facts) {
      await setPassword(tx, { accountId, passwordHash: newHash, mustChange: 'no' });
      await endSessions(tx, { accountId, now, reason: 'passwordChanged', except: kept });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

const enrolTotp = defineCommand({
  name: 'enrolTotp',
  summary: 'Begins to add an authenticator; GET /api/me/totp has the secret until it is confirmed',
  ...self,
  schema: z.object({}),
  subject: onSelf,
  load: async (tx, _input, context) => loadOwn(tx, context),
  decide: ({ own }) => decideEnrolTotp(own),
  async apply(tx, facts, { vault }) {
    // The answer of a command is kept for whoever sends it again: the secret must not be in it.
    for (const { subjectId } of facts) {
      await startTotp(tx, { accountId: subjectId, totpSealed: vault.seal(newTotpSecret()) });
    }
    return DONE;
  },
});

const confirmTotp = defineCommand({
  name: 'confirmTotp',
  summary: 'Confirms the authenticator by its first code; from now on signing in asks for one',
  ...self,
  schema: ConfirmTotp,
  subject: onSelf,
  async load(tx, { code }, context) {
    const { own, totpSealed } = await loadOwn(tx, context);
    const secret = totpSealed && context.vault.open(totpSealed);
    const step = secret ? findTotpStep({ secret, code, now: context.now }) : undefined;
    return { own, step };
  },
  decide: ({ own, step }) => decideConfirmTotp({ own, isCodeRight: step !== undefined }),
  async apply(tx, facts, { now }, { step }) {
    for (const { subjectId } of facts) {
      await confirmTotpOf(tx, { accountId: subjectId, now, step: step ?? null });
    }
    return DONE;
  },
});

const dropTotp = defineCommand({
  name: 'dropTotp',
  summary: 'Removes the own authenticator',
  ...self,
  schema: DropTotp,
  subject: onSelf,
  async load(tx, input, context) {
    const state = await loadOwn(tx, context);
    return { own: state.own, isPasswordRight: await isOwnPassword(state, input.password, context) };
  },
  decide: (state) => decideDropTotp(state),
  async apply(tx, facts) {
    for (const { subjectId } of facts) await removeTotpOf(tx, subjectId);
    return DONE;
  },
});

const endOwnSession = defineCommand({
  name: 'endOwnSession',
  summary: 'Ends another session of the own account',
  ...self,
  schema: EndOwnSession,
  subject: onSelf,
  async load(tx, { sessionId }, context) {
    const accountId = getId<'account'>(context.accountId);
    return { accountId, isOwn: await hasSession(tx, { accountId, sessionId }) };
  },
  decide: (state, input) => decideEndOwnSession(state, input),
  async apply(tx, facts, { now }) {
    for (const { subjectId: accountId, sessionId } of facts) {
      await endSession(tx, { sessionId, accountId, now, reason: 'endedBySelf' });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

/** What everybody may do with his own account. */
export const selfCommands: readonly Command[] = [changePassword, enrolTotp, confirmTotp, dropTotp, endOwnSession];
