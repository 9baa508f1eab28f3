import { useEffect, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';

/** An event of the live stream. `topic` is the topic of the reads that it makes old. */
export type LiveEvent = z.infer<typeof LiveEvent>;
export const LiveEvent = z.looseObject({ topic: z.string(), communityId: z.number().optional() });

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();

/** At most one reading-again of a topic in this time, however many events come. */
const REFRESH_EVERY_MS = 1_000;

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
      const event = LiveEvent.parse(JSON.parse(message.data));
      refresh(event.topic);
      for (const listener of listeners) listener(event);
    };
    return () => stream.close();
  }, [queries]);
  return isLost;
}

/** Hears live events of one topic, for what reading again cannot show (a chime, a pop-up). */
export function useLiveEvents(topic: string, hear: Listener): void {
  useEffect(() => {
    const listener: Listener = (event) => {
      if (event.topic === topic) hear(event);
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [topic, hear]);
}

function refresher(queries: QueryClient): (topic: string) => void {
  const waiting = new Set<string>();
  return (topic) => {
    if (waiting.has(topic)) return;
    waiting.add(topic);
    setTimeout(() => {
      waiting.delete(topic);
      void queries.invalidateQueries({ queryKey: [topic] });
    }, REFRESH_EVERY_MS);
  };
}
