import { z } from 'zod';
import type { Details } from '../domain/decision.ts';
import { Problem } from '../domain/problem.ts';

/** What becomes of one command: its reply, or a code of the problem registry. */
export type CommandResult =
  | { readonly commandId: string; readonly ok: true; readonly reply: unknown }
  | { readonly commandId: string; readonly ok: false; readonly code: string; readonly details: Details };

/** The result of a command that was not done. */
export function failed(commandId: string, code: string, details: Details = {}): CommandResult {
  return { commandId, ok: false, code, details };
}

/** The refusal that an error carries; undefined for a bug or a lost database. */
export function refusalOf(error: unknown, commandId: string): CommandResult | undefined {
  if (error instanceof Problem) return failed(commandId, error.code, error.details);
  if (error instanceof z.ZodError) return failed(commandId, 'invalidInput', { field: fieldsOf(error) });
  return undefined;
}

/** Paths only: a value could be a phone number. */
function fieldsOf(error: z.ZodError): string {
  return [...new Set(error.issues.map((issue) => issue.path.join('.') || 'input'))].slice(0, 5).join(', ');
}

const MAX_ATTEMPTS = 3;
/** Deadlocks and serialisation failures are tried again. Source: PostgreSQL, appendix A, class 40. */
const RETRY_CODES: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Runs a whole transaction, again when the database asks for that; `attempt` counts from 1. */
export async function withRetry<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && RETRY_CODES.has(error.code);
}
