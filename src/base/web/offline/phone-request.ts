import { failureOfReply, RequestError } from '../failure.ts';

/** A request on a bad line is given up after this and tried again smaller. Milliseconds: 64 KB at 20 kbit/s take 26 s. */
const TIMEOUT_MS = 60_000;

/** Sends one request and reads its JSON, with a time limit. Throws RequestError; a silent line is `network`. */
export async function phoneRequest(request: {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
}): Promise<unknown> {
  const { method, url, body } = request;
  const isSent = body !== undefined;
  let reply: {
    readonly ok: boolean;
    readonly status: number;
    readonly retryAfter: string | null;
    readonly text: string;
  };
  try {
    const answer = await fetch(url, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json', ...(isSent ? { 'content-type': 'application/json' } : {}) },
      ...(isSent ? { body: JSON.stringify(body) } : {}),
    });
    const retryAfter = answer.headers.get('retry-after');
    reply = { ok: answer.ok, status: answer.status, retryAfter, text: await answer.text() };
  } catch {
    throw new RequestError({ kind: 'network' });
  }
  const json = parsed(reply.text);
  if (reply.ok) return json;
  throw new RequestError(failureOfReply({ status: reply.status, body: json, retryAfter: reply.retryAfter }));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // A gateway's page: the status alone says what happened.
    return undefined;
  }
}
