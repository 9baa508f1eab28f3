import type { z } from 'zod';
import { noteAnswered, noteUnanswered } from './connection.ts';
import { failureOfReply, RequestError } from './failure.ts';
import { withParams, type QueryParams } from './query-params.ts';

const signedOutListeners = new Set<() => void>();

/** Calls back when a request learns that the session has ended. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Reads JSON and checks its shape. Throws RequestError. */
export async function getJson<Reply>(read: {
  readonly path: string;
  readonly params?: QueryParams | undefined;
  readonly shape: z.ZodType<Reply>;
  readonly signal?: AbortSignal | undefined;
}): Promise<Reply> {
  const body = await requestJson({ method: 'GET', url: withParams(read.path, read.params), signal: read.signal });
  return read.shape.parse(body);
}

/** Sends one request and reads its JSON. Throws RequestError; an abort by the caller stays an AbortError. */
export async function requestJson(request: {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}): Promise<unknown> {
  const reply = await send(request);
  noteAnswered();
  const body = await readBody(reply);
  if (reply.ok) return body;
  const failure = failureOfReply({ status: reply.status, body, retryAfter: reply.headers.get('retry-after') });
  if (failure.kind === 'network') noteUnanswered();
  if (failure.kind === 'signedOut') signedOutListeners.forEach((listener) => listener());
  throw new RequestError(failure);
}

async function send(request: Parameters<typeof requestJson>[0]): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      signal: request.signal ?? null,
      headers: {
        accept: 'application/json',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    noteUnanswered();
    throw new RequestError({ kind: 'network' });
  }
}

async function readBody(reply: Response): Promise<unknown> {
  const text = await reply.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // Not JSON: a gateway's page. The status alone says what happened.
    return undefined;
  }
}
