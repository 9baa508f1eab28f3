import { useEffect, useState } from 'react';
import { currentPhone, type OpenPhone } from './current-phone.ts';
import { useSyncState } from './hooks.ts';
import { entriesOf } from './outbox-entries.ts';
import { openEntry } from './outbox.ts';

/** A command of this phone that the rows it holds do not know of yet. */
export interface PendingCommand {
  readonly name: string;
  readonly input: unknown;
}

const NOTHING: readonly PendingCommand[] = [];

/**
 * Commands of some names that lie unsent in the outbox, oldest first, and those that were sent since the rows were last fetched: what a page
 * must add to the rows, also after it was loaded anew. Keep `names` outside of the component.
 */
export function usePending(names: readonly string[]): readonly PendingCommand[] {
  const { unsent, lastSyncedAt } = useSyncState();
  const [pending, setPending] = useState(NOTHING);
  useEffect(() => {
    let isStale = false;
    const read = (): void => {
      // Before the part of the phone is open there is no key; it is read once more when it is.
      const phone = currentPhone.get();
      if (!phone) return;
      void readPending({ phone, names, since: lastSyncedAt }).then((found) => {
        if (!isStale) setPending(found);
      });
    };
    read();
    const forget = currentPhone.subscribe(read);
    return () => {
      isStale = true;
      forget();
    };
  }, [names, unsent, lastSyncedAt]);
  return pending;
}

async function readPending(of: {
  readonly phone: OpenPhone;
  readonly names: readonly string[];
  readonly since: string | undefined;
}): Promise<readonly PendingCommand[]> {
  const { phone, names, since } = of;
  const { accountId, communityId, key } = phone;
  const [unsent, sent] = await Promise.all([
    entriesOf({ accountId, state: 'unsent' }),
    since === undefined ? [] : entriesOf({ accountId, state: 'sent' }),
  ]);
  const wanted = [...sent.filter(({ changedAt }) => since !== undefined && changedAt > since), ...unsent]
    .filter((entry) => entry.communityId === communityId && names.includes(entry.name))
    .sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const opened = await Promise.all(wanted.map((entry) => openEntry(entry, key)));
  return opened.flatMap((item) => (item ? [{ name: item.name, input: item.input }] : []));
}
