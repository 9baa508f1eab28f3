import { newId } from '../new-id.ts';
import { getPhone } from './current-phone.ts';
import { putRecord } from './outbox.ts';
import { syncSoon } from './sync.ts';

/** A check of a gate as its room shapes it; here only its id and times matter. */
export interface CheckRecord {
  readonly id: string;
  readonly at: string;
  readonly phoneAt?: string | undefined;
}

/** Puts one gate check in the outbox; when it returns, it lies sealed on the phone. Many travel in one `recordGateChecks`. */
export async function recordCheck(check: CheckRecord): Promise<void> {
  const { accountId, communityId, deviceId } = getPhone();
  await putRecord({
    accountId,
    communityId,
    words: {
      commandId: newId(),
      name: 'recordGateChecks',
      input: check,
      packing: { field: 'checks', fixed: { deviceId } },
    },
  });
  syncSoon();
}
