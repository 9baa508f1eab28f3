import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { Id } from '../../base/domain/ids.ts';
import type { EndDevice, RegisterDevice } from './device-inputs.ts';

export type DeviceId = Id<'device'>;

/** What can happen to a phone. */
export type DeviceFact = { readonly subjectId: DeviceId } & (
  | { readonly type: 'deviceRegistered'; readonly name: string }
  | { readonly type: 'deviceEnded'; readonly accountId: string; readonly name: string; readonly reason: string }
);

/** A phone as the decisions about it need it. */
export interface DeviceState {
  readonly accountId: string;
  readonly name: string;
  readonly isEnded: boolean;
}

/**
 * A phone that is known already registers again after each sign-in, and keeps its key. Refuses: deviceEnded, deviceTaken (another
 * account's).
 */
export function decideRegisterDevice(
  of: { readonly accountId: string; readonly known: DeviceState | undefined },
  input: RegisterDevice,
): Decision<DeviceFact & { readonly type: 'deviceRegistered' }> {
  const { known } = of;
  if (!known) return { facts: [{ type: 'deviceRegistered', subjectId: input.deviceId, name: input.name }] };
  return refusalFor(of.accountId, known) ?? { facts: [] };
}

/** Nothing happens but that it is written down; no fact, or every phone would wake every board. Refuses: notFound, deviceEnded, deviceTaken. */
export function decideReportDevice(of: {
  readonly accountId: string;
  readonly known: DeviceState | undefined;
}): Decision<never> {
  if (!of.known) return refuse('notFound');
  return refusalFor(of.accountId, of.known) ?? { facts: [] };
}

/** A lost phone; ending it twice is once. Refuses: notFound. */
export function decideEndDevice(
  known: DeviceState | undefined,
  input: EndDevice,
): Decision<DeviceFact & { readonly type: 'deviceEnded' }> {
  if (!known) return refuse('notFound');
  if (known.isEnded) return { facts: [] };
  const { accountId, name } = known;
  return { facts: [{ type: 'deviceEnded', subjectId: input.deviceId, accountId, name, reason: input.reason }] };
}

function refusalFor(accountId: string, known: DeviceState) {
  if (known.accountId !== accountId) return refuse('deviceTaken');
  return known.isEnded ? refuse('deviceEnded') : undefined;
}
