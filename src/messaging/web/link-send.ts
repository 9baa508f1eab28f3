import { z } from 'zod';
import type { Outgoing } from './link-store.ts';

/** What became of one try. `later`: no network, or the server asks to wait. */
export type SendOutcome =
  | { readonly status: 'taken'; readonly reply: unknown }
  | { readonly status: 'later'; readonly seconds: number }
  | { readonly status: 'refused'; readonly code: string; readonly details: Readonly<Record<string, string | number>> };

const Refused = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
const Taken = z.object({ results: z.array(z.object({ reply: z.unknown() })).min(1) });
const WAIT_SECONDS = 15;
const TIMEOUT_MS = 20_000;
/** Codes that say "not now". */
const LATER: ReadonlySet<string> = new Set(['linkTooFast', 'linkBusy', 'busy', 'internal', 'databaseUnreachable']);

/** Sends once. The same command twice has one effect, so that a try whose answer was lost may be made again. */
export async function sendOutgoing(token: string, outgoing: Outgoing, website: string): Promise<SendOutcome> {
  const { opening, commandId, name, input } = outgoing;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const answer = await fetch('/api/resident/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, opening, website, command: { commandId, name, input } }),
      signal: abort.signal,
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { status: 'taken', reply: Taken.parse(body).results[0]?.reply };
    const { code, details } = Refused.parse(body);
    if (!LATER.has(code)) return { status: 'refused', code, details };
    return { status: 'later', seconds: typeof details['seconds'] === 'number' ? details['seconds'] : WAIT_SECONDS };
  } catch {
    // No network, a proxy's own page, half an answer: nobody knows whether it arrived, so it is sent again.
    return { status: 'later', seconds: WAIT_SECONDS };
  } finally {
    clearTimeout(timer);
  }
}
