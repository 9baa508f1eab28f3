import { z } from 'zod';
import { clockOffset, noteContact } from './clock.ts';
import type { OpenPhone } from './current-phone.ts';
import { recall, remember } from './phone-db.ts';
import { phoneRequest } from './phone-request.ts';
import { noteSync } from './sync-state.ts';

const Contact = z.object({ isEnded: z.boolean(), epoch: z.string(), serverNow: z.string() });

/** What the server says first: whether this phone was ended, and which run of its database it is. Measures the clock. */
export async function contactServer(
  phone: Pick<OpenPhone, 'communityId' | 'deviceId'>,
): Promise<{ readonly isEnded: boolean; readonly epoch: string }> {
  const sentMs = Date.now();
  const url = `/api/phone/contact?community=${phone.communityId}&device=${phone.deviceId}`;
  const answer = Contact.parse(await phoneRequest({ method: 'GET', url }));
  noteContact({ sentMs, receivedMs: Date.now(), serverMs: Date.parse(answer.serverNow) });
  const offset = clockOffset.get() ?? 0;
  await remember('clockOffset', offset);
  noteSync({ isOnline: true, clockOffsetMs: offset });
  return answer;
}

/** Takes the offset of the last contact before the restart. */
export async function recallClock(): Promise<void> {
  const offset = await recall('clockOffset');
  if (typeof offset !== 'number' || clockOffset.get() !== undefined) return;
  clockOffset.set(offset);
  noteSync({ clockOffsetMs: offset });
}
