import { useEffect, useState } from 'react';
import type { FindGroup, FindSource } from './find.ts';

/** Long enough to skip the letters of one quick pinyin syllable, too short to be felt. */
const PAUSE_MS = 70;

type Found = { readonly query: string; readonly groups: readonly FindGroup[]; readonly hasFailed: boolean };

const NOTHING: Found = { query: '', groups: [], hasFailed: false };

/**
 * What the sources find for a query. The last answer stays until the new one is there, and an answer to an older
 * question is never shown: each key stroke cancels what is under way.
 */
export function useFind(sources: readonly FindSource[], query: string): Found & { readonly isFresh: boolean } {
  const [found, setFound] = useState(NOTHING);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void askAll(sources, wanted, stop.signal).then((next) => {
        if (!stop.signal.aborted) setFound(next);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [sources, wanted]);
  return wanted === '' ? { ...NOTHING, isFresh: true } : { ...found, isFresh: found.query === wanted };
}

/** One dead source does not hide what the others found. */
async function askAll(sources: readonly FindSource[], query: string, signal: AbortSignal): Promise<Found> {
  const answers = await Promise.allSettled(sources.map((source) => source.find(query, signal)));
  return {
    query,
    groups: answers
      .flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
      .filter((group) => group.hits.length > 0),
    hasFailed: answers.some((answer) => answer.status === 'rejected'),
  };
}
