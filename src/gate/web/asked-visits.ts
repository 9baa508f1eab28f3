import { useEffect } from 'react';
import { syncSoon } from '../../base/web/offline/sync.ts';
import type { CaseSource } from './gate-case.ts';
import type { GateWorld } from './gate-world.ts';
import type { KnownVisit } from './gate-visits.ts';
import type { OwnLog } from './own-log.ts';
import { visitNow } from './visit-now.ts';

/** While a household is asked, the phone looks so often for its answer instead of once a minute. Milliseconds. */
const LOOK_EVERY_MS = 4_000;

/** The visit behind a case, as it stands. */
export function visitOf(
  source: CaseSource,
  of: { readonly own: Pick<OwnLog, 'visits'>; readonly world: Pick<GateWorld, 'visits'> },
): KnownVisit | undefined {
  if (source.kind !== 'visit') return undefined;
  return visitNow(of.own.visits[source.visitId], of.world.visits.get(source.visitId));
}

/** Looks for the answers of households as long as somebody waits for one. */
export function useAnswerWatch(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    syncSoon();
    const timer = setInterval(syncSoon, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
