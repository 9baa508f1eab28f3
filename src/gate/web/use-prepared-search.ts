import { useEffect } from 'react';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { searchPreparation } from './gate-search-index.ts';

/** Makes what a search looks through while somebody raises his thumb, piece by piece: a finger that comes early waits for one piece. */
export function usePreparedSearch(people: readonly GatePersonRow[]): void {
  useEffect(() => {
    const pieces = [...searchPreparation(people)];
    const next = () => {
      pieces.shift()?.();
      if (pieces.length > 0) wait = setTimeout(next);
    };
    let wait = setTimeout(next);
    return () => clearTimeout(wait);
  }, [people]);
}
