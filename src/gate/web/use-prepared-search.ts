import { useEffect } from 'react';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { prepareSearch } from './gate-search-text.ts';

/** Makes what a search looks through while somebody raises his thumb: after the screen is there, before the first letter. */
export function usePreparedSearch(people: readonly GatePersonRow[]): void {
  useEffect(() => {
    const wait = setTimeout(() => prepareSearch(people));
    return () => clearTimeout(wait);
  }, [people]);
}
