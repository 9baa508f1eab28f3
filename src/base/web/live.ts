import { useEffect, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';

/** A note of the live stream: facts of these types are new in that community. */
export type LiveNote = z.infer<typeof LiveNote>;
export const LiveNote = z.object({ communityId: z.number(), types: z.array(z.string()) });

type Listener = (note: LiveNote) => void;
const listeners = new Set<Listener>();

/** Notes of this time are answered by one reading again, however many they are. */
const GATHER_MS = 1_000;

/** Follows the stream for the whole console; true while it is interrupted. Mounted once, by the shell. */
export function useLiveStream(): boolean {
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const stream = new EventSource('/api/events');
    const refresh = refresher(queries);
    let wasLost = false;
    stream.onopen = () => {
      // Whatever happened meanwhile was missed: everything on the page is read again.
      if (wasLost) void queries.invalidateQueries();
      wasLost = false;
      setLost(false);
    };
    stream.onerror = () => {
      wasLost = true;
      setLost(true);
    };
    stream.onmessage = (message: MessageEvent<string>) => {
      const note = LiveNote.parse(JSON.parse(message.data));
      refresh(note.types);
      for (const listener of listeners) listener(note);
    };
    return () => stream.close();
  }, [queries]);
  return isLost;
}

/** Hears every note, for what reading again cannot show (a chime, a pop-up). Give a stable function. */
export function useLiveNotes(hear: Listener): void {
  useEffect(() => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [hear]);
}

/** Whether facts of these types make a read old that lives by `facts`; `register.*` means every fact of a room. */
export function makesOld(types: ReadonlySet<string>, facts: readonly string[]): boolean {
  return facts.some((fact) => {
    if (!fact.endsWith('*')) return types.has(fact);
    const start = fact.slice(0, -1);
    return Array.from(types).some((type) => type.startsWith(start));
  });
}

function refresher(queries: QueryClient): (types: readonly string[]) => void {
  let gathered = new Set<string>();
  return (types) => {
    const isFirst = gathered.size === 0;
    types.forEach((type) => gathered.add(type));
    if (!isFirst) return;
    setTimeout(() => {
      const news = gathered;
      gathered = new Set();
      void queries.invalidateQueries({ predicate: ({ meta }) => makesOld(news, factsOf(meta)) });
    }, GATHER_MS);
  };
}

function factsOf(meta: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const facts = meta?.['facts'];
  return Array.isArray(facts) ? facts.filter((fact) => typeof fact === 'string') : [];
}
