import type { Logger } from 'pino';
import pino from 'pino';

export type Log = Logger;

/** Structured log on standard output. Requests are logged by route pattern, never by URL, body or query: no personal data. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'body', 'query', 'params', 'err.detail', 'err.where', 'err.parameters'],
  });
}
