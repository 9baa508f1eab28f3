import { createServer } from 'node:net';
import { Problem } from '../base/domain/problem.ts';
import type { Config } from '../base/server/config.ts';

/** Tries the address before anything is opened, so that a second start fails in a moment and changes nothing. */
export async function requireFreePort(config: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(listenProblem(error, config)));
    probe.listen({ port: config.port, host: config.host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** The problem behind a socket that cannot listen; the error itself when it is another one. */
export function listenProblem(error: unknown, { port, host }: Config): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new Problem('portInUse', { port, host });
  if (code === 'EACCES') return new Problem('portDenied', { port, host });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Problem('hostNotHere', { port, host });
  return error instanceof Error ? error : new Error('the server cannot listen');
}
