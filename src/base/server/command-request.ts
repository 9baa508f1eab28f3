import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../domain/problem.ts';
import type { CommandFile } from './command.ts';
import type { Envelope } from './command-bus.ts';
import { envelopeSchema } from './command-bus.ts';

/** A phone that was away for a week sends bounded batches. */
const MAX_BATCH = 200;

const bodySchema = z.union([
  z.object({ commands: z.array(envelopeSchema).min(1).max(MAX_BATCH) }).transform(({ commands }) => commands),
  envelopeSchema.transform((envelope) => [envelope]),
]);

/** Reads one command or a batch, as JSON, or as multipart with files beside the part `commands`. */
export async function readCommands(request: FastifyRequest): Promise<{
  readonly envelopes: readonly Envelope[];
  readonly files: ReadonlyMap<string, CommandFile>;
}> {
  if (!request.isMultipart()) return { envelopes: bodySchema.parse(request.body), files: new Map() };
  const files = new Map<string, CommandFile>();
  let body: unknown;
  for await (const part of request.parts()) {
    if (part.type === 'file') files.set(part.fieldname, { fileName: part.filename, bytes: await part.toBuffer() });
    else if (part.fieldname === 'commands') body = parseJson(part.value);
  }
  return { envelopes: bodySchema.parse(body), files };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new Problem('invalidInput', { field: 'commands' });
  }
}
