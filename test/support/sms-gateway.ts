import { createServer, type IncomingHttpHeaders } from 'node:http';

/** What a gateway was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A gateway on a real socket. */
export interface TestGateway {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What it answers from now on; `hangUp` ends the connection without a word. */
  answers(reply: { readonly status?: number; readonly body: string } | 'hangUp'): void;
  /** Resolves when so many were asked. */
  heard(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a gateway that says OK to everything. */
export async function openTestGateway(): Promise<TestGateway> {
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
  let reply: Parameters<TestGateway['answers']>[0] = { body: 'OK' };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(parts).toString('utf8') });
      for (const look of waiting) look();
      if (reply === 'hangUp') request.socket.destroy();
      else response.writeHead(reply.status ?? 200, { 'content-type': 'text/plain' }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${at.port}/`,
    asked,
    answers: (next) => {
      reply = next;
    },
    heard: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (asked.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
