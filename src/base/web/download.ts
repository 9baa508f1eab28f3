import { failureOfReply, RequestError } from './failure.ts';

/** Fetches a file and hands it to the browser to save; answers with its name. Throws RequestError. */
export async function download(url: string): Promise<string> {
  let reply: Response;
  try {
    reply = await fetch(url);
  } catch {
    throw new RequestError({ kind: 'network' });
  }
  if (!reply.ok) {
    const body: unknown = await reply.json().catch(() => undefined);
    throw new RequestError(
      failureOfReply({ status: reply.status, body, retryAfter: reply.headers.get('retry-after') }),
    );
  }
  const name = nameOf(reply.headers.get('content-disposition') ?? '');
  const address = URL.createObjectURL(await reply.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}

function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? 'menshen' : decodeURIComponent(encoded);
}
