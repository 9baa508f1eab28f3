import pg from 'pg';
import { z } from 'zod';
import type { CommunityId } from '../domain/ids.ts';
import type { Log } from './log.ts';

const messageSchema = z.object({ communityId: z.number(), types: z.array(z.string()) });

/** One note or several of one commit. Anybody with the database can notify: what is no note of ours is passed over. */
const messageText = z
  .string()
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.union([messageSchema.transform((message) => [message]), z.array(messageSchema)]));
export type EventMessage = z.infer<typeof messageSchema>;

/** Live notes "facts of this kind are new", from LISTEN/NOTIFY to open screens. */
export interface EventFeed {
  /** Calls back for every note of the communities, or of all; returns the end of it. */
  subscribe(communityIds: readonly CommunityId[] | 'all', receive: (message: EventMessage) => void): () => void;
  close(): Promise<void>;
}

const RECONNECT_MS = 2000;

/** One listening connection for all screens; reconnects by itself. What was missed is caught up by the screens' own reads. */
export function openEventFeed({ url, log }: { readonly url: string; readonly log: Log }): EventFeed {
  const receivers = new Set<{
    readonly ids: ReadonlySet<number> | 'all';
    readonly receive: (message: EventMessage) => void;
  }>();
  let client: pg.Client | undefined;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'menshen-events', keepAlive: true });
    const lost = (): void => {
      if (isClosed || client !== next) return;
      client = undefined;
      retry = setTimeout(() => void connect(), RECONNECT_MS);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      const messages = messageText.safeParse(payload);
      for (const message of messages.data ?? [])
        for (const { ids, receive } of receivers) {
          if (ids === 'all' || ids.has(message.communityId)) receive(message);
        }
    });
    client = next;
    try {
      await next.connect();
      await next.query('listen menshen');
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'event connection failed, will retry');
      lost();
    }
  };
  void connect();

  return {
    subscribe(communityIds, receive) {
      const ids = communityIds === 'all' ? communityIds : new Set(communityIds);
      const receiver = { ids, receive };
      receivers.add(receiver);
      return () => receivers.delete(receiver);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
