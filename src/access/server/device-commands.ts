import { randomBytes } from 'node:crypto';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { decideEndDevice, decideRegisterDevice, decideReportDevice } from '../domain/decide-device.ts';
import { EndDevice, RegisterDevice, ReportDevice } from '../domain/device-inputs.ts';
import { doubtActor } from './actor-cache.ts';
import { endDeviceOf, lockDevice, noteReport, upsertDevice } from './device-queries.ts';

const KEY_BYTES = 32;
const DONE = {};
const onDevice = ({ deviceId }: { readonly deviceId: string }) => ({ kind: 'device', id: deviceId });

async function loadDevice(tx: Tx, of: { readonly deviceId: string; readonly context: CommandContext }) {
  const { communityId, accountId } = of.context;
  return { accountId, known: await lockDevice(tx, { communityId, deviceId: of.deviceId }) };
}

const registerDevice = defineCommand({
  name: 'registerDevice',
  summary: 'Makes a phone one that may keep a part of the register, or says that it signed in again',
  permission: 'access.device.register',
  scope: 'community',
  schema: RegisterDevice,
  subject: onDevice,
  load: async (tx, input, context) => ({ ...(await loadDevice(tx, { deviceId: input.deviceId, context })), input }),
  decide: (state, input) => decideRegisterDevice(state, input),
  async apply(tx, _facts, { communityId, accountId, now, vault }, { input }) {
    // The key is not in the answer, which is kept for whoever sends the command again: GET /api/devices/:deviceId/key has it.
    const keySealed = vault.seal(randomBytes(KEY_BYTES));
    await upsertDevice(tx, { communityId, accountId, device: input, keySealed, now });
    return DONE;
  },
});

const reportDevice = defineCommand({
  name: 'reportDevice',
  summary: 'Says how a phone is: records not sent yet, its clock, its version',
  permission: 'access.device.register',
  scope: 'community',
  schema: ReportDevice,
  subject: onDevice,
  load: async (tx, input, context) => ({ ...(await loadDevice(tx, { deviceId: input.deviceId, context })), input }),
  decide: (state) => decideReportDevice(state),
  async apply(tx, _facts, { communityId, now }, { input }) {
    await noteReport(tx, { communityId, report: input, now });
    return DONE;
  },
});

const endDevice = defineCommand({
  name: 'endDevice',
  summary: 'Ends a lost phone: destroys its key and its sign-ins; it wipes itself at its next contact',
  permission: 'access.device.manage',
  scope: 'community',
  schema: EndDevice,
  subject: onDevice,
  reason: ({ reason }) => reason,
  load: (tx, { deviceId }, context) => loadDevice(tx, { deviceId, context }),
  decide: ({ known }, input) => decideEndDevice(known, input),
  async apply(tx, facts, context) {
    const { communityId, now } = context;
    for (const { subjectId: deviceId, accountId, name, reason } of facts) {
      await endDeviceOf(tx, { communityId, deviceId, accountId, name, reason, endedBy: context.accountId, now });
      doubtActor(accountId, now);
    }
    return DONE;
  },
});

/** What can be done with phones. */
export const deviceCommands: readonly Command[] = [registerDevice, reportDevice, endDevice];
