import { correctedNow } from './clock.ts';
import { getPhone } from './current-phone.ts';
import { changeEntries } from './outbox-entries.ts';
import { countAll } from './outbox.ts';
import { syncNow } from './sync.ts';

/** Offers a record that was set aside once more. */
export async function retryRecord(seq: number): Promise<void> {
  const now = correctedNow();
  await changeEntries([seq], (entry) => ({ ...entry, state: 'unsent', changedAt: now }));
  await countAll(getPhone().accountId);
  await syncNow();
}

/** Gives a record up, with the reason; it stays sealed on the phone for some days. */
export async function discardRecord(seq: number, reason: string): Promise<void> {
  const now = correctedNow();
  await changeEntries([seq], (entry) => ({ ...entry, state: 'discarded', reason, changedAt: now }));
  await countAll(getPhone().accountId);
}
