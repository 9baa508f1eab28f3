import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { CommunityId } from '../domain/ids.ts';
import type { Subject } from './command.ts';
import type { Db, Tx } from './db.ts';
import type { EventMessage } from './events.ts';
import type { Vault } from './secret.ts';

/** What a read may know: a transaction that sees only the caller's communities, and who, when. */
export interface ReadContext {
  readonly tx: Tx;
  readonly actor: Actor;
  /** Communities in which the caller holds the route's permission, narrowed by `?community=`. */
  readonly communityIds: readonly CommunityId[];
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
}

/** An answer that is a file to save. */
export interface FileReply {
  readonly fileName: string;
  readonly contentType: string;
  /** The whole file, or its parts as they are made: those are made after the transaction of the read has ended. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

export interface RouteDefinition<Params, Query> {
  /** Fastify pattern, below `/api/`. */
  readonly path: string;
  readonly summary: string;
  /** A permission, or `signedIn` for what every account may read, or `public`. */
  readonly permission: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  /** Declares that this read is a look at somebody: leaves an audit row. */
  readonly look?: (request: {
    readonly params: Params;
    readonly query: Query;
  }) => Subject & { readonly reason?: string };
  /** Told of every note of new facts, for reads that keep what they worked out. */
  readonly hear?: (message: EventMessage) => void;
  /** Answers JSON, a {@link FileReply}, or undefined for "not found, or outside your area". */
  handle(context: ReadContext, request: { readonly params: Params; readonly query: Query }): Promise<unknown>;
}

/** A route with its types closed over. */
export interface Route {
  readonly path: string;
  readonly summary: string;
  readonly permission: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly isLook: boolean;
  readonly hear: ((message: EventMessage) => void) | undefined;
  answer(
    db: Db,
    context: Omit<ReadContext, 'tx'>,
    request: { readonly params: unknown; readonly query: unknown },
  ): Promise<{
    readonly body: unknown;
  }>;
}

/** Marks an answer as a file. */
export function isFileReply(body: unknown): body is FileReply {
  return typeof body === 'object' && body !== null && 'fileName' in body && 'bytes' in body;
}
