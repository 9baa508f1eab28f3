import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getJson } from '../../base/web/request.ts';
import { shouldRetryRead } from '../../base/web/use-read.ts';
import { usePaused } from '../../base/web/use-paused.ts';
import { chatQuestions } from '../domain/chat-list-lookup.ts';
import type { ChatEntry } from '../domain/chat-list.ts';
import { HEALTH, HouseholdsReply, type ChatHome } from './health.queries.ts';

const PATH = '/api/health/households';

/** The households that the lines of a chat list can be about, looked up while it is pasted. */
export function useChatHouseholds(
  entries: readonly ChatEntry[],
  community: number,
): {
  readonly households: readonly (ChatHome & { readonly names: readonly string[] })[];
  /** Some are still being looked up: who is not found yet may be. */
  readonly isLooking: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const questions = useMemo(() => chatQuestions(entries), [entries]);
  const asked = usePaused(questions);
  const found = useQueries({
    queries: asked.map(({ doors, names }) => {
      const params = { community, doors: doors.join(','), names: names.join(',') };
      return {
        queryKey: [HEALTH, PATH, params],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          getJson({ path: PATH, params, shape: HouseholdsReply, signal }),
        staleTime: 60_000,
        retry: shouldRetryRead,
      };
    }),
    combine: (reads) => ({
      rows: reads.flatMap(({ data }) => data?.rows ?? []),
      isLooking: reads.some(({ isPending }) => isPending),
      error: reads.find(({ error }) => error !== null)?.error ?? null,
      retry: () => reads.forEach((read) => void read.refetch()),
    }),
  });
  const households = useMemo(
    () => [
      ...new Map(
        found.rows.map((one) => [one.householdId, { ...one, names: one.members.map(({ name }) => name) }]),
      ).values(),
    ],
    [found.rows],
  );
  const { isLooking, error, retry } = found;
  return { households, isLooking: isLooking || asked !== questions, error, retry };
}
