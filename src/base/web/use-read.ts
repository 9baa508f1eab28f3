import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { z } from 'zod';
import { failureOf } from './failure.ts';
import type { QueryParams } from './query-params.ts';
import { getJson } from './request.ts';

/** A page of a list: rows, and the cursor of the next page when there is one. */
export type ListPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** The shape of a page of rows of a shape. */
export function listPageOf<Row>(row: z.ZodType<Row>): z.ZodType<ListPage<Row>> {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/**
 * `useRead({ topic: 'people', path: '/api/people/12', shape })`. The topic is the first part of the cache key: commands
 * refresh by it (`refreshes: ['people']`). `facts` are the types of facts that make it old while somebody looks at it
 * (`register.*` for all of a room). While new params load, the last answer stays.
 */
export function useRead<Reply>(read: {
  readonly topic: string;
  readonly path: string;
  readonly params?: QueryParams;
  readonly shape: z.ZodType<Reply>;
  readonly facts?: readonly string[];
  readonly enabled?: boolean;
  readonly staleMs?: number;
  /** Reads again by itself, for progress bars. */
  readonly everyMs?: number;
}): UseQueryResult<Reply> {
  return useQuery({
    queryKey: [read.topic, read.path, read.params ?? {}],
    queryFn: ({ signal }) => getJson({ path: read.path, params: read.params, shape: read.shape, signal }),
    meta: { facts: read.facts ?? [] },
    enabled: read.enabled ?? true,
    staleTime: read.staleMs ?? 10_000,
    refetchInterval: read.everyMs ?? false,
    placeholderData: keepPreviousData,
    retry: shouldRetryRead,
  });
}

/** Reads are tried again where that can help: a dead line, a busy server. Counts failures from 0. */
export function shouldRetryRead(failures: number, error: Error): boolean {
  const { kind } = failureOf(error);
  return failures < 3 && (kind === 'network' || kind === 'busy');
}
