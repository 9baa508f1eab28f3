import { countEntries, entriesOf } from './outbox-entries.ts';
import { noteSync, syncState } from './sync-state.ts';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('menshen-outbox');

/** Counts what lies in the outbox, for the screens; other tabs are told to count too. */
export async function countRecords(accountId: string, inMemory: number): Promise<void> {
  await recount(accountId, inMemory);
  channel?.postMessage(accountId);
}

/** Counts when another tab has changed the outbox. */
export function followOtherTabs(accountIdNow: () => string | undefined): void {
  channel?.addEventListener('message', ({ data }) => {
    const accountId = accountIdNow();
    if (accountId !== undefined && data === accountId) void recount(accountId, 0);
  });
}

async function recount(accountId: string, inMemory: number): Promise<void> {
  const [unsent, aside] = await Promise.all([
    countEntries(accountId, 'unsent'),
    entriesOf({ accountId, state: 'aside', most: 200 }),
  ]);
  const before = syncState.get();
  const isSame =
    aside.length === before.setAside.length && aside.every(({ seq }, at) => before.setAside[at]?.seq === seq);
  noteSync({
    unsent: unsent + inMemory,
    setAside: isSame
      ? before.setAside
      : aside.map(({ seq = 0, name, communityId, madeAt, code = 'internal', details = {} }) => {
          return { seq, name, communityId, madeAt, code, details };
        }),
  });
}
