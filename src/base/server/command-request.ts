import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../domain/problem.ts';
import type { CommandFile } from './command.ts';
import type { Envelope } from './command-bus.ts';
import { envelopeSchema } from './command-bus.ts';

/** A phone that was away for a week sends bounded batches. */
const MAX_BATCH = 200;

const batchSchema = z.object({ commands: z.array(envelopeSchema).min(1).max(MAX_BATCH) });

/** One of the two, looked at before: a union tries the batch first and describes at length why a single command is none. */
function parseBody(body: unknown): readonly Envelope[] {
  const isBatch = typeof body === 'object' && body !== null && 'commands' in body;
  return isBatch ? batchSchema.parse(body).commands : [envelopeSchema.parse(body)];
}

/** Reads one command or a batch, as JSON, or as multipart with files beside the part `commands`. */
export async function readCommands(request: FastifyRequest): Promise<{
  readonly envelopes: readonly Envelope[];
  readonly files: ReadonlyMap<string, CommandFile>;
}> {
  if (!request.isMultipart()) return { envelopes: parseBody(request.body), files: new Map() };
  const files = new Map<string, CommandFile>();
  let body: unknown;
  for await (const part of request.parts()) {
    if (part.type === 'file') files.set(part.fieldname, { fileName: part.filename, bytes: await part.toBuffer() });
    else if (part.fieldname === 'commands') body = parseJson(part.value);
  }
  return { envelopes: parseBody(body), files };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new Problem('invalidInput', { field: 'commands' });
  }
}
