/** Longer answers are none of a gateway. */
const MOST_BYTES = 64 * 1024;
const TIMEOUT_MS = 10_000;

/** What came back; undefined: nobody answered in time, so that nobody knows whether it was taken. */
export type Answer = { readonly status: number; readonly text: string } | undefined;

/** One HTTP call to a gateway. Redirects are not followed: they would carry keys to somebody else. */
export async function callGateway(of: {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}): Promise<Answer> {
  const { url, method, headers = {}, body } = of;
  try {
    const reply = await fetch(url, {
      ...{ method, headers: { ...headers }, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
      ...(body === undefined ? {} : { body }),
    });
    return { status: reply.status, text: (await reply.text()).slice(0, MOST_BYTES) };
  } catch {
    // The reason may hold the address with its key in it.
    return undefined;
  }
}

/** JSON of an answer; undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
