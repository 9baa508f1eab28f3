import { currentPhone, type OpenPhone } from './current-phone.ts';
import { phoneRequest } from './phone-request.ts';
import { haveText, SnapshotAnswer } from './snapshot-answer.ts';
import { applySnapshot, heldParts } from './snapshot.ts';
import { noteSync } from './sync-state.ts';

/** More answers in a row than any community needs: a server that never says complete is not asked for ever. */
const MOST_ANSWERS = 400;

/** Fetches what differs, by bounded answers; what came is kept when the line breaks. Throws RequestError. */
export async function fetchSnapshot(phone: OpenPhone): Promise<void> {
  const { communityId, key } = phone;
  const start = performance.now();
  const keeping: Promise<void>[] = [];
  for (let count = 0; count < MOST_ANSWERS; count += 1) {
    const have = encodeURIComponent(haveText(heldParts()));
    const url = `/api/phone/snapshot?community=${communityId}&have=${have}`;
    const answer = SnapshotAnswer.parse(await phoneRequest({ method: 'GET', url }));
    // Signed out, wiped or moved to another community meanwhile: the answer is nobody's any more.
    if (currentPhone.get()?.key !== key) return;
    const kept = applySnapshot({ communityId, key, answer });
    kept.catch(() => undefined);
    keeping.push(kept);
    if (answer.isComplete) {
      await Promise.all(keeping);
      noteSync({ isComplete: true });
      performance.measure('menshen.fetch', { start });
      return;
    }
  }
}
