/** Why a request did not succeed. Only `refused` is the server's considered answer. */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | undefined; readonly problem: CodedProblem | undefined }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly details: ProblemDetails }
  | { readonly kind: 'broken'; readonly status: number };

/** What a coded answer says. */
export type CodedProblem = { readonly code: string; readonly details: ProblemDetails };

/** The numbers and short words that a coded answer carries. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** What is thrown by reads, so that the query cache holds the failure as it was. */
export class RequestError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'refused' ? failure.code : failure.kind);
    this.name = 'RequestError';
    this.failure = failure;
  }
}

/** The failure inside an error; anything that is not ours (a reply of the wrong shape, a bug) counts as broken. */
export function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : { kind: 'broken', status: 0 };
}

/** A wrong password is answered by 401 too: only this code means that there is no session. */
const NOT_SIGNED_IN = 'notSignedIn';

/** Reads a failed reply. Gateways answer 502-504 for an app that is restarting: whether it acted is unknown, as with a lost line. */
export function failureOfReply(reply: {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}): Failure {
  if (reply.status === 502 || reply.status === 504) return { kind: 'network' };
  const problem = problemOf(reply.body);
  const isBusy = reply.status === 429 || reply.status === 503;
  if (isBusy) return { kind: 'busy', retryAfterMs: secondsToMs(reply.retryAfter), problem };
  if (problem && problem.code !== NOT_SIGNED_IN) return { kind: 'refused', status: reply.status, ...problem };
  return reply.status === 401 ? { kind: 'signedOut' } : { kind: 'broken', status: reply.status };
}

function secondsToMs(seconds: string | null): number | undefined {
  const value = Number(seconds);
  return seconds !== null && Number.isFinite(value) && value >= 0 ? value * 1000 : undefined;
}

/** A refused command is answered inside `results`, one refused request at the top: both are the same kind of answer. */
function problemOf(body: unknown): CodedProblem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('results' in body && Array.isArray(body.results)) return problemOf(body.results[0]);
  if (!('code' in body) || typeof body.code !== 'string') return undefined;
  const details = 'details' in body && typeof body.details === 'object' && body.details !== null ? body.details : {};
  return { code: body.code, details: plainDetails(details) };
}

/** Only what can stand in a text: numbers and words. */
export function plainDetails(details: object): ProblemDetails {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value;
  }
  return plain;
}
