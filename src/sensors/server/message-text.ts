/** Of a message of a door; more is none of ours. */
const MOST_BYTES = 16_384;

/** The text of a message; undefined for one that is too long. */
export function textOf(payload: string | Buffer): string | undefined {
  if (payload.length > MOST_BYTES) return undefined;
  return typeof payload === 'string' ? payload : payload.toString('utf8');
}
