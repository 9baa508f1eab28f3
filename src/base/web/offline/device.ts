import { z } from 'zod';
import { plainDetails, RequestError } from '../failure.ts';
import { newId } from '../new-id.ts';
import { findDevice, keepDevice } from './device-keys.ts';
import { Results } from './judge.ts';
import { phoneRequest } from './phone-request.ts';
import { importKey } from './seal.ts';

/** The version of this program, put in by the build. */
export const APP_VERSION = String(import.meta.env['VITE_APP_VERSION'] ?? 'dev');

const KeyAnswer = z.object({ key: z.string(), epoch: z.string(), serverNow: z.string() });

/** What this phone calls itself, with four signs of its own that tell it from others of its make. Ends up in the list of sign-ins too. */
export function deviceName(): string {
  const make = /\(([^)]+)\)/.exec(navigator.userAgent)?.[1]?.split(';').slice(-2).join(' ').trim() ?? '';
  return `${make} ${ownSigns()}`.trim().slice(0, 110);
}

function ownSigns(): string {
  const key = 'menshen.phone';
  const known = localStorage.getItem(key);
  if (known !== null) return known;
  const made = newId().slice(-4);
  localStorage.setItem(key, made);
  return made;
}

/**
 * Registers this phone for the account in the community, or signs it in again, and fetches its key. Throws RequestError;
 * `deviceEnded` when the phone was ended.
 */
export async function openDevice(of: {
  readonly accountId: string;
  readonly communityId: number;
}): Promise<{ readonly deviceId: string; readonly key: CryptoKey; readonly epoch: string }> {
  const { accountId, communityId } = of;
  const deviceId = (await findDevice(accountId, communityId))?.deviceId ?? newId();
  await runCommand({
    name: 'registerDevice',
    communityId,
    input: { deviceId, name: deviceName(), appVersion: APP_VERSION },
  });
  const url = `/api/devices/${deviceId}/key?community=${communityId}`;
  const answer = KeyAnswer.parse(await phoneRequest({ method: 'GET', url }));
  const key = await importKey(answer.key);
  await keepDevice({ accountId, communityId, deviceId, key });
  return { deviceId, key, epoch: answer.epoch };
}

/** Runs one command now. Throws RequestError with its refusal. */
export async function runCommand(command: {
  readonly name: string;
  readonly communityId: number;
  readonly input: unknown;
}): Promise<void> {
  const body = { commandId: newId(), ...command };
  const { results } = Results.parse(await phoneRequest({ method: 'POST', url: '/api/commands', body }));
  const [result] = results;
  if (!result || result.ok) return;
  const details = plainDetails(result.details ?? {});
  throw new RequestError({ kind: 'refused', status: 200, code: result.code, details });
}
