import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { newId } from '../new-id.ts';
import { getPhone } from './current-phone.ts';
import { putRecord } from './outbox.ts';
import { snapshot } from './snapshot.ts';
import type { SnapshotRow } from './snapshot-answer.ts';
import { syncState, type SyncState } from './sync-state.ts';
import { syncSoon } from './sync.ts';

const NO_ROWS: readonly SnapshotRow[] = [];

/**
 * The rows of a part that this phone holds; empty until it is there. The array is the same until the part changes, so it may be a
 * key of `useMemo`. With a schema each row is checked once per change and odd ones are left out; parts of thousands go without.
 */
export function useSnapshotPart<Row extends readonly unknown[]>(
  name: string,
  rowSchema?: z.ZodType<Row>,
): readonly Row[] {
  const parts = useSyncExternalStore(snapshot.subscribe, snapshot.get);
  const rows = parts.get(name)?.rows ?? NO_ROWS;
  return useMemo(() => {
    // The server makes the rows by the same tuple that the caller names; a newer server only adds columns at the end.
    if (!rowSchema) return rows as readonly Row[];
    // A newer server adds columns at the end; a program that does not know them yet passes them over.
    const columns = rowSchema instanceof z.ZodTuple ? rowSchema.def.items.length : undefined;
    return rows.flatMap((row) => {
      const parsed = rowSchema.safeParse(row.slice(0, columns));
      return parsed.success ? [parsed.data] : [];
    });
  }, [rows, rowSchema]);
}

/** A command for the outbox; the community is the one that is open when none is named. */
export interface OutboxCommand {
  readonly name: string;
  readonly input: unknown;
  readonly communityId?: number;
}

/** Puts a command in the outbox; when it returns, it lies sealed on the phone. Sending follows by itself. */
export async function sendLater(command: OutboxCommand): Promise<void> {
  const { accountId, communityId } = getPhone();
  await putRecord({
    accountId,
    communityId: command.communityId ?? communityId,
    words: { commandId: newId(), name: command.name, input: command.input },
  });
  syncSoon();
}

/** Where the records and the line stand. */
export function useSyncState(): SyncState {
  return useSyncExternalStore(syncState.subscribe, syncState.get);
}

/** When everything was last sent and fetched; a screen that shows no more of the sync is not drawn again with each of its steps. */
export function useLastSynced(): string | undefined {
  return useSyncExternalStore(syncState.subscribe, () => syncState.get().lastSyncedAt);
}
